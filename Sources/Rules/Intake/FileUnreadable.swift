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
      kk: "Бұл жерге оқуға рұқсаты бар кәдімгі файлдың өзін салыңыз (сілтемені немесе қалтаны "
        + "емес).",
      ru: "Положите сюда сам файл (не ссылку и не папку), доступный для чтения.",
      en: "Put the file itself here (no link, no folder), one that may be read."),
    // No bytes make a file unreadable: a test of the command shows it.
    examples: [])
}
