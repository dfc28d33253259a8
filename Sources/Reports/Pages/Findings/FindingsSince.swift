import SocialOrder

/// What changed since an earlier check, on the page of findings: the numbers, and behind them the lists.
struct FindingsSince: PageView {
  let title: HTML
  let path: HTML
  let counts: [HTML]
  let lists: [FindingRows.List]

  /// Lines of a list; the rest is counted.
  private static let most = 250

  init(_ changes: Changes, _ outcome: CheckOutcome, _ words: PageWords) {
    let text = SinceText(
      changes, outcome, TextStyle(language: words.language, width: 100, hasColour: false))
    title = words("since.title")
    path = .text(changes.path)
    counts = SinceText.counts(changes, outcome.phrases).map { .text($0[words.language]) }
    lists = text.lists.map { list in
      let items = list.lines.prefix(Self.most).map { HTML.element("li", [:], .text($0)) }
      let rest = list.lines.count - items.count
      let more =
        rest > 0 ? [HTML.element("li", [:], words("check.more", ["n": words.number(rest)]))] : []
      return FindingRows.List(
        summary: .text("\(list.title): \(words.number(list.lines.count))"),
        list: .element("ul", [:], .lines(items + more)))
    }
  }
}
