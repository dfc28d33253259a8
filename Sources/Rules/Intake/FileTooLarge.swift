package import SocialOrder

/// A file beyond the limit in size (formats.md, Limits).
package enum FileTooLarge: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.fileTooLarge.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файлдың көлемі белгіленген шектен аспайды.",
      ru: "Размер файла не превышает предела.",
      en: "A file is no larger than the limit."),
    message: Texts(
      kk: "Файл тым үлкен. Шегі – {limit}.",
      ru: "Файл слишком велик. Предел – {limit}.",
      en: "The file is too large. The limit is {limit}."),
    help: Texts(
      kk: "Файлды бірнешеге бөліңіз, мысалы, әр бюджеттік бағдарлама әкімшісіне бір файлдан.",
      ru: "Разделите файл на несколько, например по одному на каждого администратора бюджетной "
        + "программы.",
      en: "Split the file, for example into one for each administrator."),
    // Two gibibytes are no example: a test of the command shows it under a lower limit.
    examples: [])
}
