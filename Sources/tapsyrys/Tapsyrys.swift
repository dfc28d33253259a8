internal import ArgumentParser
internal import SocialOrder

/// The program: parses arguments, calls, prints, exits.
@main
struct Tapsyrys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Checks and consolidates files of the state social order (Order No. 303).",
    version: "\(Tool.name) \(Tool.version) (edition \(Tool.edition))",
    subcommands: [CheckCommand.self, ReportCommand.self, InitCommand.self])

  static func main() {
    Interruption.install()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal.error(failure.message)
      exit(withError: ExitCode(failure.code))
    } catch {
      exit(withError: error)
    }
  }
}
