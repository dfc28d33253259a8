import SocialOrder

/// A cause for people: what is likely behind much of a file, how much, three examples, and what to do once.
struct CauseText {
  private let outcome: CheckOutcome
  private let words: Headings
  private let style: TextStyle

  init(_ outcome: CheckOutcome, _ words: Headings, _ style: TextStyle) {
    self.outcome = outcome
    self.words = words
    self.style = style
  }

  func text(_ cause: Cause) -> String {
    let title = style.paint(
      word(cause.isSuspicion ? "cause.suspicion" : "cause.title"),
      cause.isSuspicion ? .yellow : .red, .bold)
    let names = cause.columns.map(\.name).joined(separator: ", ")
    let message = CauseWords(words, style.language)
    let plain = word(cause.isSuspicion ? "cause.suspicion" : "cause.title")
    var text =
      style.wrapped("\(plain) · \(names)", lead: "  ", firstWord: (plain, title)) + "\n"
    text += style.wrapped(message.text(cause, outcome) + " " + count(cause), lead: "    ") + "\n"
    for example in cause.examples { text += line(example) }
    return text + others(cause)
      + style.wrapped(
        "\(word("check.todo")): \(message.todo(cause, outcome))", lead: "    → ",
        painted: "    " + style.paint("→", .cyan) + " ") + "\n"
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  private func fill(_ key: String, _ values: [String: String]) -> String {
    words.text(key, style.language, values)
  }

  private func count(_ cause: Cause) -> String {
    fill("cause.count", ["n": "\(cause.records)", "of": "\(cause.outOf)"])
  }

  private func line(_ example: Cause.Example) -> String {
    let line = fill("check.line", ["n": "\(example.line)"])
    let value = example.value.text(style.language)
    let shown = value.isEmpty ? word("example.empty") : value
    let label = fill("cause.example", ["label": example.column.labels[style.language]])
    return style.wrapped(
      "\(label): \(shown)", lead: "    \(line)  ",
      painted: "    " + style.paint(line, .bold) + "  ") + "\n"
  }

  /// The lines of the findings that are not shown as examples.
  private func others(_ cause: Cause) -> String {
    var (count, last): (Int, Int?) = (0, nil)
    var told: [Int] = []
    for place in cause.findings {
      guard let line = outcome.findings[place].place.line, line != last else { continue }
      last = line
      if cause.examples.contains(where: { $0.line == line }) { continue }
      count += 1
      if told.count <= GroupText.lines { told.append(line) }
    }
    guard count > 0 else { return "" }
    let more = fill("check.more", ["n": "\(count)"])
    let list = fill("check.lines", ["n": GroupText.shortened(told)])
    return style.wrapped("\(more): \(list)", lead: "    ") + "\n"
  }
}
