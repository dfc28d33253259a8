internal import Consolidation
internal import SocialOrder

/// Draws a notice of Annex 3-1: the Order's text, in which what applies is marked and the blanks are filled.
struct NoticeDrawing {
  let notice: Annex31.Notice
  let words: FormWords
  let sheet: Sheet

  /// A mark or the first word of a sentence; the text; who it goes to and who it is from.
  private static let widths: [Double] = [6, 36, 11, 39]
  private static let all = 0...3
  private static let text = 1...3

  func draw() {
    for (column, width) in Self.widths.enumerated() { sheet.setWidth(column, width) }
    var row = drawAddress()
    row = drawStatement(row)
    for (index, answers) in notice.answers.enumerated() {
      row = line(
        row, [(Self.all, words.own("question.\(index + 1)"), .statement)], spacing: 5)
      row = answer(
        row, answers.isEmpty ? words.own("no") : answers.joined(separator: "\n"))
    }
    row = line(row, [(Self.all, words.own("closing"), .statement)], spacing: 8)
    sheet.setHeight(row, 26)
    sheet.merge(row...row, 0...1, date, .signatory)
    sheet.write(words.own("signature"), row, 2, .signatory)
    sheet.write("", row, 3, .signatureLine)
    row = drawSuppliers(row + 1)
    sheet.setPage(
      Sheet.Page(
        rows: row, columns: Self.all.count, headings: nil,
        footer: Sheet.footer(center: words.own("sheet")), isUpright: true))
  }

  /// The annex's name, the body and the expert, the title.
  private func drawAddress() -> Int {
    var row = line(0, [(2...3, words.own("appendix"), .appendix)])
    row = line(row, [(2...3, words.shared("form"), .appendix)], spacing: 6)
    let body = notice.administratorName[words.language]
    row = line(
      row, [(2...2, words.own("to"), .signatory), (3...3, body, .filled)])
    row = line(row, [(3...3, words.own("toCaption"), .signatureCaption)])
    row = line(
      row, [(2...2, words.own("from"), .signatory), (3...3, notice.expertName, .filled)])
    row = line(row, [(3...3, words.own("expertCaption"), .signatureCaption)])
    let title = words.own("title")
    sheet.merge(row, Self.all, pieces: underlined(title), .title)
    sheet.setHeight(row, height(title, Self.all, .title) + 16)
    return row + 1
  }

  /// The title in pieces, with the word that applies underlined.
  private func underlined(_ title: String) -> [(text: String, isUnderlined: Bool)] {
    let word = words.own(notice.hasConflict ? "titlePresent" : "titleAbsent")
    guard let place = title.ranges(of: word).first else { return [(title, false), (" ", false)] }
    return [
      (String(title[..<place.lowerBound]), false), (word, true),
      (String(title[place.upperBound...]), false),
    ].filter { !$0.0.isEmpty }
  }

  /// «Мен …» and both statements, of which the one that applies is marked.
  private func drawStatement(_ first: Int) -> Int {
    var row = line(
      first, [(0...0, words.own("me"), .statement), (Self.text, notice.expertName, .filled)])
    row = line(row, [(Self.text, words.own("expertCaption"), .signatureCaption)])
    for (key, applies) in [("none", !notice.hasConflict), ("present", notice.hasConflict)] {
      row = line(
        row,
        [(0...0, applies ? "X" : "", .mark), (Self.text, words.own(key), .markedStatement)],
        spacing: 3)
    }
    return row
  }

  /// The text of a blank, over as many sheet rows as it needs.
  private func answer(_ first: Int, _ text: String) -> Int {
    let fit = RowHeights.fit([(text, RowHeights.room(Self.widths))])
    let rows = first...(first + fit.heights.count - 1)
    for (row, height) in zip(rows, fit.heights) { sheet.setHeight(row, height) }
    sheet.merge(rows, Self.all, "", Style.filled.sized(fit.size))
    sheet.write(text, first, 0, Style.filled.sized(fit.size))
    return rows.upperBound + 1
  }

  /// Whom the notice is about: the form has no place for it, so it stands apart, in small print.
  private func drawSuppliers(_ row: Int) -> Int {
    guard !notice.suppliers.isEmpty else { return row }
    let names = notice.suppliers.map { supplier in
      [supplier.name, supplier.bin.map { "(\($0.text))" }].compactMap { $0 }
        .joined(separator: " ")
    }
    let text = FormWords.fill(
      words.own("suppliers"), ["suppliers": names.joined(separator: "; ")])
    sheet.setHeight(row, 10)
    return line(row + 1, [(Self.all, text, .remark)])
  }

  private var date: String {
    let (year, month, day) = notice.date.components
    let name = words.reference.headings["month.\(month)"][words.language]
    return FormWords.fill(
      words.reference.headings["annex3-1.date"][words.language],
      ["year": "\(year)", "day": day < 10 ? "0\(day)" : "\(day)", "month": name])
  }

  /// Texts in one row, which is made as tall as they need.
  /// - Returns: The row below.
  private func line(
    _ row: Int, _ texts: [(ClosedRange<Int>, String, Style)], spacing: Double = 0
  ) -> Int {
    let heights = texts.map { columns, text, style in
      sheet.merge(row...row, columns, text, style)
      return height(text, columns, style)
    }
    sheet.setHeight(row, (heights.max() ?? 0) + spacing)
    return row + 1
  }

  private func height(_ text: String, _ columns: ClosedRange<Int>, _ style: Style) -> Double {
    RowHeights.height(text, room: RowHeights.room(Self.widths[columns]), style)
  }
}
