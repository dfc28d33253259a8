package import SocialOrder

/// Remarks are examined, and accepted or not, within 3 working days after the discussion has ended
/// (para 7(2)).
///
/// A remark that itself came late is not examined at all, so this term is not its own:
/// `late-remark-decided` looks at those.
package enum DecisionLate: SetRule {
  package static let declaration = RuleDeclaration(
    "decision-late", .remarks, .breach, basis: .order, citation: Citation(.paragraph("7(2)")),
    column: "decided_on", restsOnTerm: true, tables: [.workingDays],
    title: Texts(
      kk: "Ескертулер бойынша шешім талқылау аяқталғаннан кейін 3 жұмыс күні ішінде қабылданады.",
      ru: "Решения по замечаниям принимаются в течение 3 рабочих дней после обсуждения.",
      en: "Remarks are decided on within 3 working days after the discussion."),
    message: Texts(
      kk: "Жария талқылау {closed} күні аяқталған, ал ескерту немесе ұсыныс бойынша шешім "
        + "{decided} күні қабылданған. Оны 3 жұмыс күні ішінде, {due} күнінен кешіктірмей "
        + "қабылдау керек еді{calendar}.",
      ru: "Публичное обсуждение завершено {closed}, а решение по замечанию или предложению принято "
        + "{decided}. Его следовало принять в течение 3 рабочих дней, не позднее {due}{calendar}.",
      en: "The discussion closed on {closed}, and the remark was decided on {decided}. A decision "
        + "was due within 3 working days, by {due}{calendar}."),
    help: Texts(
      kk: "Екі күнді тексеріңіз. Олар дұрыс болса, сол күйінде қалдырыңыз: бұл үшін файл "
        + "қайтарылмайды.",
      ru: "Проверьте обе даты. Если они верны, оставьте как есть: из-за этого файл не отклоняется.",
      en: "Check both dates. If they are right, leave them: the file is not rejected for this."),
    examples: [
      // Closed on Tuesday 16 September 2025: the 3rd working day is Friday the 19th.
      .fails((.discussions, ["decided_on": "2025-09-20"])),
      .fails((.discussions, ["decision": "rejected", "decided_on": "2025-09-22"])),
      .passes((.discussions, ["decided_on": "2025-09-19"])),
      .passes((.discussions, ["decided_on": ""])),
      .passes(
        (
          .discussions,
          ["remark_received_on": "2025-09-17", "decision": "late", "decided_on": "2025-09-25"]
        )),
    ])

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    let calendar = context.reference.calendar
    for row in facts.facts.discussions where row.decision != .late && !row.isWrong(.decision) {
      guard let closed = row.closedOn, let decided = row.decidedOn, decided > closed,
        !row.isWrong(.remarkReceivedOn), row.receivedOn ?? closed <= closed
      else { continue }
      guard let due = calendar.decisionDay(closedOn: closed) else {
        report.leaveUnchecked(declaration, row, from: closed, beyond: calendar)
        continue
      }
      guard decided > due else { continue }
      report.add(
        declaration, about: row, on: DiscussionColumn.decidedOn, expected: .upTo(due),
        arguments: [
          "closed": .date(closed), "decided": .date(decided), "due": .date(due),
          "calendar": .phrase(calendar.remark(from: closed, through: due)),
        ])
    }
  }
}
