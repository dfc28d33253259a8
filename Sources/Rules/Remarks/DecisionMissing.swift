package import SocialOrder

/// Every remark that came in time is examined, and accepted or not (para 7(2)).
///
/// An absence: judged from the 4th working day after the discussion has ended. A timely remark that
/// is called late was not examined either, and that can be said at once.
package enum DecisionMissing: SetRule {
  package static let declaration = RuleDeclaration(
    "decision-missing", .remarks, .breach, basis: .order, citation: Citation(.paragraph("7(2)")),
    column: "decision", restsOnTerm: true, tables: [.workingDays],
    title: Texts(
      kk: "Мерзімінде түскен әр ескерту немесе ұсыныс бойынша шешім қабылданады.",
      ru: "По каждому замечанию или предложению, поступившему в срок, принимается решение.",
      en: "Every remark that came in time is decided on."),
    message: Texts(
      kk: "Ескерту немесе ұсыныс {received} күні түскен, жария талқылау {closed} күні аяқталған, "
        + "яғни ол мерзімінде түскен, бірақ {state}.",
      ru: "Замечание или предложение поступило {received}, публичное обсуждение завершено "
        + "{closed}, то есть оно поступило в срок, но {state}.",
      en: "The remark came on {received} and the discussion closed on {closed}, so it came in "
        + "time, but {state}."),
    help: Texts(
      kk: "Шешім қабылданған болса, оны жазыңыз. Қабылданбаған болса, сол күйінде қалдырыңыз: бұл "
        + "үшін файл қайтарылмайды.",
      ru: "Если решение принято, укажите его. Если нет, оставьте как есть: из-за этого файл не "
        + "отклоняется.",
      en: "If there is a decision, give it. If there is none, leave it: the file is not rejected "
        + "for this."),
    examples: [
      .fails((.discussions, undecided)),
      // The 3rd working day after the close is Friday 19 September, the 4th Monday the 22nd.
      .fails((.discussions, undecided), asOf: ExampleDay.of(2025, 9, 22)),
      .fails(
        (.discussions, undecided.merging(["decision": "late"]) { $1 }),
        asOf: ExampleDay.of(2025, 9, 17)),
      .passes((.discussions, undecided), asOf: ExampleDay.of(2025, 9, 21)),
      .passes((.discussions, [:])),
      .passes(
        (
          .discussions,
          undecided.merging(["remark_received_on": "2025-09-17", "decision": "late"]) { $1 }
        )),
      .passes((.discussions, undecided.merging(["remark_received_on": "2025-09-17"]) { $1 })),
      .passes((.discussions, ExampleRecords.withoutRemark)),
    ])

  private static let undecided = ["decision": "", "decision_reason": "", "decided_on": ""]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for row in facts.facts.discussions where !row.isWrong(.decision) {
      guard row.decision == nil || row.decision == .late, let received = row.receivedOn,
        let closed = row.closedOn, received <= closed,
        let state = state(of: row, closed, context, &report)
      else { continue }
      report.add(
        declaration, about: row, on: DiscussionColumn.decision,
        arguments: [
          "received": .date(received), "closed": .date(closed), "state": .phrase(state),
        ])
    }
  }

  /// What is wrong with the decision, or nil while it may still come.
  private static func state(
    of row: DiscussionFact, _ closed: CivilDate, _ context: RuleContext,
    _ report: inout SetReport
  ) -> Texts? {
    if row.decision == .late {
      return Texts(
        kk: "мерзімінен кейін түскен деп көрсетілген", ru: "указано, что оно поступило после срока",
        en: "it is said to have come late")
    }
    let calendar = context.reference.calendar
    guard let due = calendar.decisionDay(closedOn: closed),
      let next = calendar.workingDay(1, after: due)
    else {
      report.leaveUnchecked(declaration, row, from: closed, beyond: calendar)
      return nil
    }
    guard context.asOf >= next else { return nil }
    let remark = calendar.remark(from: closed, through: due)
    return Texts(
      kk: "ол бойынша шешім жоқ; шешімді \(due.text(.kk)) күнінен кешіктірмей қабылдау керек "
        + "еді\(remark.kk)",
      ru: "решения по нему нет; его следовало принять не позднее \(due.text(.ru))\(remark.ru)",
      en: "there is no decision; one was due by \(due.text(.en))\(remark.en)")
  }
}
