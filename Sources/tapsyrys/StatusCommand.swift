internal import ArgumentParser
internal import Batch
internal import Files
internal import Reports
internal import SocialOrder
internal import Workspace

/// `status`: how a workspace stands, for people, for programs, or as the morning page.
struct StatusCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: HelpWords.text("status.help"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(name: .long, help: .words("status.option.period"))
  var period: String?

  @Option(name: .long, help: .words("status.option.format"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    let folder = path
    let grounds = try load()
    let words = grounds.words
    do {
      try place.check(folder, words)
      let only = try period.map { text in
        guard let period = Period(text) else {
          throw Failure(Failure.usage, "error.period", ["value": text], words)
        }
        return period
      }
      let day = try CommonOptions.asOf(place.asOf, grounds)
      let standing = try standing(folder, day, grounds).standing(only: only)
      let text = rendered(standing, grounds)
      if let out {
        try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
      } else {
        try Terminal.output(text)
      }
    } catch {
      throw Failure(error, words)
    }
  }

  private func standing(_ folder: PathBytes, _ day: CivilDate, _ grounds: Grounds) throws
    -> StandingReckoning
  {
    // Looking makes nothing: where there is no ledger and nothing was accepted, there is nothing to read.
    let isThere = try folder.appending(Ledger.fileName).isFile
    let accepted = folder.appending(PathBytes("accepted"))
    let isUsed = try accepted.isFolder && !InputFile.expand([accepted]).isEmpty
    let ledger = try isThere || isUsed ? Ledger.open(in: folder) : nil
    if let ledger { try LedgerAge.check(ledger, looking: folder) }
    var reckoning = try StandingReckoning(
      ledger, in: folder, reference: grounds.reference, settings: grounds.settings, asOf: day)
    reckoning.inbox = try InboxStanding(in: Folder(folder), grounds.reference.phrases)
    return reckoning
  }

  /// The workspace by its whole path, where it was not named.
  private var shownFolder: String {
    guard workspace.workspace == "." else { return workspace.workspace }
    let current = try? Folder("/proc/self").target(of: "cwd")
    return current?.text ?? workspace.workspace
  }

  private func rendered(_ standing: Standing, _ grounds: Grounds) -> String {
    let language = groundOptions.fileLanguage(grounds.settings)
    switch format {
    case .json: return StatusJSON(standing, language).document.text
    case .html: return StatusHTML(standing, grounds.reference, language).text
    case .text:
      let style =
        out == nil
        ? Terminal.style(grounds.words.language, noColour: groundOptions.noColor)
        : TextStyle(language: language, width: 100, hasColour: false)
      return StatusText(standing, grounds.reference, style).text(
        folder: shownFolder)
    }
  }
}
