package import SocialOrder

/// The planned projects are published after the budget has been approved (para 7(3)).
package enum PlanBeforeBudget: RecordRule {
  package static let declaration = RuleDeclaration(
    "plan-before-budget", .remarks, .warning, basis: .order,
    citation: Citation(.paragraph("7(3)")), column: "published_on",
    title: Texts(
      kk: "Жоспарланған жобалар бюджет бекітілгеннен кейін орналастырылады.",
      ru: "Планируемые проекты размещаются после утверждения бюджета.",
      en: "Planned projects are published after the budget is approved."),
    message: Texts(
      kk: "Жоспарланған жобалар туралы ақпарат {published} күні орналастырылған, ал бюджет одан "
        + "кеш бекітілген: {approved}.",
      ru: "Информация о планируемых проектах размещена {published}, а бюджет утвержден позже: "
        + "{approved}.",
      en: "The planned projects were published on {published}, before the budget was approved on "
        + "{approved}."),
    help: Texts(
      kk: "Екі күнді тексеріңіз. Олар дұрыс болса, ештеңе өзгертудің қажеті жоқ.",
      ru: "Проверьте обе даты. Если они верны, менять ничего не нужно.",
      en: "Check both dates. If they are right, nothing need be changed."),
    examples: [
      .fails((.plans, ["budget_approved_on": "2026-01-21"])),
      .passes((.plans, ["budget_approved_on": "2026-01-20"])),
      .passes((.plans, ["budget_approved_on": ""])),
    ])

  package static func judge(_ plan: Plan, _: RuleContext, _ report: inout RecordReport) {
    guard let approved = plan.budgetApprovedOn, let published = plan.publishedOn,
      published < approved
    else { return }
    report.add(
      declaration, on: PlanColumn.publishedOn, expected: .from(approved),
      arguments: ["approved": .date(approved), "published": .date(published)])
  }
}
