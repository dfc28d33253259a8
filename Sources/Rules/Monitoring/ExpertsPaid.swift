package import SocialOrder

/// Independent experts are drawn in free of charge (para 9: «өтеусіз негізде»).
package enum ExpertsPaid: RecordRule {
  package static let declaration = RuleDeclaration(
    "experts-paid", .monitoring, .breach, basis: .order, citation: Citation(.paragraph("9")),
    column: "expert_fee",
    title: Texts(
      kk: "Тәуелсіз сарапшылар мониторингке өтеусіз негізде тартылады.",
      ru: "Независимые эксперты привлекаются к мониторингу на безвозмездной основе.",
      en: "Independent experts are drawn in free of charge."),
    message: Texts(
      kk: "Тәуелсіз сарапшыға ақы төленген: {fee}.",
      ru: "Независимому эксперту выплачено вознаграждение: {fee}.",
      en: "An independent expert was paid: {fee}."),
    help: Texts(
      kk: "Соманың дұрыс жазылғанын тексеріңіз. Ақы шынымен төленген болса, соманы сол күйінде "
        + "қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Проверьте, верно ли записана сумма. Если выплата была, оставьте как есть: из-за этого "
        + "файл не отклоняется.",
      en: "Check the sum. If it was paid, leave it as it is: the file is not rejected for this."),
    examples: [
      .fails((.monitoring, byExpert.merging(["expert_fee": "0.00001"]) { $1 })),
      .passes((.monitoring, byExpert.merging(["expert_fee": "0"]) { $1 })),
      .passes((.monitoring, byExpert)),
    ])

  private static let byExpert = ["conducted_by": "experts", "experts": "Ахметов А.А."]

  package static func judge(_ visit: Visit, _: RuleContext, _ report: inout RecordReport) {
    guard let fee = visit.expertFee, fee > .zero else { return }
    report.add(
      declaration, on: VisitColumn.expertFee, expected: .text("0"),
      arguments: ["fee": .money(fee)])
  }
}
