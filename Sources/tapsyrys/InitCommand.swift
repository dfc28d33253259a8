internal import ArgumentParser
internal import Batch
internal import Files
internal import Glibc
internal import SocialOrder
internal import Workspace

/// `init`: sets a workspace up, or prints the commented settings file that changes nothing.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpWords.text("init.help"))

  @ArgumentParser.Argument(help: .words("init.option.folder"))
  var folder = "."

  @Flag(name: .customLong("print"), help: .words("option.print"))
  var prints = false

  @OptionGroup var options: GroundOptions

  func run() throws {
    let grounds = try options.load()
    let words = grounds.words
    if prints {
      return try Terminal.output(DefaultSettings.text(words.phrases, words.language))
    }
    do {
      let setup = WorkspaceSetup(grounds.reference, words.language)
      let outcome = try Interruption.held {
        try setup.make(PathBytes(folder), program: try program(), user: Self.user)
      }
      let style = Terminal.style(words.language, noColour: options.noColor)
      try Terminal.output(InitText(outcome, words, style).text)
    } catch let failure as WorkspaceSetup.Failure {
      throw explained(failure, words)
    } catch {
      throw Failure(error, words)
    }
  }

  private func explained(_ failure: WorkspaceSetup.Failure, _ words: Words) -> Failure {
    switch failure {
    case .files(let error): Failure(error, words)
    case .inTheWay(let error):
      Failure(
        Failure.usage, "init.inTheWay",
        ["path": error.path, "reason": error.reason[words.language]], words)
    case .foreign(let name):
      Failure(Failure.usage, "init.foreign", ["path": folder, "name": name], words)
    }
  }

  /// Where this program lies, from the root.
  private func program() throws -> PathBytes {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw FilesError(.open, "/proc/self/exe", errno) }
    return PathBytes(bytes: buffer.prefix(count).map(UInt8.init(bitPattern:)))
  }

  /// Who is to run the program at night: whoever sets it up, by name or number; nil for root.
  private static var user: String? {
    let number = geteuid()
    guard number != 0 else { return nil }
    return getpwuid(number).map { String(cString: $0.pointee.pw_name) } ?? "\(number)"
  }
}
