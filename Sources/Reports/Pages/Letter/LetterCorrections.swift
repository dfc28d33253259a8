internal import SocialOrder

/// The most useful corrections of a file: errors before breaches, what lies behind many of them first, then by frequency.
struct LetterCorrections {
  struct Correction: PageView {
    let what: HTML
    let todo: HTML
    let ground: [HTML]
  }

  /// Five at most.
  private(set) var first: [Correction] = []
  /// The errors and breaches that stand behind none of them.
  private(set) var others = Others()

  struct Others {
    var errors = 0
    var breaches = 0

    var isEmpty: Bool { errors + breaches == 0 }
    var counts: [(number: Int, noun: String)] { [(errors, "error"), (breaches, "breach")] }
  }

  private static let most = 5
  private static let linesTold = 8

  init(_ file: Int, _ outcome: CheckOutcome, _ found: FindingsByFile, _ words: PageWords) {
    let drawing = Drawing(outcome: outcome, words: words)
    // A suspicion asks for no correction.
    let proven = found.causes(file).filter { !$0.isSuspicion }
    func isGrave(_ place: Int) -> Bool {
      let finding = outcome.findings[place]
      return finding.waiver == nil && (finding.severity == .error || finding.severity == .breach)
    }
    func weighed(_ places: [Int]) -> Others {
      let breaches = places.count { outcome.findings[$0].severity == .breach }
      return Others(errors: places.count - breaches, breaches: breaches)
    }
    let groups = FindingGroup.grouped(
      Cause.unexplained(found.findings(file), by: proven).filter(isGrave), of: outcome.findings)
    var all = proven.sorted { $0.records > $1.records }.map {
      (drawing.correction($0), weighed($0.findings.filter(isGrave)))
    }
    for severity in [Severity.error, .breach] {
      all += groups.enumerated().filter { $0.element.first.severity == severity }
        .sorted { a, b in
          let (mine, theirs) = (a.element.findings.count, b.element.findings.count)
          return mine == theirs ? a.offset < b.offset : mine > theirs
        }
        .map { group in
          let count = group.element.findings.count
          return (
            drawing.correction(group.element),
            severity == .error ? Others(errors: count) : Others(breaches: count)
          )
        }
    }
    first = all.prefix(Self.most).map(\.0)
    for (_, more) in all.dropFirst(Self.most) {
      others.errors += more.errors
      others.breaches += more.breaches
    }
  }

  private struct Drawing {
    let outcome: CheckOutcome
    let words: PageWords

    func correction(_ cause: Cause) -> Correction {
      let said = CauseWords(words.reference.phrases, words.language)
      let count = words.plain(
        "cause.count", ["n": words.number(cause.records), "of": words.number(cause.outOf)])
      return Correction(
        what: .text("\(said.text(cause, outcome)) \(count)"),
        todo: todo(said.todo(cause, outcome)), ground: [])
    }

    func correction(_ group: FindingGroup) -> Correction {
      let first = group.first
      let message = first.message(words.language)
      let lines = Array(
        group.findings.lazy.compactMap(\.place.line).prefix(LetterCorrections.linesTold + 1))
      let what: String
      if group.findings.count == 1 {
        what = lines.first.map { "\(line($0).capitalisedFirst). \(message)" } ?? message
      } else if group.saysOneThing(words.language) {
        what = "\(message) \(places(group, lines))"
      } else {
        let example =
          lines.first.map {
            words.plain("letter.example", ["line": line($0), "example": message])
          } ?? words.plain("findings.example", ["example": message])
        let requirement = first.requirement(words.reference.phrases, words.language)
        what = "\(requirement) \(places(group, lines)) \(example)"
      }
      return Correction(
        what: .text(what), todo: todo(first.help(words.language)),
        ground: ground(first).map { [$0] } ?? [])
    }

    private func line(_ number: Int) -> String { words.plain("check.line", ["n": "\(number)"]) }

    /// `Барлығы: 12 (3, 5, 9-жолдар).`
    private func places(_ group: FindingGroup, _ lines: [Int]) -> String {
      let told = lines.prefix(LetterCorrections.linesTold).map(String.init).joined(separator: ", ")
      let more = lines.count > LetterCorrections.linesTold ? ", …" : ""
      return words.plain(
        lines.isEmpty ? "letter.times" : "letter.places",
        [
          "n": words.number(group.findings.count),
          "lines": words.plain("check.lines", ["n": told + more]),
        ])
    }

    private func todo(_ text: String) -> HTML { .text("\(words.plain("check.todo")): \(text)") }

    /// A paragraph is cited only where the Order itself asks for it.
    private func ground(_ finding: Finding) -> HTML? {
      guard finding.rule.basis == .order, let citation = finding.rule.citation else { return nil }
      return words("letter.ground", ["citation": citation.text(words.language)])
    }
  }
}
