internal import ArgumentParser
internal import Batch
internal import Files
internal import Reports
internal import SocialOrder
internal import Workspace

/// `status`: how a workspace stands, for people, for programs, or as the morning page.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: HelpWords.text("status.help"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(name: .long, help: .words("status.option.workspace"))
  var workspace = "."

  @Option(name: .long, help: .words("status.option.period"))
  var period: String?

  @Option(name: .long, help: .words("status.option.format"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @Option(name: .long, help: .words("option.asOf"))
  var asOf: String?

  @OptionGroup var options: GroundOptions

  func run() throws {
    let folder = PathBytes(workspace)
    let isWorkspace = WorkspaceSetup.isWorkspace(folder)
    let grounds = try (isWorkspace ? options.inWorkspace(workspace) : options).load()
    let words = grounds.words
    do {
      guard isWorkspace else {
        throw Failure(Failure.usage, "status.noWorkspace", ["path": workspace], words)
      }
      let only = try period.map { text in
        guard let period = Period(text) else {
          throw Failure(Failure.usage, "error.period", ["value": text], words)
        }
        return period
      }
      let day = try CommonOptions.asOf(asOf, words)
      let standing = try standing(folder, day, grounds).standing(only: only)
      let text = rendered(standing, grounds)
      if let out {
        try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
      } else {
        try Terminal.output(text)
      }
    } catch let error as LedgerError {
      throw Self.explained(error, folder.appending(Ledger.fileName).text, words)
    } catch {
      throw Failure(error, words)
    }
  }

  private static func explained(_ error: LedgerError, _ path: String, _ words: Words) -> Failure {
    switch error {
    case .files(let error): Failure(error, words)
    case .locked: Failure(4, "status.locked", ["path": path], words)
    case .newer: Failure(5, "status.newer", ["path": path], words)
    case .missing, .damaged, .altered, .foreign: Failure(5, "status.damaged", ["path": path], words)
    }
  }

  private func standing(_ folder: PathBytes, _ day: CivilDate, _ grounds: Grounds) throws
    -> StandingReckoning
  {
    // Looking makes nothing: where there is no ledger and nothing was accepted, there is nothing to read.
    let isThere = folder.appending(Ledger.fileName).isFile
    let accepted = folder.appending(PathBytes("accepted"))
    let isUsed = try accepted.isFolder && !InputFile.expand([accepted]).isEmpty
    let ledger = try isThere || isUsed ? Ledger.open(in: folder) : nil
    var reckoning = try StandingReckoning(
      ledger, in: folder, reference: grounds.reference, settings: grounds.settings, asOf: day)
    let inbox = folder.appending(PathBytes("inbox"))
    if inbox.isFolder { reckoning.inbox.waiting = try InputFile.expand([inbox]).count }
    return reckoning
  }

  private func rendered(_ standing: Standing, _ grounds: Grounds) -> String {
    let language = options.fileLanguage(grounds.settings)
    switch format {
    case .json: return StatusJSON(standing, language).document.text
    case .html: return StatusHTML(standing, grounds.reference, language).text
    case .text:
      let style =
        out == nil
        ? Terminal.style(grounds.words.language, noColour: options.noColor)
        : TextStyle(language: language, width: 100, hasColour: false)
      return StatusText(standing, grounds.reference, style).text(folder: workspace)
    }
  }
}

extension GroundOptions {
  /// The same with the workspace's own settings and reference data, where others are not named.
  func inWorkspace(_ folder: String) -> GroundOptions {
    var options = self
    let path = PathBytes(folder)
    let settings = path.appending(PathBytes(WorkspaceSetup.settings))
    if config == nil, settings.isFile { options.config = settings.text }
    let reference = path.appending(PathBytes("reference"))
    if referenceFolder == nil, reference.isFolder { options.referenceFolder = reference.text }
    return options
  }
}
