import SocialOrder

/// One table of a returned workbook, row by row: on one sheet, or on several where it has more rows than a sheet.
struct FixItTable {
  private let table: SentSurvey.Table
  private let columns: [SentSurvey.Table.Column]
  private let sheets: [Sheet]
  /// The place of each cell as sent.
  private let places: [Int: Int]
  /// The place of each of the kind's columns.
  private let placeOfColumn: [Int: Int]
  private let words: FixItWords
  private let lastRow: Int
  private var part = 0
  /// The row that is drawn next, where rows do not keep their numbers.
  private var next = 0

  /// - Parameters:
  ///   - sheets: as many as `parts` says.
  ///   - lastRow: the last row that a sheet has, from 0, but for the one that may say what is missing.
  init(_ table: SentSurvey.Table, _ sheets: [Sheet], _ words: FixItWords, lastRow: Int) {
    self.table = table
    self.sheets = sheets
    self.words = words
    self.lastRow = lastRow
    columns = table.columns
    let first = table.ownPlace == 0 ? 1 : 0
    places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1.sent, $0 + first) })
    placeOfColumn = Dictionary(
      columns.enumerated().compactMap { index, column in
        column.known.map { ($0, index + first) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private var sheet: Sheet { sheets[part] }

  // MARK: Before the rows

  /// Sets the sheets up: widths, filter, frozen headings, what cells take.
  mutating func begin(_ lists: ListSheet, _ hints: ReferenceWords, _ reference: ReferenceData) {
    for part in sheets.indices {
      let sheet = sheets[part]
      let headings = part == 0 ? table.headerRow : 0
      let last = rows(ofPart: part, after: headings)
      for column in columns {
        let place = places[column.sent] ?? 0
        sheet.setColumn(place, width: width(column), style(column))
        guard let kind = table.kind, let known = column.known, !table.isForm else { continue }
        let type = kind.columns[known].type
        sheet.limit(
          headings + 1...min(last + Self.room, lastRow), place,
          ColumnLimit(type, cell: CellName.text(headings + 1, place), list: lists.range),
          hints.hint(kind.columns[known], reference))
      }
      if let own = table.ownPlace {
        sheet.setColumn(own, width: Self.ownWidth, .sent)
        if headings < 30 { sheet.freeze(through: headings) }
        sheet.filter(rows: headings...last, columns: 0...max(own, columns.count))
      }
      sheet.allowNumbersAsText(rows: last, columns: columns.count + 1)
      sheet.setDataPages(
        widths: columns.map(width) + (table.ownPlace == nil ? [] : [Self.ownWidth]),
        headings: table.kind == nil ? nil : headings...headings)
      if table.sheet.isHidden { sheet.hide() }
    }
    if table.sheet.kind != nil { drawHeadings() }
  }

  private static let ownWidth = 18.0
  /// Rows below the last one that are made ready to be filled.
  private static let room = 200

  private func rows(ofPart part: Int, after headings: Int) -> Int {
    if table.keepsRows { return max(table.lastLine - 1, headings + 1) }
    let all = table.rows + (table.sheet.kind == nil ? 0 : 1)
    let last = part == 0 ? all - 1 : all - (lastRow + 1) - (part - 1) * lastRow
    return max(headings + 1, min(last, lastRow))
  }

  private func width(_ column: SentSurvey.Table.Column) -> Double {
    guard let kind = table.kind, let known = column.known else { return 18 }
    return max(16, kind.columns[known].type.cellWidth)
  }

  private func style(_ column: SentSurvey.Table.Column) -> Style {
    guard let kind = table.kind, let known = column.known, !table.isForm else { return .sent }
    return Style.typed(kind.columns[known].type).with { $0.wraps = false }
  }

  // MARK: Rows

  /// Draws a row with what is wrong in it.
  /// - Parameters:
  ///   - findings: what is wrong, by its number among the marking findings.
  ///   - mark: is told what is marked in a cell, and tells whether it is to have a comment.
  mutating func draw(
    _ row: SentRow, _ findings: [(Int, Finding)], losses: inout FixItGuard,
    _ mark: ([Int], FixItEntries.Cell) -> Bool
  ) {
    if !table.keepsRows, next > lastRow, part < sheets.count - 1 {
      part += 1
      next = 0
      if table.kind != nil { drawHeadings() }
    }
    let target = table.keepsRows ? row.line - 1 : next
    next = target + 1
    var byPlace: [Int: [(Int, Finding)]] = [:]
    for (index, finding) in findings {
      byPlace[place(of: finding, in: row), default: []].append((index, finding))
    }
    let isHeading = row.header != nil
    if isHeading { setHeadingHeight(target) }
    var drawn: Set<Int> = []
    for cell in row.cells {
      guard let place = places[cell.column] else { continue }
      drawn.insert(place)
      let column = columns[place - (table.ownPlace == 0 ? 1 : 0)]
      var look = isHeading ? headingStyle(column) : style(column)
      if let severity = Self.worst(byPlace[place]) { look = look.marked(severity) }
      draw(cell, column, target, place, look, &losses)
    }
    for (place, found) in byPlace.sorted(by: { $0.key < $1.key }) {
      if !drawn.contains(place), let severity = Self.worst(found) {
        sheet.writeBlank(target, place, Style.sent.marked(severity))
      }
      let address = FixItEntries.Cell(sheet: sheet.name, name: CellName.text(target, place))
      if mark(found.map(\.0), address) {
        sheet.comment(words.comment(found.map(\.1)), target, place)
      }
    }
    if let own = table.ownPlace { drawOwn(isHeading, target, own, byPlace[own] ?? [], findings) }
  }

  /// What became of the row, in the column of ours.
  private func drawOwn(
    _ isHeading: Bool, _ row: Int, _ place: Int, _ here: [(Int, Finding)],
    _ all: [(Int, Finding)]
  ) {
    if isHeading {
      var look = Style.optionalHeading
      if let severity = Self.worst(here) { look = look.marked(severity) }
      return sheet.write(OwnColumn.heading(words.phrases), row, place, look)
    }
    guard let severity = Self.worst(all) else { return }
    sheet.write(
      words.both("severity.\(severity.rawValue)"), row, place, Style.sent.marked(severity))
  }

  private func draw(
    _ cell: SentCell, _ column: SentSurvey.Table.Column, _ row: Int, _ place: Int, _ look: Style,
    _ losses: inout FixItGuard
  ) {
    switch cell.kind {
    case .number:
      if let number = CellNumber.of(decimal: cell.text) {
        return sheet.write(sent: number, row, place, look)
      }
    case .date:
      if let day = CivilDate(iso: cell.text), day.days > -25_508 {
        let look =
          look.numberFormat == Style.typedDate.numberFormat
          ? look : look.with { $0.numberFormat = Style.typedDate.numberFormat }
        return sheet.write(sent: CellNumber.of(Int(day.days) + 25_569), row, place, look)
      }
    case .boolean: return sheet.write(cell.text == "1", row, place, look)
    case .error, .formula:
      if let kind = table.kind, let known = column.known, kind.columns[known].type.isText {
        losses.valueless += 1
      }
    case .text: break
    }
    if cell.text.utf16.count > CellText.limit { losses.longTexts += 1 }
    sheet.write(cell.text, row, place, look)
  }

  private static func worst(_ findings: [(Int, Finding)]?) -> Severity? {
    guard let findings, !findings.isEmpty else { return nil }
    return Severity.allCases.first { severity in findings.contains { $0.1.severity == severity } }
  }

  /// Says below the last row what is missing; a row that no reader takes for a record that is whole.
  mutating func end(_ text: String?) {
    guard let text else { return }
    let place = table.isForm ? placeOfColumn.values.max() ?? 0 : table.ownPlace == 0 ? 1 : 0
    sheet.write(text, next, place, Style(bold: true, wraps: false, fill: Style.fill(.error)))
  }

  // MARK: Headings

  private mutating func drawHeadings() {
    // Where the headings stood in the file they are drawn with its rows; here only a kind's names and further sheets.
    let row = 0
    next = 1
    setHeadingHeight(row)
    if let own = table.ownPlace {
      sheet.write(OwnColumn.heading(words.phrases), row, own, .optionalHeading)
    }
    for column in columns {
      sheet.write(column.heading, row, places[column.sent] ?? 0, headingStyle(column))
    }
  }

  private func headingStyle(_ column: SentSurvey.Table.Column) -> Style {
    guard let kind = table.kind, let known = column.known else { return .sentHeading }
    return kind.columns[known].requirement == .required ? .requiredHeading : .optionalHeading
  }

  private func setHeadingHeight(_ row: Int) {
    let heights = columns.map { column in
      RowHeights.height(
        column.heading, room: RowHeights.room([width(column)]), headingStyle(column))
    }
    let own = RowHeights.height(
      OwnColumn.heading(words.phrases), room: RowHeights.room([Self.ownWidth]), .optionalHeading)
    sheet.setHeight(row, min(120, max(heights.max() ?? 15, table.ownPlace == nil ? 0 : own) + 4))
  }

  /// Where a finding is marked: in its column's cell, else in the column of ours, else in the row's first cell.
  private func place(of finding: Finding, in row: SentRow) -> Int {
    if row.header != nil, let place = headingPlace(of: finding) { return place }
    if let name = finding.column, let known = table.kind?.index(of: name),
      let place = placeOfColumn[known], row.header == nil
    {
      return place
    }
    return table.ownPlace ?? row.cells.first.flatMap { places[$0.column] } ?? 0
  }

  /// The heading that a finding is about: one that is unknown, or there twice.
  private func headingPlace(of finding: Finding) -> Int? {
    guard let value = finding.value else { return nil }
    let key = Folding.key(value)
    let headed = columns.last { column in
      column.known == nil
        && (key.isEmpty || column.heading.isEmpty
          ? value == "№ \(column.sent + 1)" : Folding.key(column.heading) == key)
    }
    return headed.flatMap { places[$0.sent] }
  }
}

extension SentSurvey.Table {
  var isForm: Bool { header?.isForm == true }

  /// Where our own column comes to stand: before the body's, where the eye is; on a filed form, whose columns have their
  /// places, behind them. None where no table was recognised.
  var ownPlace: Int? {
    if kind == nil { return nil }
    return isForm ? columns.count : 0
  }

  /// How many sheets it takes.
  /// - Parameter lastRow: the last row that a sheet has, from 0.
  func parts(lastRow: Int) -> Int {
    if keepsRows { return 1 }
    // Each further sheet begins with the headings.
    let below = max(0, rows + (sheet.kind == nil ? 0 : 1) - (lastRow + 1))
    return 1 + (below + lastRow - 1) / lastRow
  }
}
