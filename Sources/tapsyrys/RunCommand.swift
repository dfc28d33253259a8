internal import ArgumentParser
internal import Glibc
internal import SocialOrder
internal import Workspace

/// `run`: takes what lies in a workspace's inbox, decides it, and makes the reports.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: HelpWords.text("help.run"))

  @Flag(name: .customLong("dry-run"), help: .words("option.dryRun"))
  var isTrial = false

  @OptionGroup var night: NightOptions

  func run() throws {
    let grounds = try night.workspace.load()
    do {
      try night.workspace.place.check(night.workspace.path, grounds.words)
      let stop = try StopFlag()
      stop.install()
      let options = try night.options(grounds, stop)
      let run = try NightRun(night.workspace.path, options, isTrial: isTrial)
      let outcome = isTrial ? try run.tryOut() : try run.run()
      try night.tell(outcome, grounds)
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
  @OptionGroup var workspace: WorkspaceOptions

  @Option(name: .long, help: .words("option.jobs"))
  var jobs: Int?

  @Flag(name: .long, help: .words("option.quiet"))
  var quiet = false

  func options(_ grounds: Grounds, _ stop: StopFlag) throws -> RunOptions {
    // Whatever mask whoever started us had: nobody but its owner may change what lies in the workspace.
    umask(umask(0o022) | 0o022)
    return RunOptions(
      asOf: try CommonOptions.asOf(workspace.place.asOf, grounds), now: workspace.place.now,
      reference: grounds.reference, settings: grounds.settings,
      language: workspace.place.grounds.fileLanguage(grounds.settings),
      jobs: try CommonOptions.jobs(jobs, grounds.words),
      limits: WorkerLimits(grounds.settings.workspace),
      workerArguments: workspace.workerArguments, pause: { usleep(200_000) }, stop: stop)
  }

  /// Prints what a run did.
  func tell(_ outcome: RunOutcome, _ grounds: Grounds) throws {
    if LogOptions.isJSON {
      return Terminal.line(
        LogLines.object("info", outcome.isIdle ? "idle" : "run", RunText.values(outcome)))
    }
    let style = Terminal.style(grounds.words.language, noColour: workspace.place.grounds.noColor)
    try Terminal.output(RunText(outcome, grounds.reference.phrases, style).text(quiet: quiet))
  }
}
