package import SocialOrder

/// Annex 4 sets the planned sum and the contract's side by side; a contract above its plan is worth
/// a look, and often a sum given in tenge instead of thousands. The Order does not forbid it.
package enum ContractOverPlan: RecordRule {
  package static let declaration = RuleDeclaration(
    "contract-over-plan", .projects, .warning, basis: .analytic, column: "contract_sum",
    title: Texts(
      kk: "Шарттың сомасы жоспарланған сомадан аспайды.",
      ru: "Сумма договора не больше планируемой суммы.",
      en: "The contract sum is not above the planned sum."),
    message: Texts(
      kk: "Шарттың сомасы ({contract}) жоспарланған сомадан ({planned}) көп, айырмасы – {excess}.",
      ru: "Сумма договора ({contract}) больше планируемой суммы ({planned}), разница – {excess}.",
      en: "The contract sum ({contract}) is above the planned sum ({planned}) by {excess}."),
    help: Texts(
      kk: """
        Екі соманы құжаттармен салыстырыңыз: екеуі де мың теңгемен және бір жыл үшін \
        көрсетіледі. Олар дұрыс болса, ештеңе өзгертудің қажеті жоқ.
        """,
      ru: """
        Сверьте обе суммы с документами: обе указываются в тысячах тенге и за один и тот же год. \
        Если они верны, менять ничего не нужно.
        """,
      en: """
        Compare both sums with the papers: both are in thousand tenge and for the same year. If \
        they are right, nothing need be changed.
        """),
    examples: [
      .fails((.projects, ["planned_sum": "8500", "contract_sum": "8500.00001"])),
      .fails((.projects, ["contract_sum": "8500000"])),
      .passes((.projects, ["planned_sum": "8500", "contract_sum": "8500"])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    guard let contract = project.contractSum, let planned = project.plannedSum, contract > planned
    else { return }
    report.add(
      declaration, on: ProjectColumn.contractSum, expected: .text("≤ \(planned.thousandTenge)"),
      arguments: [
        "contract": .money(contract), "planned": .money(planned),
        "excess": .money(Money(tiyn: contract.tiyn - planned.tiyn)),
      ])
  }
}
