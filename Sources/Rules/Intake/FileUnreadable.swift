package import SocialOrder

/// A file that the machine could not open or read to its end.
package enum FileUnreadable: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.fileUnreadable.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файл ашылады және соңына дейін оқылады.",
      ru: "Файл открывается и читается до конца.",
      en: "A file can be opened and read to its end."),
    message: Texts(
      kk: "Файлды оқу мүмкін болмады: {reason}.",
      ru: "Файл не удалось прочитать: {reason}.",
      en: "The file could not be read: {reason}."),
    help: Texts(
      kk: "Файл басқа бағдарламада ашық тұрмағанын және оны оқуға рұқсат бар екенін тексеріп, "
        + "қайта жіберіңіз.",
      ru: "Проверьте, что файл не открыт в другой программе и доступен для чтения, и отправьте "
        + "его снова.",
      en: "Check that no other program holds the file open and that it may be read, and send it "
        + "again."),
    // No bytes make a file unreadable: a test of the command shows it.
    examples: [])
}
