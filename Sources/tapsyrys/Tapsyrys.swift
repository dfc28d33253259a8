internal import ArgumentParser
internal import Files
internal import Glibc
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
      ColumnsCommand.self, TemplateCommand.self, SchemaCommand.self, InitCommand.self,
      RunCommand.self, WatchCommand.self, WorkCommand.self, StatusCommand.self, VerifyCommand.self,
      RebuildCommand.self, WithdrawCommand.self, CloseCommand.self,
    ])

  /// The parser takes a misspelt command for an argument, and complains of the options after it.
  private static func checkName() throws {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = HelpWords.arguments.first, !name.hasPrefix("-"), name != "help",
      !commands.contains(name)
    else { return }
    let near = Suggestion.names(near: name, among: commands)
    throw Failure(
      Failure.usage, "usage.unknownCommand",
      ["value": name, "suggestion": Suggestion.sentence(near, HelpWords.words)], HelpWords.words)
  }

  static func main() {
    Interruption.install()
    Memory.giveBackEarly()
    // A library reckons the dates of a workbook's parts in local time, which nobody asks it for: the machine's table of
    // time zones is read here, so that no file but the input is opened while one is parsed.
    tzset()
    do {
      try checkName()
      var command = try parseAsRoot(HelpWords.arguments)
      try command.run()
    } catch let failure as Failure {
      leave(failure)
    } catch let error as FilesError {
      // A disk that gives an error before a command has words of its own.
      leave(Failure(error, HelpWords.words))
    } catch {
      leave(ParserMessage(error))
    }
  }

  static func leave(_ failure: Failure) -> Never {
    Terminal.error(failure.message)
    exit(withError: ExitCode(failure.code))
  }

  private static func leave(_ message: ParserMessage) -> Never {
    guard let help = message.help else {
      Terminal.error(message.text)
      exit(withError: ExitCode(message.code))
    }
    do {
      try Terminal.output(help + "\n")
    } catch {
      leave(Failure(error, HelpWords.words))
    }
    exit(withError: ExitCode(0))
  }
}
