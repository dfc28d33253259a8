package import SocialOrder

/// The Order (para 19) does not say that a score is whole, but a fraction is more often a mean than
/// a member's own score.
package enum ScoreNotWhole: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.scoreNotWhole.rawValue, .scores, .warning, basis: .analytic,
    citation: Citation(.paragraph("19")), since: nil,
    title: Texts(
      kk: "Балл әдетте бүтін сан болады.",
      ru: "Балл обычно целый.",
      en: "A score is usually a whole number."),
    message: Texts(
      kk: "«{label}» өлшемшарты бойынша балл бүтін сан емес: {value}. Ол сол күйінде есептеледі.",
      ru: "По критерию «{label}» балл не целый: {value}. Он учитывается как есть.",
      en: "The score under \"{label}\" is not whole: {value}. It is counted as it stands."),
    help: Texts(
      kk: "Сарапшы балды осылай қойған болса, ештеңе өзгертпеңіз. Бұл бірнеше сарапшының орташа "
        + "балы болса, әр сарапшының балын бөлек жазыңыз.",
      ru: "Если эксперт выставил именно такой балл, ничего менять не нужно. Если это среднее по "
        + "нескольким экспертам, укажите балл каждого отдельно.",
      en: "If the expert gave this score, leave it as it is. If it is a mean of several "
        + "experts, give each expert's score separately."),
    examples: [
      .fails((.scores, ["score_results": "4.5"])),
      .passes((.scores, ["score_results": "4"])),
      .passes((.scores, ["score_results": "4.00"])),
    ])
}
