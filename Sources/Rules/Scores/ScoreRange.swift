package import SocialOrder

/// A council member scores each criterion from 1 to 5 (para 19).
package enum ScoreRange: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.scoreRange.rawValue, .scores, .error, basis: .order,
    citation: Citation(.paragraph("19")), since: nil,
    title: Texts(
      kk: "Балл 1-ден 5-ке дейін қойылады.",
      ru: "Балл выставляется от 1 до 5.",
      en: "A score is 1 to 5."),
    message: Texts(
      kk: "«{label}» өлшемшарты бойынша {value} балл қойылған. Рұқсат етілгені: 1-ден 5-ке дейін.",
      ru: "По критерию «{label}» выставлен балл {value}. Допускается: от 1 до 5.",
      en: "The score under \"{label}\" is {value}. Allowed: 1 to 5."),
    help: Texts(
      kk: "Сарапшының бағалау нысанын қарап, 1-ден 5-ке дейінгі балды жазыңыз.",
      ru: "Сверьте с формой оценки эксперта и укажите балл от 1 до 5.",
      en: "Compare it with the expert's evaluation form and give a score from 1 to 5."),
    examples: [
      .fails((.scores, ["score_results": "6"])),
      .fails((.scores, ["score_longterm": "0"])),
      .passes((.scores, ["score_results": "5", "score_longterm": "1"])),
    ])
}
