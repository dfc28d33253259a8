package import SocialOrder

/// Reads a finished form back and compares it with its approved blank: headings, the order of columns and directions,
/// merged cells. Whoever publishes asks it first.
package struct FormGuard {
  private let blank: ApprovedBlank
  private let form: String
  private let period: Period
  private let language: Language
  private let reference: ReferenceData
  /// Headings that a folder of reference data replaces are the ministry's own: they stand in place of the blank's.
  private let isReplaced: Bool

  /// - Parameters:
  ///   - form: Which form it should be.
  ///   - name: Its file name, for the message.
  package init(
    _ form: ApprovedForm, name: String, _ period: Period, _ language: Language,
    _ reference: ReferenceData
  ) {
    blank = ApprovedBlank(form)
    self.form = name
    self.period = period
    self.language = language
    self.reference = reference
    let replacing = [ReferenceFile.headings, .directions].map(\.rawValue)
    isReplaced = reference.sources.contains { source in
      replacing.contains { source.path.hasSuffix($0) }
    }
  }

  /// - Throws: `FormMismatch` at the first difference; `WorkbookError` where the file cannot be read.
  package func check(_ path: String) throws {
    let isFlow = if case .flow = blank.body { true } else { false }
    let sheets = try SheetReading.all(
      WorkbookParts(path: path), lastHeading: isFlow ? nil : blank.lastHeading)
    for sheet in sheets where !isFlow { try checkHead(sheet) }
    switch blank.body {
    case .directions(let subtotal): try checkDirections(sheets, subtotal)
    case .bodies: for sheet in sheets { try checkBodies(sheet) }
    case .experts(let closing): for sheet in sheets { try checkExperts(sheet, closing) }
    case .flow: for sheet in sheets { try checkFlow(sheet) }
    }
  }

  /// Each heading in its cell, merged as it should be, and nothing else among them.
  private func checkHead(_ sheet: SheetReading) throws {
    for cell in blank.cells {
      let (row, column) = (cell.range.rows.lowerBound, cell.range.columns.lowerBound)
      if let expected = text(cell.text), sheet[row, column] != expected {
        throw mismatch(sheet, cell.range.name, expected, sheet[row, column])
      }
      if cell.range.isMerged, !sheet.merges.contains(cell.range) {
        let first = CellName.text(row, column)
        throw mismatch(sheet, cell.range.name, cell.range.name, first)
      }
    }
    for cell in sheet.cells
    where cell.row <= blank.lastHeading && !blank.begins(at: cell.row, cell.column) {
      throw mismatch(sheet, CellName.text(cell.row, cell.column), "", cell.text)
    }
    try refuse(sheet) { range in
      range.rows.lowerBound <= blank.lastHeading && !blank.merges.contains(range)
    }
  }

  /// Refuses the first of the merged cells that should not be: a table may have as many as rows, and seldom one of those.
  private func refuse(_ sheet: SheetReading, where isWrong: (CellRange) -> Bool) throws {
    let wrong = sheet.merges.filter(isWrong)
    guard let range = wrong.min(by: { $0.name < $1.name }) else { return }
    throw mismatch(
      sheet, range.name, CellName.text(range.rows.lowerBound, range.columns.lowerBound),
      range.name)
  }

  /// All directions in order over all sheets, each with its rows numbered and its subtotal.
  private func checkDirections(_ sheets: [SheetReading], _ subtotal: ApprovedBlank.Cell) throws {
    var next = 0
    var ordinal = 0
    var isOpen = false
    for sheet in sheets {
      let widths = widths(sheet)
      for cell in below(sheet) {
        if next == blank.directions.count, !isOpen { return }
        let name = CellName.text(cell.row, 0)
        switch widths[cell.row] ?? 1 {
        case blank.columns.count:
          let expected = isOpen ? text(subtotal.text) : text(blank.directions[next], next + 1)
          guard cell.text == expected else {
            throw mismatch(sheet, name, expected ?? "", cell.text)
          }
          (next, ordinal, isOpen) = (next + 1, 0, true)
        case subtotal.range.columns.count:
          let expected = isOpen ? text(subtotal.text) : text(blank.directions[next], next + 1)
          guard isOpen, cell.text == expected else {
            throw mismatch(sheet, name, expected ?? "", cell.text)
          }
          isOpen = false
        default:
          ordinal += 1
          guard isOpen, cell.text == "\(ordinal)" else {
            throw mismatch(sheet, name, "\(ordinal)", cell.text)
          }
        }
      }
    }
    guard next == blank.directions.count, !isOpen else {
      let missing = isOpen ? text(subtotal.text) : text(blank.directions[next], next + 1)
      throw FormMismatch(
        form: form, sheet: sheets.last?.name ?? "", cell: "A", expected: missing ?? "", found: "")
    }
  }

  /// Names of bodies over the whole width, and no other cells joined over columns.
  private func checkBodies(_ sheet: SheetReading) throws {
    try refuse(sheet) { range in
      range.rows.lowerBound > blank.lastHeading && range.columns.count > 1
        && (range.columns != blank.columns || range.rows.count > 1
          || sheet[range.rows.lowerBound, 0].isEmpty)
    }
  }

  /// The table ends with the rows that close it.
  private func checkExperts(_ sheet: SheetReading, _ closing: [ApprovedBlank.Cell]) throws {
    let ends = below(sheet).suffix(closing.count)
    guard let first = ends.first else {
      let expected = closing.first.flatMap { text($0.text) } ?? ""
      throw mismatch(sheet, CellName.text(blank.lastHeading + 1, 0), expected, "")
    }
    for (index, cell) in closing.enumerated() {
      let row = first.row + index
      let expected = text(cell.text) ?? ""
      guard sheet[row, 0] == expected else {
        throw mismatch(sheet, CellName.text(row, 0), expected, sheet[row, 0])
      }
    }
  }

  /// The headings one after another, with values only where the blank has them.
  private func checkFlow(_ sheet: SheetReading) throws {
    var rest = blank.cells[...]
    for cell in sheet.cells {
      var isTaken = false
      while !isTaken, let next = rest.first {
        let isThere = next.range.columns.lowerBound == cell.column
        if let expected = text(next.text) {
          guard isThere, cell.text == expected else {
            throw mismatch(sheet, CellName.text(cell.row, cell.column), expected, cell.text)
          }
          isTaken = true
        } else if isThere, !isNextHeading(cell, rest.dropFirst()) {
          isTaken = true
        }
        rest = rest.dropFirst()
      }
      if !isTaken {
        throw mismatch(sheet, CellName.text(cell.row, cell.column), "", cell.text)
      }
    }
    if let missing = rest.lazy.compactMap({ text($0.text) }).first {
      throw mismatch(sheet, rest.first?.range.name ?? "", missing, "")
    }
  }

  /// Whether a cell is the heading that comes next: then the value before it is empty.
  private func isNextHeading(
    _ cell: SheetReading.Cell, _ rest: ArraySlice<ApprovedBlank.Cell>
  ) -> Bool {
    guard let next = rest.first(where: { text($0.text) != nil }) else { return false }
    return next.range.columns.lowerBound == cell.column && text(next.text) == cell.text
  }

  /// Filled cells of the first column, below the headings.
  private func below(_ sheet: SheetReading) -> [SheetReading.Cell] {
    sheet.cells.filter { $0.row > blank.lastHeading && $0.column == 0 }
  }

  /// Over how many columns the first cell of a row is merged.
  private func widths(_ sheet: SheetReading) -> [Int: Int] {
    Dictionary(
      sheet.merges.filter { $0.columns.lowerBound == 0 }
        .map { ($0.rows.lowerBound, $0.columns.count) }, uniquingKeysWith: max)
  }

  /// What should stand in a cell; nil where it holds a value.
  private func text(_ text: ApprovedBlank.Text, _ direction: Int? = nil) -> String? {
    switch text {
    case .value: return nil
    case .number(let number): return number
    case .heading(let key, let kk, let ru):
      let words = FormWords(form: "", period: period, language: language, reference: reference)
      if isReplaced {
        return direction.flatMap { Direction($0) }.map { words.heading($0) }
          ?? words.filled(reference.headings[key][language])
      }
      return words.filled(language == .kk ? kk : ru)
    }
  }

  private func mismatch(
    _ sheet: SheetReading, _ cell: String, _ expected: String, _ found: String
  ) -> FormMismatch {
    FormMismatch(form: form, sheet: sheet.name, cell: cell, expected: expected, found: found)
  }
}
