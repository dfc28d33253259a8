package import SocialOrder

/// A discussion ends no earlier than its theme was posted, a remark comes no earlier than that, and
/// a decision on the remark no earlier than the remark (para 7(2)). Where the dates contradict each
/// other, nothing is concluded from them.
package enum DiscussionDates: RecordRule {
  package static let declaration = RuleDeclaration(
    "discussion-dates", .remarks, .error, basis: .arithmetic,
    citation: Citation(.paragraph("7(2)")),
    title: Texts(
      kk: "Жария талқылау күндері ретімен жүреді.",
      ru: "Даты публичного обсуждения идут по порядку.",
      en: "The dates of a public discussion follow each other."),
    message: Texts(
      kk: "«{later}» бағанында {second} тұр, ал «{earlier}» бағанындағы күн одан кеш: {first}.",
      ru: "В столбце «{later}» стоит {second}, а дата в столбце «{earlier}» позже: {first}.",
      en: "“{later}” is {second}, but “{earlier}” is later: {first}."),
    help: Texts(
      kk: "Екі күнді жария талқылаудың құжаттарымен салыстырып, қате тұрғанын түзетіңіз.",
      ru: "Сверьте обе даты с документами публичного обсуждения и исправьте ошибочную.",
      en: "Compare both dates with the papers of the discussion and correct the wrong one."),
    examples: [
      .fails((.discussions, ["closed_on": "2025-09-01", "remark_received_on": ""])),
      .fails((.discussions, ["remark_received_on": "2025-09-01"])),
      .fails((.discussions, ["decided_on": "2025-09-09"])),
      .passes((.discussions, [:])),
      .passes((.discussions, ["remark_received_on": "2025-09-02", "decided_on": "2025-09-02"])),
      .passes((.discussions, ExampleRecords.withoutRemark)),
    ])

  package static func judge(
    _ discussion: Discussion, _: RuleContext, _ report: inout RecordReport
  ) {
    for (earlier, later) in Discussion.orderedDates
    where discussion.isReversed(earlier, later) {
      guard let first = discussion.date(earlier), let second = discussion.date(later)
      else { continue }
      report.add(
        declaration, on: later, expected: .from(first),
        arguments: [
          "later": .phrase(later.declaration.labels), "second": .date(second),
          "earlier": .phrase(earlier.declaration.labels), "first": .date(first),
        ])
    }
  }
}
