internal import ArgumentParser
internal import SocialOrder

/// The words of `--help`, and of what is wrong with a command line, in the language asked for.
///
/// The parser asks for its help texts before it has read an argument, so the language is looked up beforehand: the last
/// `--lang` on the command line, else the language of the terminal.
enum HelpWords {
  static let language = language(CommandLine.arguments.dropFirst()) ?? Terminal.language

  static let words = Words(
    phrases: (try? Headings.phrases()) ?? Headings(), language: language)

  static func text(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text(key, values)
  }

  /// The arguments as the parser is to see them: its own `help` knows no `--lang`, which has been heeded already.
  static var arguments: [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "help" || arguments.first == "--lang" else { return arguments }
    return arguments.indices.filter { index in
      !isLanguage(arguments[index]) && !(index > 0 && arguments[index - 1] == "--lang")
    }.map { arguments[$0] }
  }

  private static func isLanguage(_ argument: String) -> Bool {
    argument == "--lang" || argument.hasPrefix("--lang=")
  }

  private static func language(_ arguments: ArraySlice<String>) -> Language? {
    var language: Language?
    for (index, argument) in zip(arguments.indices, arguments) {
      if argument == "--" { break }
      guard isLanguage(argument) else { continue }
      let value =
        argument == "--lang" ? arguments.dropFirst(index).first : String(argument.dropFirst(7))
      language = value.flatMap { Language(rawValue: $0) } ?? language
    }
    return language
  }
}

extension ArgumentHelp {
  /// A help text of the program's own words.
  static func words(_ key: String) -> ArgumentHelp { ArgumentHelp(HelpWords.text(key)) }
}
