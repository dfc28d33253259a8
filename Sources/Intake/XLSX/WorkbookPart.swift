/// `xl/workbook.xml`: the sheets in their order, and from which day dates are counted.
final class WorkbookPart: PartHandler {
  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false

  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem) {
    switch (name, depth) {
    case ("workbookPr", 2): countsFrom1904 = attributes.flag("date1904")
    case ("sheet", 3):
      sheets.append(
        Sheet(
          name: attributes.text("name") ?? "",
          relationship: attributes.text("id", namespace: "/relationships") ?? "",
          isHidden: attributes.text("state").map { $0 != "visible" } ?? false))
    default: break
    }
  }
}
