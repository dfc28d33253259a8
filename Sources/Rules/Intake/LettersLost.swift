package import SocialOrder

/// Letters that a program could not store, with question marks in their places: what stood there cannot be told.
package enum LettersLost: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.lettersLost.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Мәтінде бірде-бір әріп жоғалмаған.",
      ru: "В тексте не потеряно ни одной буквы.",
      en: "No letter of a text is lost."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» мәтінінде әріптердің орнында сұрақ белгісі тұр. Осындай "
        + "мәндер саны – {count}.",
      ru: "В столбце «{label}» в тексте «{value}» вместо букв стоят вопросительные знаки. Таких "
        + "значений: {count}.",
      en:
        "In the column \"{label}\", question marks stand for letters in \"{value}\". Such values: "
        + "{count}."),
    help: Texts(
      kk: "Файл қазақ әріптері жоқ кодтауда сақталған, жоғалған әріптерді қайтару мүмкін емес. "
        + "Деректерді бастапқы кестеден «CSV UTF-8» түрінде қайта сақтаңыз. Бұл шынымен сұрақ "
        + "белгісі болса, одан кейін бос орын қойыңыз.",
      ru:
        "Файл сохранен в кодировке, где нет казахских букв, и вернуть их нельзя. Сохраните данные "
        + "из исходной таблицы заново в виде «CSV UTF-8». Если это действительно вопросительный "
        + "знак, поставьте после него пробел.",
      en: "The file was stored in an encoding without Kazakh letters, and they cannot be brought "
        + "back. Store the data again from the original table as \"CSV UTF-8\". Where it really is a "
        + "question mark, put a space after it."),
    examples: [
      .fails(file: ExampleFiles.notice("?лия ?азакстан")),
      .fails(file: ExampleFiles.notice("Жана?азы")),
      .fails(file: ExampleFiles.notice("????????? ?????")),
      .fails(file: ExampleFiles.notice("Са\u{FFFD}ын")),
      .passes(file: ExampleFiles.notice("Сағын? Әлия?")),
    ])
}
