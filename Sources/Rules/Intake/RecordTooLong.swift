package import SocialOrder

/// One record beyond the limit in bytes (formats.md, Limits).
package enum RecordTooLong: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.recordTooLong.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Бір жазба белгіленген шектен аспайды.",
      ru: "Одна запись не превышает предела.",
      en: "A record is no longer than the limit."),
    message: Texts(
      kk: "Бір жазба тым ұзын. Шегі – {limit}.",
      ru: "Одна запись слишком длинная. Предел – {limit}.",
      en: "A record is too long. The limit is {limit}."),
    help: Texts(
      kk: "Жазбаның мәтіндерін қысқартыңыз. Осы жолда жабылмай қалған тырнақша жоқ па, соны да "
        + "тексеріңіз.",
      ru: "Сократите тексты этой записи. Проверьте также, нет ли в этой строке незакрытой "
        + "кавычки.",
      en: "Shorten the texts of this record. Check also that no quote was left open on this "
        + "line."),
    // Sixteen mebibytes are no example: a test of the command shows it.
    examples: [])
}
