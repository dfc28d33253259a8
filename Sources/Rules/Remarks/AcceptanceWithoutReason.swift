package import SocialOrder

/// Para 7(2) asks for reasons where a remark is accepted too, though Annex 2 has room only for
/// those of a refusal: so it is only noted.
package enum AcceptanceWithoutReason: RecordRule {
  package static let declaration = RuleDeclaration(
    "acceptance-without-reason", .remarks, .note, basis: .order,
    citation: Citation(.paragraph("7(2)")), column: "decision_reason",
    title: Texts(
      kk: "Ескертудің немесе ұсыныстың қабылдануы да негізделеді.",
      ru: "Принятие замечания или предложения тоже обосновывается.",
      en: "Reasons are given where a remark is accepted, too."),
    message: Texts(
      kk: "Ескерту немесе ұсыныс қабылданған, бірақ мұның негіздемесі көрсетілмеген.",
      ru: "Замечание или предложение принято, но обоснование этого не указано.",
      en: "The remark was accepted, but no reasons are given."),
    help: Texts(
      kk: "Негіздемесі бар болса, оны жазған жөн.",
      ru: "Если обоснование есть, лучше его указать.",
      en: "If there are reasons, better give them."),
    examples: [
      .fails((.discussions, ["decision_reason": ""])),
      .passes((.discussions, [:])),
      .passes((.discussions, ["decision": "rejected", "decision_reason": ""])),
      .passes((.discussions, ExampleRecords.withoutRemark)),
    ])

  package static func judge(
    _ discussion: Discussion, _: RuleContext, _ report: inout RecordReport
  ) {
    guard discussion.decision == .accepted, discussion.isBlank(.decisionReason) else { return }
    report.add(declaration, on: DiscussionColumn.decisionReason)
  }
}
