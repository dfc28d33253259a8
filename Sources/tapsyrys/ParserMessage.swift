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
    let fixed = [
      ("Show help information.", "parser.help"), ("Show the version.", "parser.version"),
      ("See 'tapsyrys help <subcommand>' for detailed help.", "parser.subcommand"),
      // The parser breaks lines before we see them: of its longer phrases, what no break can part.
      ("values: ", "parser.values"), ("default: ", "parser.default"),
    ]
    return fixed.reduce(Tapsyrys.fullMessage(for: error)) { text, phrase in
      text.replacing(phrase.0, with: HelpWords.text(phrase.1))
    }
  }

  /// What is wrong, how the command is used, and where there is more.
  var text: String {
    let message = Tapsyrys.message(for: error)
    let lines = Tapsyrys.fullMessage(for: error).split(separator: "\n").map(String.init)
    let usage = lines.drop { !$0.hasPrefix("Usage: ") }.filter { !$0.hasPrefix("  See '") }
    let command = lines.last.flatMap(Self.command) ?? "\(Tool.name) --help"
    let said = sentence(message) ?? HelpWords.text("usage.other") + "\n" + message
    let shown = usage.map {
      $0.replacing("Usage: ", with: HelpWords.text("usage.usage") + ": ")
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
