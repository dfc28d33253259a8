package import SocialOrder

/// A project that is being carried out has a supplier under contract, and Annex 4 asks for the
/// contract's sum.
///
/// Silent where the project was cancelled (it may never have come to a contract), and where a
/// contract's date shows that there is one: `contract-incomplete` says then that its sum is
/// missing.
package enum ContractMissing: RecordRule {
  package static let declaration = RuleDeclaration(
    "contract-missing", .projects, .warning, basis: .order, citation: Citation(.annex("4")),
    column: "contract_sum", restsOnTerm: true,
    title: Texts(
      kk: "Басталған жобаның шарты бар.", ru: "У начатого проекта есть договор.",
      en: "A project that has begun has a contract."),
    message: Texts(
      kk: "Жобаның басталу күні – {start}, бірақ шарттың сомасы көрсетілмеген.",
      ru: "Дата начала проекта – {start}, но сумма договора не указана.",
      en: "The project's start date is {start}, but no contract sum is given."),
    help: Texts(
      kk: """
        Шарттың сомасын, күнін және өнім берушіні көрсетіңіз. Жоба кейін басталатын болса, \
        басталу күнін, ал тоқтатылған болса, жай-күйін түзетіңіз.
        """,
      ru: """
        Укажите сумму и дату договора и поставщика. Если проект начнется позже, исправьте дату \
        начала, а если он отменен – его состояние.
        """,
      en: """
        Give the contract's sum and date and the supplier. If the project starts later, correct \
        its start date; if it was cancelled, its status.
        """),
    examples: [
      .fails((.projects, noContract)),
      .fails((.projects, noContract.merging(["status": "planned"]) { $1 })),
      .passes((.projects, noContract.merging(["start_date": "2026-06-30"]) { $1 })),
      .passes((.projects, noContract), asOf: day3February),
      .passes((.projects, noContract.merging(["status": "cancelled"]) { $1 })),
    ])

  package static func judge(
    _ project: Project, _ context: RuleContext, _ report: inout RecordReport
  ) {
    guard project.isBlank(.contractSum), project.isBlank(.contractDate),
      let start = project.startDate, let period = project.period,
      start < min(context.asOf, period.lastDay),
      project.status != .cancelled, !project.isWrong(.status)
    else { return }
    report.add(
      declaration, on: ProjectColumn.contractSum, arguments: ["start": .date(start)])
  }

  private static let noContract = [
    "contract_sum": "", "contract_date": "", "supplier_name": "", "supplier_bin": "",
  ]
  /// The day on which the example's project starts, and on which it need not yet have a contract.
  private static let day3February = CivilDate(days: 20_487)
}
