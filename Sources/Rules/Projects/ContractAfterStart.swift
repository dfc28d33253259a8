package import SocialOrder

/// Work that began before its contract was made is worth a look. The Order does not speak of it.
package enum ContractAfterStart: RecordRule {
  package static let declaration = RuleDeclaration(
    "contract-after-start", .projects, .warning, basis: .analytic, column: "contract_date",
    restsOnTerm: true,
    title: Texts(
      kk: "Шарт жоба басталғаннан кейін жасалмайды.",
      ru: "Договор заключен не позднее начала проекта.",
      en: "The contract is made no later than the project starts."),
    message: Texts(
      kk: "Шарттың күні – {contract}, ал жобаның басталу күні одан ерте – {start}.",
      ru: "Дата договора – {contract}, а дата начала проекта раньше – {start}.",
      en: "The contract's date is {contract}, but the project's start date is earlier, {start}."),
    help: Texts(
      kk: "Екі күнді шартпен салыстырыңыз. Олар дұрыс болса, ештеңе өзгертудің қажеті жоқ.",
      ru: "Сверьте обе даты с договором. Если они верны, менять ничего не нужно.",
      en: "Compare both dates with the contract. If they are right, nothing need be changed."),
    examples: [
      .fails((.projects, ["contract_date": "2026-02-04"])),
      .passes((.projects, ["contract_date": "2026-02-03"])),
      .passes((.projects, ["contract_date": ""])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    guard let contract = project.contractDate, let start = project.startDate, contract > start
    else { return }
    report.add(
      declaration, on: ProjectColumn.contractDate, expected: .upTo(start),
      arguments: ["contract": .date(contract), "start": .date(start)])
  }
}
