internal import SocialOrder

/// Findings one by one: the first in a table, more of them in lists that open, of the rest the numbers of their rows.
struct FindingRows {
  struct List: PageView {
    let summary: HTML
    let list: HTML
  }

  /// What a group's findings came to on the page.
  struct Shown {
    var grid: [Grid] = []
    var lists: [List] = []
    /// How many are not on the page at all.
    var unshown = 0
  }

  private let outcome: CheckOutcome
  private let words: PageWords

  init(_ outcome: CheckOutcome, _ words: PageWords) {
    self.outcome = outcome
    self.words = words
  }

  /// - Parameter saysOneThing: whether the message stands above the table already.
  func shown(
    _ findings: FindingPicks, caption: String, saysOneThing: Bool,
    _ allowance: inout FindingsAllowance
  ) -> Shown {
    var shown = Shown()
    let rows = allowance.take(min(findings.count, FindingsAllowance.rowsOfGroup), \.rows)
    if rows > 0 { shown.grid = [grid(Array(findings.prefix(rows)), caption, saysOneThing)] }
    let rest = self.rest(findings.dropFirst(rows), &allowance)
    shown.lists = rest.lists
    shown.unshown = rest.unshown
    return shown
  }

  // MARK: The table

  /// Columns that would be empty all the way down are left out.
  private func grid(_ findings: [Finding], _ caption: String, _ saysOneThing: Bool)
    -> Grid
  {
    var columns: [(heading: String, cell: (Finding) -> Grid.Cell)] = []
    func add(_ key: String, _ isNeeded: (Finding) -> Bool, _ cell: @escaping (Finding) -> Grid.Cell)
    {
      if findings.contains(where: isNeeded) { columns.append((words.plain(key), cell)) }
    }
    add("findings.record", { !$0.record.isEmpty }, { .words(record($0)) })
    add("findings.value", { $0.value?.isEmpty == false }, { .code(value($0)) })
    add(
      "findings.expected", { $0.expected != nil },
      { .words($0.expected?.text(words.language) ?? "") })
    if !saysOneThing { add("findings.message", { _ in true }, { .words(message($0)) }) }
    return Grid(
      caption, "cards", headings: [words.plain("findings.line")] + columns.map(\.heading),
      rows: findings.map { finding in
        (.text(line(finding)), columns.map { $0.cell(finding) })
      })
  }

  private func line(_ finding: Finding) -> String {
    finding.place.line.map { words.plain("check.line", ["n": "\($0)"]) }
      ?? words.plain("check.wholeFile")
  }

  /// The parts of the record's key.
  private func record(_ finding: Finding) -> String {
    finding.record.map { Self.cut($0.canonical ?? $0.value, to: 80) }.joined(separator: " · ")
  }

  private func value(_ finding: Finding) -> String { Self.cut(finding.value ?? "", to: 200) }

  /// A text that a page would drown in is cut; JSON has it whole.
  private static func cut(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }

  func message(_ finding: Finding) -> String {
    let message = finding.message(words.language)
    guard let related = finding.related.first else { return message }
    let path = related.file == finding.place.file ? "" : outcome.path(related) + ", "
    let sheet =
      outcome.sheet(related).map { words.plain("check.sheet", ["name": $0]) + ", " } ?? ""
    let line = words.plain("check.line", ["n": "\(related.line ?? 1)"])
    return "\(message) \(words.plain("check.see")): \(path)\(sheet)\(line)."
  }

  // MARK: The lists

  /// Findings that stand in no table.
  func rest(_ findings: FindingPicks, _ allowance: inout FindingsAllowance)
    -> (lists: [List], unshown: Int)
  {
    let lines = findings.prefix(allowance.take(findings.count, \.lines))
    var lists = stride(from: 0, to: lines.count, by: FindingsAllowance.linesOfList).map { start in
      list(lines.dropFirst(start).prefix(FindingsAllowance.linesOfList))
    }
    let others = findings.dropFirst(lines.count)
    let places = others.prefix(allowance.take(others.count, \.places))
    if !places.isEmpty {
      let summary = "\(more(places.count)): \(words.plain("findings.linesOnly"))"
      lists.append(
        List(summary: .text(summary), list: .element("p", [:], .text(Self.ranges(places)))))
    }
    return (lists, others.count - places.count)
  }

  private func list(_ findings: FindingPicks) -> List {
    let items = findings.map { finding in
      let value = value(finding)
      return HTML.element(
        "li", [:], .element("b", [:], .text(line(finding))), .text(" · \(record(finding))"),
        value.isEmpty
          ? .none : .joined([.text(" · "), .element("code", [:], .text(value))]))
    }
    let ends = [findings.first, findings.last].compactMap { $0?.place.line.map(String.init) }
    let which =
      ends.count == 2
      ? " (" + words.plain("check.lines", ["n": ends.joined(separator: "–")]) + ")" : ""
    return List(
      summary: .text(more(findings.count) + which), list: .element("ul", [:], .lines(items)))
  }

  private func more(_ count: Int) -> String {
    words.plain("check.more", ["n": words.number(count)])
  }

  /// `3–7, 9, 12–40`.
  private static func ranges(_ findings: FindingPicks) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in findings.lazy.compactMap(\.place.line) {
      if let last = ranges.last, line == last.upperBound || line == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...line
      } else {
        ranges.append(line...line)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
