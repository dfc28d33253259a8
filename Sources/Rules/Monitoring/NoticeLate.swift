package import SocialOrder

/// A notice (Annex 3-1) is expected before the visit. The Order sets no day for it, so this is our own care.
///
/// A person's earliest notice of the year counts; nothing rests on a name that fits two people.
package enum NoticeLate: SetRule {
  package static let declaration = RuleDeclaration(
    "notice-late", .monitoring, .warning, basis: .analytic, citation: Citation(.annex("3-1")),
    column: "experts",
    title: Texts(
      kk: "Мүдделер қақтығысы туралы хабарлама мониторингтен кейін берілмейді.",
      ru: "Уведомление о конфликте интересов дается не позже мониторинга.",
      en: "A conflict-of-interest notice does not come after the visit."),
    message: Texts(
      kk: "Мүдделер қақтығысы туралы хабарлама мониторингтен ({visit}) кейін берілген: {names}.",
      ru: "Уведомление о конфликте интересов дано после мониторинга ({visit}): {names}.",
      en: "The conflict-of-interest notice came after the visit of {visit}: {names}."),
    help: Texts(
      kk: "Хабарламаның күнін тексеріңіз. Бұдан былай хабарламаны мониторинг басталғанға дейін "
        + "алыңыз.",
      ru: "Проверьте дату уведомления. В дальнейшем получайте уведомление до начала мониторинга.",
      en: "Check the notice's date; in future, ask for the notice before the visit."),
    examples: [
      .fails((.monitoring, byExpert), (.conflictNotices, ["notice_date": "2026-04-16"])),
      .passes((.monitoring, byExpert), (.conflictNotices, ["notice_date": "2026-04-15"])),
      // Two notices: the earlier one counts.
      .passes(
        (.monitoring, byExpert), (.conflictNotices, [:]),
        (.conflictNotices, ["notice_date": "2026-05-20"])),
      // The name fits two people.
      .passes(
        (.monitoring, byExpert), (.conflictNotices, ["notice_date": "2026-04-16"]),
        (.conflictNotices, ["expert_name": "Ахметов Айдар", "notice_date": "2026-04-16"])),
    ])

  private static let byExpert = ["conducted_by": "experts", "experts": "Ахметов А.А."]

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var book = NoticeBook(facts)
    for visit in facts.facts.visits {
      var late: [(name: String, notice: NoticeFact)] = []
      for expert in book.experts(visit) where expert.name.isPerson {
        let answer = book.notices(
          of: expert, to: visit.administrator, year: visit.visitDate.year)
        guard case .one(let notices) = answer, let earliest = notices.first,
          earliest.noticeDate > visit.visitDate
        else { continue }
        late.append((expert.text, earliest))
      }
      guard !late.isEmpty else { continue }
      report.add(
        declaration, about: visit, on: VisitColumn.experts,
        arguments: [
          "visit": .date(visit.visitDate),
          "names": .list(
            late.flatMap { [.text($0.name), .date($0.notice.noticeDate)] }),
        ],
        related: late.map(\.notice.id))
    }
  }
}
