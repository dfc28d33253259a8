internal import ArgumentParser
internal import Glibc
internal import SocialOrder
internal import Workspace

/// `run`: takes what lies in a workspace's inbox, decides it, and makes the reports.
struct RunCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: HelpWords.text("help.run"))

  @Flag(name: .customLong("dry-run"), help: .words("option.dryRun"))
  var isTrial = false

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  @OptionGroup var night: NightOptions

  func run() throws {
    let grounds = try load()
    do {
      try place.check(path, grounds.words)
      let stop = try StopFlag()
      stop.install()
      let options = try options(grounds, stop)
      let run = try NightRun(path, options, isTrial: isTrial)
      let outcome = isTrial ? try run.tryOut() : try run.run()
      try tell(outcome, grounds)
      if outcome.hasRejected {
        throw Failure(Failure.rejected, "night.someRejected", [:], grounds.words)
      }
    } catch {
      throw Failure(error, grounds.words)
    }
  }
}

/// The options of the commands that run a workspace.
struct NightOptions: ParsableArguments {
  @Option(name: .long, help: .words("option.jobs"))
  var jobs: Int?

  @Flag(name: .long, help: .words("option.quiet"))
  var quiet = false
}

/// A command that runs a workspace.
protocol NightCommand: WorkspaceCommand {
  var night: NightOptions { get }
}

extension NightCommand {
  func options(_ grounds: Grounds, _ stop: StopFlag) throws -> RunOptions {
    // Whatever mask whoever started us had: nobody but its owner may change what lies in the workspace.
    umask(umask(0o022) | 0o022)
    return RunOptions(
      asOf: try CommonOptions.asOf(place.asOf, grounds), now: place.now,
      reference: grounds.reference, settings: grounds.settings,
      language: groundOptions.fileLanguage(grounds.settings),
      jobs: try CommonOptions.jobs(night.jobs, grounds.words),
      limits: WorkerLimits(grounds.settings.workspace), workerArguments: workerArguments,
      pause: { usleep(200_000) }, stop: stop)
  }

  /// What was named besides the workspace, for the worker process; it finds the rest as we did.
  private var workerArguments: [String] {
    [("--config", groundOptions.config), ("--reference", groundOptions.referenceFolder)].flatMap {
      option, value in value.map { [option, $0] } ?? []
    }
  }

  /// Prints what a run did.
  func tell(_ outcome: RunOutcome, _ grounds: Grounds) throws {
    if LogOptions.isJSON {
      return Terminal.line(
        LogLines.object("info", outcome.isIdle ? "idle" : "run", RunText.values(outcome)))
    }
    let style = Terminal.style(grounds.words.language, noColour: groundOptions.noColor)
    try Terminal.output(
      RunText(
        outcome, grounds.reference.phrases, style,
        workspace: workspace.workspace == "." ? nil : workspace.workspace
      ).text(quiet: night.quiet))
  }
}
