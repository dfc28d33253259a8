import SocialOrder

/// The first sheet of a returned workbook: the verdict, how to go about it, and what is wrong with links to the cells. All of
/// it stands in Kazakh on the left and in Russian on the right.
struct FixItOverview {
  private let content: FixItWorkbook.Content
  private let words: FixItWords
  private let entries: [FixItEntries.Entry]
  private let losses: FixItGuard
  private let uncommented: Int
  private let comments: Int
  /// Whether sheets with rows of the file follow.
  private let hasRows: Bool

  /// Columns: severity, Kazakh, Russian, how many, and the links.
  private static let widths: [Double] =
    [22, 62, 62, 12] + Array(repeating: 11, count: FixItEntries.linked)
  private static let count = 3

  init(
    _ content: FixItWorkbook.Content, _ words: FixItWords, _ entries: [FixItEntries.Entry],
    _ losses: FixItGuard, uncommented: Int, comments: Int, hasRows: Bool
  ) {
    self.content = content
    self.words = words
    self.entries = entries
    self.losses = losses
    self.uncommented = uncommented
    self.comments = comments
    self.hasRows = hasRows
  }

  private var file: FileOutcome { content.outcome.files[content.file] }

  func draw(on sheet: Sheet) {
    for (column, width) in Self.widths.enumerated() { sheet.setWidth(column, width) }
    sheet.setWidePage()
    // The reader knows the sheet by its first cell.
    sheet.write(words.text("notRead", .kk), 0, 0, .aside)
    sheet.write(words.text("notRead", .ru), 1, 0, .aside)
    sheet.write(words.both("fixit.title"), 3, 0, .explanationTitle)
    sheet.setHeight(3, 22)
    // The body knows its file's name, and not our folders.
    sheet.write(file.path.split(separator: "/").last.map(String.init) ?? file.path, 4, 0, .sent)
    var row = 6
    for line in intro {
      draw(line, row, sheet)
      row += 1
    }
    row += 1
    drawHeadings(row, sheet)
    for entry in entries {
      row += 1
      draw(entry, row, sheet)
    }
    if entries.isEmpty {
      draw("", texts("nothing"), row + 1, sheet, nil, .explanation)
    }
  }

  // MARK: Above the list

  private struct Line {
    let texts: Texts
    var severity: Severity?
    var isBold = false
  }

  private func draw(_ line: Line, _ row: Int, _ sheet: Sheet) {
    draw(
      line.severity.map { words.both("severity.\($0.rawValue)") } ?? "", line.texts, row, sheet,
      line.severity, Style(bold: line.isBold))
  }

  private var intro: [Line] {
    let accepted = file.verdict == .accepted
    let others = file.breaches + file.warnings
    var lines = [
      Line(
        texts: texts(accepted ? "accepted" : "rejected", ["errors": "\(file.errors)"]),
        isBold: true)
    ]
    if others > 0 { lines.append(Line(texts: texts("others", ["n": "\(others)"]), isBold: true)) }
    guard hasRows else { return lines + [Line(texts: texts("how.noRows"))] + since + settings }
    let reasons = FixItWords.languages.map { losses.reasons(words, $0).joined(separator: " ") }
    if !reasons[0].isEmpty {
      lines.append(
        Line(texts: Texts(kk: reasons[0], ru: reasons[1], en: ""), severity: .error, isBold: true))
    }
    if accepted, comments == 0 {
      return lines + [Line(texts: texts("how.clean"))] + since + settings
    }
    let undecided = content.outcome.awaitsDecision(content.file)
    lines.append(
      Line(texts: texts(accepted ? "how.accepted" : undecided ? "how.undecided" : "how")))
    lines.append(Line(texts: texts("filter", ["column": OwnColumn.heading(words.phrases)])))
    for severity in [Severity.error, .breach, .warning] {
      lines.append(
        Line(texts: words.phrases["severity.\(severity.rawValue).meaning"], severity: severity))
    }
    if uncommented > 0 {
      lines.append(
        Line(texts: texts("uncommented", ["n": "\(comments)", "rest": "\(uncommented)"])))
    }
    return lines + since + settings
  }

  /// The settings that differ from the defaults: they may have weighed what is listed.
  private var settings: [Line] {
    let changes = content.outcome.settings
    guard let kk = SettingsText.sentence(changes, words.phrases, .kk),
      let ru = SettingsText.sentence(changes, words.phrases, .ru)
    else { return [] }
    return [Line(texts: Texts(kk: kk, ru: ru, en: ""))]
  }

  /// What changed, in all files that were checked together.
  private var since: [Line] {
    guard let changes = content.changes else { return [] }
    let title = words.phrases["since.title"]
    let path = Texts(kk: "\(title.kk): \(changes.path)", ru: "\(title.ru): \(changes.path)", en: "")
    return [Line(texts: path, isBold: true)]
      + SinceText.counts(changes, words.phrases).map { Line(texts: $0) }
  }

  private func texts(_ key: String, _ values: [String: String] = [:]) -> Texts {
    Texts(kk: words.text(key, .kk, values), ru: words.text(key, .ru, values), en: "")
  }

  // MARK: The list

  private func drawHeadings(_ row: Int, _ sheet: Sheet) {
    let headings = [
      words.both("rule.severity"), words.text("what", .kk), words.text("what", .ru),
      words.both("fixit.count"),
    ]
    for (column, heading) in headings.enumerated() {
      sheet.write(heading, row, column, .optionalHeading)
    }
    sheet.merge(
      row...row, Self.count + 1...Self.widths.count - 1, words.both("fixit.where"),
      .optionalHeading)
    sheet.setHeight(row, 34)
  }

  private func draw(_ entry: FixItEntries.Entry, _ row: Int, _ sheet: Sheet) {
    let severity = entry.findings.first?.severity ?? .warning
    let label =
      entry.cause.map { words.both($0.isSuspicion ? "cause.suspicion" : "cause.title") }
      ?? words.both("severity.\(severity.rawValue)")
    draw(label, texts(of: entry), row, sheet, severity, .explanation)
    sheet.write(
      ordinal: entry.cause?.records ?? entry.findings.count, row, Self.count,
      Style.ordinal.with { $0.vertical = .top })
    for place in entry.cells.count..<FixItEntries.linked {
      sheet.writeBlank(row, Self.count + 1 + place, .explanation)
    }
    for (place, cell) in entry.cells.enumerated() {
      sheet.link(
        to: cell.name, on: cell.sheet, shown(cell), row, Self.count + 1 + place)
    }
    if entry.cells.isEmpty {
      for (place, text) in places(of: entry).enumerated() {
        sheet.write(text, row, Self.count + 1 + place, .explanation)
      }
    }
  }

  /// The sheet is named where there are several.
  private func shown(_ cell: FixItEntries.Cell) -> String {
    let sheets = Set(entries.flatMap(\.cells).map(\.sheet))
    return sheets.count > 1 ? "\(cell.sheet)!\(cell.name)" : cell.name
  }

  /// Where it stands in the file that was sent, for what has no cell.
  private func places(of entry: FixItEntries.Entry) -> [String] {
    let lines =
      entry.cause?.examples.map(\.line)
      ?? Array(entry.findings.lazy.compactMap(\.place.line).prefix(FixItEntries.linked))
    if lines.isEmpty { return [words.both("check.wholeFile")] }
    return lines.map { line in
      let texts = FixItWords.languages.map {
        words.phrases.text("check.line", $0, ["n": "\(line)"])
      }
      return texts.joined(separator: " / ")
    }
  }

  private func texts(of entry: FixItEntries.Entry) -> Texts {
    let texts = FixItWords.languages.map { text(of: entry, $0) }
    return Texts(kk: texts[0], ru: texts[1], en: "")
  }

  private func text(of entry: FixItEntries.Entry, _ language: Language) -> String {
    if let cause = entry.cause {
      let cases = CauseWords(words.phrases, language)
      let count = words.phrases.text(
        "cause.count", language, ["n": "\(cause.records)", "of": "\(cause.outOf)"])
      return [
        "\(cases.text(cause, content.outcome)) \(count)",
        "\(words.phrases["check.todo"][language]): \(cases.todo(cause, content.outcome))",
      ].joined(separator: "\n")
    }
    guard let first = entry.findings.first else { return "" }
    var lines = [first.message(language)]
    if entry.findings.count > 1, !FindingGroup(entry.findings, first).saysOneThing(language) {
      lines = [
        first.requirement(words.phrases, language),
        words.phrases.text("findings.example", language, ["example": first.message(language)]),
      ]
    }
    if let waiver = first.waiver {
      lines.append(
        "\(words.phrases["check.waived"][language]): № \(waiver.decision)")
    } else if first.severity != .note {
      lines.append(words.advice(first, language))
    }
    if let ground = words.ground(first, language) { lines.append(ground) }
    return lines.joined(separator: "\n")
  }

  /// A label, and a text in both languages beside it.
  private func draw(
    _ label: String, _ texts: Texts, _ row: Int, _ sheet: Sheet, _ severity: Severity?,
    _ style: Style
  ) {
    let texts = [label, texts.kk, texts.ru]
    for (column, text) in texts.enumerated() where column > 0 || !text.isEmpty {
      let look = column == 0 ? severity.map { style.marked($0) } ?? style : style
      sheet.write(text, row, column, look)
    }
    let heights = zip(texts, Self.widths).map {
      RowHeights.height($0, room: RowHeights.room([$1]), style)
    }
    sheet.setHeight(row, (heights.max() ?? 15) + 2)
  }
}
