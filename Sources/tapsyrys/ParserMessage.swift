internal import ArgumentParser
internal import SocialOrder

/// What the argument parser says, in the language asked for.
///
/// Its errors are English sentences around the names in question; each is known by its beginning and said anew. One that
/// is not known is printed as it came, after a sentence of ours.
struct ParserMessage {
  private let error: any Error

  init(_ error: any Error) { self.error = error }

  var code: Int32 { Tapsyrys.exitCode(for: error).rawValue }

  /// Help or version: asked for, and written to standard output.
  var help: String? {
    guard code == 0 else { return nil }
    return Self.translated(Tapsyrys.fullMessage(for: error))
  }

  /// A help text of the parser's with its own words in the language asked for. A heading begins its line, which no help
  /// text of ours does.
  private static func translated(_ help: String) -> String {
    let fixed = [
      ("Show help information.", "parser.help"), ("Show the version.", "parser.version"),
      ("See 'tapsyrys help <subcommand>' for detailed help.", "parser.subcommand"),
    ]
    let said = fixed.reduce(help) { $0.replacing($1.0, with: HelpWords.text($1.1)) }
      // The parser breaks lines before we see them, between any two words.
      .replacing(/\(values:/) { _ in "(" + HelpWords.text("parser.values") + ":" }
      .replacing(/(\(|;\s+)default:/) { $0.1 + HelpWords.text("parser.default") + ":" }
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.map(heading).joined(separator: "\n")
  }

  private static func heading(_ line: String) -> String {
    switch line {
    case "ARGUMENTS:": HelpWords.text("parser.arguments") + ":"
    case "OPTIONS:": HelpWords.text("parser.options") + ":"
    case "SUBCOMMANDS:": HelpWords.text("parser.commands") + ":"
    case let line where line.hasPrefix("OVERVIEW: "):
      HelpWords.text("parser.overview") + line.dropFirst("OVERVIEW".count)
    case let line where line.hasPrefix("USAGE: "):
      HelpWords.text("parser.usage") + usage(line.dropFirst("USAGE".count))
    default: line
    }
  }

  /// How a command is used, with the words for what is to be put in.
  private static func usage(_ line: some StringProtocol) -> String {
    String(line).replacing("<subcommand>", with: HelpWords.text("parser.command"))
      .replacing("<options>", with: HelpWords.text("parser.someOptions"))
  }

  /// What is wrong, how the command is used, and where there is more.
  var text: String {
    let message = Tapsyrys.message(for: error)
    let lines = Tapsyrys.fullMessage(for: error).split(separator: "\n").map(String.init)
    let usage = lines.drop { !$0.hasPrefix("Usage: ") }.filter { !$0.hasPrefix("  See '") }
    let command = lines.last.flatMap(Self.command) ?? "\(Tool.name) --help"
    let said = sentence(message) ?? HelpWords.text("usage.other") + "\n" + message
    let shown = usage.map {
      Self.usage($0).replacing("Usage: ", with: HelpWords.text("usage.usage") + ": ")
    }
    let help = "\(HelpWords.text("usage.help")): \(command)"
    return ([said] + shown + [help]).joined(separator: "\n")
  }

  /// `tapsyrys check --help` out of `  See 'tapsyrys check --help' for more information.`
  private static func command(_ line: String) -> String? {
    let parts = line.split(separator: "'")
    return line.hasPrefix("  See '") && parts.count > 1 ? String(parts[1]) : nil
  }

  private func sentence(_ message: String) -> String? {
    // The names stand in quotation marks: every second part.
    let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return nil }
    let words = HelpWords.words
    func say(_ key: String, _ near: [String] = []) -> String {
      words.text("usage.\(key)", ["value": parts[1]]) + Suggestion.sentence(near, words)
    }
    switch parts[0] {
    case "Unknown option ": return say("unknownOption", parts.count > 3 ? [parts[3]] : [])
    case "Missing value for ": return say("missingValue")
    case "Missing expected argument ": return say("missingArgument")
    case "The value " where parts.count > 3:
      return words.text("usage.invalidValue", ["value": parts[1], "option": parts[3]])
    case let start where start.contains("nexpected argument"): return say("unexpected")
    default: return nil
    }
  }
}
