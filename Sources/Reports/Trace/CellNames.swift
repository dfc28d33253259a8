/// The names of a record's cells, short: sheet by sheet, with neighbours drawn together.
struct CellNames {
  private struct Place {
    let sheet: Int
    let row: Int
    let column: Int
  }

  /// `[annex-8.kk.xlsx]МӘТНБ-1!`, in the order of the forms.
  private var sheets: [String] = []
  private var places: [Place] = []

  init(_ logs: [CellLog]) {
    for log in logs {
      var known: [String: Int] = [:]
      for cell in log.cells {
        let sheet = known[cell.sheet] ?? sheets.count
        if sheet == sheets.count {
          known[cell.sheet] = sheet
          sheets.append("[\(log.form)]\(cell.sheet)!")
        }
        places.append(Place(sheet: sheet, row: cell.row, column: cell.column))
      }
    }
  }

  /// `[annex-8.kk.xlsx]МӘТНБ-1!C14:F14,C18; …`
  /// - Parameter cells: numbers of cells among those of all forms, rising: each sheet's cells from left to right.
  func text(_ cells: some Collection<Int32>) -> String {
    var text = ""
    var rest = cells[...]
    var sheet: Int?
    while let number = rest.popFirst() {
      let first = places[Int(number)]
      var last = first
      while let next = rest.first.map({ places[Int($0)] }), next.sheet == first.sheet,
        next.row == last.row, next.column == last.column + 1
      {
        last = next
        rest = rest.dropFirst()
      }
      if sheet != first.sheet {
        text += (sheet == nil ? "" : "; ") + sheets[first.sheet]
        sheet = first.sheet
      } else {
        text += ","
      }
      text += CellName.text(first.row, first.column)
      if last.column > first.column { text += ":" + CellName.text(last.row, last.column) }
    }
    return text
  }
}
