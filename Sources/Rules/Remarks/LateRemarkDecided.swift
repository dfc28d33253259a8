package import SocialOrder

/// Remarks that come after the discussion has ended are not examined, or may be counted when the
/// order of the next financial year is formed (para 7(2)): so one that was decided on in the year
/// of the discussion is worth a look.
package enum LateRemarkDecided: RecordRule {
  package static let declaration = RuleDeclaration(
    "late-remark-decided", .remarks, .warning, basis: .order,
    citation: Citation(.paragraph("7(2)")), column: "decision", restsOnTerm: true,
    title: Texts(
      kk: "Талқылау аяқталғаннан кейін түскен ескертулер сол жылы қаралмайды.",
      ru: "Замечания, поступившие после обсуждения, в том же году не рассматриваются.",
      en: "Remarks that came after the discussion are not examined in the same year."),
    message: Texts(
      kk: "Ескерту немесе ұсыныс {received} күні, жария талқылау аяқталған күннен ({closed}) кейін "
        + "түскен, бірақ ол бойынша шешім сол жылы қабылданған. Мұндай ескертулер мен ұсыныстар "
        + "қаралмайды немесе келесі қаржы жылында ескерілуі мүмкін.",
      ru: "Замечание или предложение поступило {received}, после завершения публичного "
        + "обсуждения ({closed}), но решение по нему принято в том же году. Такие замечания и "
        + "предложения не рассматриваются или могут быть учтены в следующем финансовом году.",
      en: "The remark came on {received}, after the discussion closed on {closed}, but was decided "
        + "on in the same year. Such remarks are not examined, or may be counted in the next "
        + "financial year."),
    help: Texts(
      kk: "Түскен күнін және талқылаудың аяқталған күнін тексеріңіз. Екеуі де дұрыс болса, шешім "
        + "бағанында ескертудің мерзімінен кейін түскенін көрсетіңіз.",
      ru: "Проверьте дату поступления и дату завершения обсуждения. Если обе верны, укажите в "
        + "столбце решения, что замечание поступило после срока.",
      en: "Check when the remark came and when the discussion closed. If both are right, say in "
        + "the decision column that it came late."),
    examples: [
      .fails((.discussions, ["remark_received_on": "2025-09-17"])),
      .fails(
        (
          .discussions,
          ["remark_received_on": "2025-09-17", "decision": "rejected", "decided_on": ""]
        )),
      .passes((.discussions, ["remark_received_on": "2025-09-16"])),
      .passes((.discussions, ["remark_received_on": "2025-09-17", "decision": "late"])),
      // Counted in the next financial year.
      .passes(
        (.discussions, ["remark_received_on": "2025-09-17", "decided_on": "2026-03-02"])),
    ])

  package static func judge(
    _ discussion: Discussion, _: RuleContext, _ report: inout RecordReport
  ) {
    guard let decision = discussion.decision, decision != .late,
      let received = discussion.receivedOn, let closed = discussion.closedOn, received > closed,
      !discussion.isWrong(.decidedOn), (discussion.decidedOn ?? closed).year <= closed.year
    else { return }
    report.add(
      declaration, on: DiscussionColumn.decision,
      arguments: ["received": .date(received), "closed": .date(closed)])
  }
}
