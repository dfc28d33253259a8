import SocialOrder

/// The closed lists of some kinds' columns, out of sight on a sheet of their own: drop-downs take their values from it.
struct ListSheet {
  private let lists: [CodeListName]
  private let reference: ReferenceData
  private let language: Language

  init(_ kinds: [RecordKind], _ reference: ReferenceData, _ language: Language) {
    self.reference = reference
    self.language = language
    var seen: Set<CodeListName> = []
    lists = kinds.flatMap(\.columns).compactMap { column in
      if case .codes = column.type { return nil }
      return column.type.list.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }

  var name: String { reference.phrases["template.listSheet"][language] }

  /// Rows from the top down, one sheet row after another.
  func draw(on sheet: Sheet) {
    sheet.write(reference.phrases["template.listNotRead"][language], 0, 0, .blankTitle)
    let labels = lists.map { reference.codes($0).entries.map { $0.labels[language] } }
    for column in lists.indices { sheet.setWidth(column, 40) }
    for row in 0..<(labels.map(\.count).max() ?? 0) {
      for (column, labels) in labels.enumerated() where row < labels.count {
        sheet.write(labels[row], row + 1, column, .typedText)
      }
    }
    sheet.hide()
  }

  /// `='Lists'!$A$2:$A$18`.
  func range(_ list: CodeListName) -> String {
    let column = lists.firstIndex(of: list).map(CellName.letters) ?? "A"
    let last = reference.codes(list).entries.count + 1
    return "='\(name)'!$\(column)$2:$\(column)$\(last)"
  }
}
