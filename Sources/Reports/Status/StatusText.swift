package import SocialOrder

/// How things stand, for people at a terminal: the sentence on top, what failed, who is late, then each period as a table.
package struct StatusText {
  private let standing: Standing
  private let said: StatusWords
  private let words: PageWords
  private let style: TextStyle

  package init(_ standing: Standing, _ reference: ReferenceData, _ style: TextStyle) {
    self.standing = standing
    self.style = style
    words = PageWords(style.language, reference)
    said = StatusWords(standing, words)
  }

  /// - Parameter folder: the workspace, as it is to be shown.
  package func text(folder: String) -> String {
    let title = words.plain(
      "status.heading", ["date": standing.asOf.text(style.language), "folder": folder])
    let mark = said.isCalm ? style.paint("✓", .green) : style.paint("✗", .red, .bold)
    let opening = style.wrapped(said.opening, lead: "✓ ", painted: mark + " ")
    let parts =
      [
        heading(title) + opening + "\n", failed, list("status.overdue", standing.overdue, .red),
        list("status.dueSoon", standing.dueSoon, .yellow),
      ] + standing.periods.map(period) + [workspace, notes]
    // A count is not parted from its word, but a terminal need not know how.
    return parts.filter { !$0.isEmpty }.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  private func heading(_ text: String) -> String { style.paint(text, .bold) + "\n" }

  private func line(_ text: String, lead: String, painted: String? = nil) -> String {
    style.wrapped(text, lead: lead, painted: painted) + "\n"
  }

  // MARK: What failed

  private var failed: String {
    guard !standing.failed.isEmpty else { return "" }
    return heading(words.plain("status.failed") + ": " + words.number(standing.failed.count))
      + standing.failed.map(file).joined()
  }

  private func file(_ file: FailedFile) -> String {
    var text = "  \(style.paint("✗", .red, .bold)) \(style.paint(file.name, .bold))\n"
    text += line(said.verdict(file), lead: "    ")
    for contents in said.contents(file) { text += line(contents, lead: "    ") }
    let cause = file.cause[style.language]
    if !cause.isEmpty {
      text += line(cause, lead: "    → ", painted: "    " + style.paint("→", .cyan) + " ")
    }
    // On a line of its own, unbroken: it is copied as it stands.
    if let place = file.place { text += "      " + style.paint(place + "/", .dim) + "\n" }
    return text
  }

  // MARK: Who is late

  private func list(
    _ key: String, _ filings: [PlacedFiling], _ colour: TextStyle.Colour
  ) -> String {
    guard !filings.isEmpty else { return "" }
    let lines = said.groups(filings).map { group in
      let until = group.due.map {
        words.plain("status.cell.until", ["date": $0.last.text(style.language)])
      }
      let parts = [group.what, until, group.days, group.sent].compactMap { $0 }
        .filter { !$0.isEmpty }
      return line(
        "\(said.body(group.administrator)): \(parts.joined(separator: "; "))", lead: "  • ",
        painted: "  " + style.paint("•", colour, .bold) + " ")
    }
    return heading(words.plain(key)) + lines.joined()
  }

  // MARK: The periods

  private func period(_ period: PeriodStanding) -> String {
    var text = heading(said.title(period))
    for due in said.dueLines(period) { text += line(due, lead: "  ") }
    guard !period.bodies.isEmpty else {
      return text + line(words.plain("status.nobody"), lead: "  ")
    }
    let table = TextTable(
      header: [words.plain("summary.body")]
        + period.kinds.map { $0.title[style.language].capitalisedFirst },
      rows: period.bodies.map { body in
        [said.body(body.administrator)]
          + period.kinds.map { kind in
            let filing = body.filings.first { $0.kind == kind }
            let cell = said.cell(filing, due: period.due[kind])
            let sign = cell.mark.rawValue + " "
            return sign + cell.texts.joined(separator: "; ")
          }
      })
    let plain = table.text(style, indent: 2)
    return text + (style.hasColour ? painted(plain) : plain)
  }

  /// The signs in colour: the table was laid out without, for colours have no width.
  private func painted(_ table: String) -> String {
    table.replacing("✓", with: style.paint("✓", .green))
      .replacing("✗", with: style.paint("✗", .red, .bold))
  }

  // MARK: The workspace

  private var workspace: String {
    var text = heading(words.plain("status.workspace"))
    for line in ([said.run].compactMap { $0 } + said.inbox) {
      text += self.line(line, lead: "  ")
    }
    for left in standing.inbox.leftOut {
      text += line("\(left.name): \(left.reason[style.language])", lead: "    ! ")
    }
    return text
  }

  private var notes: String { said.notes.map { line($0, lead: "") }.joined() }
}
