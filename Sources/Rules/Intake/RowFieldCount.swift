package import SocialOrder

/// A row with more or fewer values than the header has columns: every value after the slip would
/// stand under the wrong name.
package enum RowFieldCount: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.rowFieldCount.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Әр жолда қанша баған болса, сонша мән болады.",
      ru: "В каждой строке столько значений, сколько столбцов.",
      en: "Each row has as many values as there are columns."),
    message: Texts(
      kk: "Жолдағы мәндер саны – {found}, ал бағандар саны – {expected}.",
      ru: "Значений в строке: {found}, а столбцов: {expected}.",
      en: "The row has {found} values, and there are {expected} columns."),
    help: Texts(
      kk: "Жолда артық немесе түсіп қалған бөлгіш жоқ па, тексеріңіз. Ішінде бөлгіш таңбасы бар "
        + "мәтінді қос тырнақшаға (\") алыңыз.",
      ru: "Проверьте, нет ли в строке лишнего или пропущенного разделителя. Текст, внутри "
        + "которого стоит разделитель, возьмите в двойные кавычки (\").",
      en: "Check the row for an extra or a missing delimiter. Put a text that holds a delimiter "
        + "in double quotes (\")."),
    examples: [
      .fails(file: ExampleFiles.remarksHeader + "050440002118;2026;4;5\n"),
      .fails(file: ExampleFiles.remarksHeader + "050440002118;2026;4;5;2;7\n"),
      .passes(file: ExampleFiles.remarks),
    ])
}
