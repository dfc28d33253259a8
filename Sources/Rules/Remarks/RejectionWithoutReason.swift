package import SocialOrder

/// A remark is not accepted for reasons that the body gives (para 7(2); the last column of Annex
/// 2).
package enum RejectionWithoutReason: RecordRule {
  package static let declaration = RuleDeclaration(
    "rejection-without-reason", .remarks, .breach, basis: .order,
    citation: Citation(.paragraph("7(2)")), column: "decision_reason",
    title: Texts(
      kk: "Ескертудің немесе ұсыныстың қабылданбауы негізделеді.",
      ru: "Непринятие замечания или предложения обосновывается.",
      en: "Reasons are given where a remark is not accepted."),
    message: Texts(
      kk: "Ескерту немесе ұсыныс қабылданбаған, бірақ мұның негіздемесі көрсетілмеген.",
      ru: "Замечание или предложение не принято, но обоснование этого не указано.",
      en: "The remark was not accepted, but no reasons are given."),
    help: Texts(
      kk: "Негіздемесі бар болса, оны жазыңыз. Жоқ болса, сол күйінде қалдырыңыз: бұл үшін файл "
        + "қайтарылмайды.",
      ru: "Если обоснование есть, укажите его. Если нет, оставьте как есть: из-за этого файл не "
        + "отклоняется.",
      en: "If there are reasons, give them. If there are none, leave it: the file is not rejected "
        + "for this."),
    examples: [
      .fails((.discussions, ["decision": "rejected", "decision_reason": ""])),
      .passes((.discussions, ["decision": "rejected", "decision_reason": "Тақырыпқа жатпайды"])),
      .passes((.discussions, ["decision": "accepted", "decision_reason": ""])),
      .passes((.discussions, ExampleRecords.withoutRemark)),
    ])

  package static func judge(
    _ discussion: Discussion, _: RuleContext, _ report: inout RecordReport
  ) {
    guard discussion.decision == .rejected, discussion.isBlank(.decisionReason) else { return }
    report.add(declaration, on: DiscussionColumn.decisionReason)
  }
}
