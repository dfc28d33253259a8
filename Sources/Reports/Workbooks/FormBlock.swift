internal import SocialOrder

extension [Form.Line] {
  /// The block above the table of a form of administrative data (Annexes 4 and 8): the annex's name at the right, whom
  /// the form goes to at the left, the title, and the lines under it.
  /// - Parameters:
  ///   - columns: All of the form's.
  ///   - right: Those under the annex's name.
  static func administrativeData(
    _ words: FormWords, _ columns: ClosedRange<Int>, right: ClosedRange<Int>
  ) -> [Form.Line] {
    let left = 0...(right.lowerBound - 2)
    func across(_ text: String) -> Form.Line {
      Form.Line(texts: [(columns, text, .headerLine)])
    }
    return [
      Form.Line(texts: [
        (left, words.shared("addressee"), .headerLine), (right, words.own("appendix"), .appendix),
      ]),
      Form.Line(texts: [
        (left, words.shared("published"), .headerLine), (right, words.shared("kind"), .appendix),
      ]),
      Form.Line(texts: [(columns, words.own("title"), .title)], spacing: 10),
      across(words.own("period")), across(words.own("index")), across(words.own("periodicity")),
      across(words.shared("submitters")), across(words.own("due")),
    ]
  }

  /// The block of a form that a body posts (Annexes 2 and 4-1).
  /// - Parameter kind: What stands under the annex's name: «Нысан» in Annex 2, nothing in 4-1.
  static func posted(
    _ words: FormWords, _ columns: ClosedRange<Int>, right: ClosedRange<Int>, kind: String?
  ) -> [Form.Line] {
    [Form.Line(texts: [(right, words.own("appendix"), .appendix)])]
      + (kind.map { [Form.Line(texts: [(right, $0, .appendix)])] } ?? []) + [
        Form.Line(texts: [(columns, words.own("title"), .title)], spacing: 10),
        Form.Line(texts: [(columns, words.own("period"), .headerLine)]),
      ]
  }
}
