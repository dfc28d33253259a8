package import SocialOrder

/// A date that the calendar does not have.
package enum DateImpossible: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.dateImpossible.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Күн күнтізбеде бар.",
      ru: "Такая дата есть в календаре.",
      en: "A date is in the calendar."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» – күнтізбеде жоқ күн.",
      ru: "Даты «{value}» (столбец «{label}») нет в календаре.",
      en: "\"{value}\" in \"{label}\" is not in the calendar."),
    help: Texts(
      kk: "Күнді құжатпен салыстырып түзетіңіз. Күн мен айдың орны ауысып кетпегенін тексеріңіз.",
      ru: "Сверьте дату с документом и исправьте. Проверьте, не поменялись ли местами день и "
        + "месяц.",
      en: "Compare the date with the document and correct it. Check that day and month have not "
        + "changed places."),
    examples: [
      .fails((.projects, ["end_date": "2026-11-31"])),
      .passes((.projects, ["end_date": "2026-11-30"])),
    ])
}
