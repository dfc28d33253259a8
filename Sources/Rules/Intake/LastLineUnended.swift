package import SocialOrder

/// The last line has no line end: the only trace that a file cut off in a value leaves.
package enum LastLineUnended: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.lastLineUnended.rawValue, .intake, .warning, basis: nil, since: nil,
    title: Texts(
      kk: "Файлдың соңғы жолы аяқталған.",
      ru: "Последняя строка файла завершена.",
      en: "The last line of a file is ended."),
    message: Texts(
      kk: "Файлдың соңғы жолы аяқталмаған: файл толық көшірілмеген болуы мүмкін.",
      ru: "Последняя строка файла не завершена: возможно, файл скопирован не полностью.",
      en: "The last line is not ended: the file may have been copied in part."),
    help: Texts(
      kk: "Файл соңындағы жазбаның толық екенін тексеріңіз. Толық болса, ештеңе өзгертпеңіз; "
        + "толық болмаса, файлды қайта сақтап, жіберіңіз.",
      ru: "Проверьте, полна ли последняя запись. Если полна, ничего менять не нужно; если нет, "
        + "сохраните файл заново и отправьте снова.",
      en: "Check that the last record is whole. If it is, leave the file as it is; if not, save "
        + "it and send it again."),
    examples: [
      .fails(file: ExampleFiles.remarksHeader + "050440002118;2026;4;5;2"),
      .passes(file: ExampleFiles.remarks),
    ])
}
