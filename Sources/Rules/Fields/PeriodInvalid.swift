package import SocialOrder

/// Something other than a half-year, or than a year, where the kind of record asks for one.
package enum PeriodInvalid: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.periodInvalid.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Есепті кезең белгіленген түрде жазылады.",
      ru: "Отчетный период записан в установленном виде.",
      en: "A period is written in its form."),
    message: Texts(
      kk: "«{label}» бағанында есепті кезең қате жазылған: «{value}». Дұрысы: {expected}.",
      ru: "В столбце «{label}» период записан неверно: «{value}». Нужно: {expected}.",
      en: "\"{label}\" is not a period: \"{value}\". It must be: {expected}."),
    help: Texts(
      kk: "Жартыжылдықты 2026-H1 (бірінші) немесе 2026-H2 (екінші), жылды 2026 түрінде жазыңыз.",
      ru: "Полугодие запишите в виде 2026-H1 (первое) или 2026-H2 (второе), год – в виде 2026.",
      en: "Write a half-year as 2026-H1 or 2026-H2, a year as 2026."),
    examples: [
      .fails((.projects, ["period": "2026"])),
      .fails((.projects, ["period": "2026-H3"])),
      .fails((.scores, ["period": "2026-H1"])),
      .passes((.projects, [:])),
      .passes((.scores, [:])),
    ])
}
