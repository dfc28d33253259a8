internal import ArgumentParser

/// The options of the log, which goes to standard error.
struct LogOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(name: .long, help: .words("option.verbose"))
  var verbose = false

  @Option(name: .long, help: .words("option.logFormat"))
  var logFormat = Format.text

  /// Whether each line on standard error is to be a JSON object. Looked up beforehand, for what is wrong with a command line
  /// is said before its options are known.
  static let isJSON: Bool = {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    return arguments.contains("--log-format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--log-format" && $1 == "json" }
  }()
}
