package import SocialOrder

/// Of the remarks and proposals that came in (Annex 8, column 7) no more can have been left
/// unaccepted (column 8).
package enum RemarksBalance: RecordRule {
  package static let declaration = RuleDeclaration(
    "remarks-balance", .remarks, .error, basis: .arithmetic, citation: Citation(.annex("8")),
    column: "remarks_rejected",
    title: Texts(
      kk: "Қабылданбаған ескертулер мен ұсыныстар түскендерінен көп болмайды.",
      ru: "Непринятых замечаний и предложений не больше, чем поступивших.",
      en: "No more remarks are rejected than were received."),
    message: Texts(
      kk: "Қабылданбаған ескертулер мен ұсыныстар саны – {rejected}, ал түскені – {received}.",
      ru: "Количество непринятых замечаний и предложений – {rejected}, а поступило {received}.",
      en: "{rejected} remarks were rejected, but only {received} received."),
    help: Texts(
      kk: "Екі санды тексеріп, қатесін түзетіңіз: қабылданбағандары түскендерінің ішінде саналады.",
      ru: "Проверьте оба числа и исправьте ошибочное: непринятые входят в число поступивших.",
      en: "Check both numbers and correct the wrong one: the rejected are among the received."),
    examples: [
      .fails((.evaluationRemarks, ["remarks_received": "2", "remarks_rejected": "3"])),
      .passes((.evaluationRemarks, ["remarks_received": "3", "remarks_rejected": "3"])),
      .passes((.evaluationRemarks, ["remarks_received": "0", "remarks_rejected": "0"])),
    ])

  package static func judge(
    _ remark: EvaluationRemark, _: RuleContext, _ report: inout RecordReport
  ) {
    guard let received = remark.received, let rejected = remark.rejected, rejected > received
    else { return }
    report.add(
      declaration, on: RemarkColumn.rejected, expected: .text("≤ \(received)"),
      arguments: ["received": .number(received), "rejected": .number(rejected)])
  }
}
