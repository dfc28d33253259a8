package import SocialOrder

/// A Latin letter in a Cyrillic word, or the other way round, that looks like the one meant: for the eye it is the same
/// name, for a comparison another. Looked for where names tie records together: `project_id`, experts, suppliers.
package enum MixedAlphabet: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.mixedAlphabet.rawValue, .fields, .warning, basis: nil, since: nil,
    title: Texts(
      kk: "Бір сөз бір әліпбидің әріптерімен жазылады.",
      ru: "Слово написано буквами одного алфавита.",
      en: "A word is written in one alphabet."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» жазбасына сырт көзге ұқсас бөтен әріптер араласқан: "
        + "{letters}. Дұрысы «{likely}» болуы мүмкін.",
      ru: "В столбце «{label}» в значении «{value}» стоят похожие буквы другого алфавита: "
        + "{letters}. Вероятно, должно быть «{likely}».",
      en: "“{value}” in “{label}” holds look-alike letters of the other alphabet: {letters}. "
        + "Probably “{likely}” was meant."),
    help: Texts(
      kk: "Осы әріптерді дұрыс пернетақтамен қайта теріңіз: басқа файлдарда дұрыс жазылса, "
        + "жазбалар бір-біріне сәйкес келмейді.",
      ru: "Наберите эти буквы заново в нужной раскладке: если в других файлах написано верно, "
        + "записи не совпадут.",
      en: "Type these letters again on the right keyboard: where other files have them right, the "
        + "records do not match."),
    examples: [
      .fails((.projects, ["project_id": "ЖA-1"])),
      .fails((.scores, ["expert_name": "Axметов А.А."])),
      .fails((.scores, ["expert_name": "Ахметов A.А."])),
      .fails((.projects, ["supplier_name": "«Qazaq jolу» ҚБ"])),
      .fails((.monitoring, ["conducted_by": "experts", "experts": "Ким А.|Сepіков Б.Б."])),
      .passes((.projects, ["project_id": "ABC-Ж-1"])),
      .passes((.projects, ["supplier_name": "«IT-орталық» ҚБ"])),
      .passes((.projects, ["supplier_name": "«Web жастар» ҚБ"])),
      .passes((.projects, ["project_name_kk": "Жaстар"])),
    ])
}
