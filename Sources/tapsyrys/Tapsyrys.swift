internal import ArgumentParser
internal import SocialOrder

/// The program: parses arguments, calls, prints, exits.
@main
struct Tapsyrys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: HelpWords.text("help.program"),
    version: "\(Tool.name) \(Tool.version) (\(Tool.edition))",
    subcommands: [
      CheckCommand.self, ReportCommand.self, ExplainCommand.self, RulesCommand.self,
      ColumnsCommand.self,
    ])

  static func main() {
    Interruption.install()
    do {
      var command = try parseAsRoot(HelpWords.arguments)
      try command.run()
    } catch let failure as Failure {
      Terminal.error(failure.message)
      exit(withError: ExitCode(failure.code))
    } catch {
      let message = ParserMessage(error)
      if let help = message.help {
        Terminal.output(help + "\n")
      } else {
        Terminal.error(message.text)
      }
      exit(withError: ExitCode(message.code))
    }
  }
}
