package import SocialOrder

/// Annex 4 asks for a contract's sum and its supplier, and the threshold of para 9 for its day: one
/// without the others is half a contract.
///
/// Where the contract's date is not given, the start date serves for it, and that is always required. A supplier alone is fine:
/// it may have been chosen before the contract is made.
package enum ContractIncomplete: RecordRule {
  package static let declaration = RuleDeclaration(
    "contract-incomplete", .projects, .warning, basis: .order, citation: Citation(.annex("4")),
    column: "contract_sum",
    title: Texts(
      kk: "Шарт туралы мәліметтер толық беріледі: сомасы, өнім берушісі, күні.",
      ru: "Сведения о договоре полны: сумма, поставщик, дата.",
      en: "What is said of a contract is complete: its sum, supplier and date."),
    message: Texts(
      kk: "Шарт туралы мәліметтер толық емес. Көрсетілмегені: {missing}.",
      ru: "Сведения о договоре неполны. Не указано: {missing}.",
      en: "What is said of the contract is incomplete. Missing: {missing}."),
    help: Texts(
      kk: """
        Жетіспейтін мәліметті шарттан алып толтырыңыз. Шарт жасалмаған болса, шарттың сомасы мен \
        күнін бос қалдырыңыз.
        """,
      ru: """
        Заполните недостающее по договору. Если договор не заключен, оставьте сумму и дату \
        договора пустыми.
        """,
      en: """
        Fill in what is missing from the contract. If there is no contract, leave its sum and \
        date empty.
        """),
    examples: [
      .fails((.projects, ["supplier_name": "", "supplier_bin": ""])),
      .fails((.projects, ["contract_sum": ""])),
      .passes((.projects, ["contract_date": ""])),
      .passes((.projects, ["contract_sum": "", "contract_date": "", "start_date": "2026-09-01"])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    if project.isFilled(.contractSum), project.isBlank(.supplierName) {
      add(supplier, &report)
    } else if project.isBlank(.contractSum), project.isFilled(.contractDate) {
      add(sum, &report)
    }
  }

  private static func add(_ missing: Argument, _ report: inout RecordReport) {
    report.add(
      declaration, on: ProjectColumn.contractSum, arguments: ["missing": missing])
  }

  private static let sum = Argument.phrase(
    Texts(kk: "шарттың сомасы", ru: "сумма договора", en: "the contract sum"))
  private static let supplier = Argument.phrase(
    Texts(kk: "өнім берушінің атауы", ru: "наименование поставщика", en: "the supplier's name"))
}
