internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// `watch`: runs the workspace at each arrival, until it is told to stop.
struct WatchCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: HelpWords.text("help.watch"))

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  @OptionGroup var night: NightOptions

  func run() throws {
    var grounds = try load()
    do {
      try place.check(path, grounds.words)
      let stop = try StopFlag()
      stop.install()
      // What is wrong with the workspace itself is said at once; later failures pass, and are tried again.
      var state = try pass(&grounds, stop)
      let sweep = Duration.seconds(grounds.settings.workspace.sweep)
      let watch = try InboxWatch(Folder(path), sweep: sweep)
      while true {
        show(state, grounds.words)
        let event = watch.wait(
          stop, least: state == .failed ? sweep : .zero,
          most: state == .unsettled ? .seconds(1) : nil)
        if case .stop(let signal) = event { throw RunFailure.stopped(signal) }
        do {
          state = try pass(&grounds, stop)
        } catch {
          try goOn(after: Failure(error, grounds.words))
          state = .failed
        }
      }
    } catch {
      hide()
      throw Failure(error, grounds.words)
    }
  }

  private enum State {
    case settled
    /// Something was left that is still being written.
    case unsettled
    case failed
  }

  /// One run; settings and reference data are read anew, for they may have changed.
  private func pass(_ grounds: inout Grounds, _ stop: StopFlag) throws -> State {
    grounds = try load()
    let options = try options(grounds, stop)
    let outcome = try NightRun(path, options).run()
    if !outcome.isIdle || !outcome.odd.isEmpty {
      hide()
      try tell(outcome, grounds)
    }
    return outcome.left.contains { $0.why == .changing } ? .unsettled : .settled
  }

  /// Says what failed and waits for the next time; but for a ledger that needs a person, a fault of ours, or an end.
  private func goOn(after failure: Failure) throws {
    guard [Failure.machine, Failure.held, Failure.usage].contains(failure.code) else {
      throw failure
    }
    hide()
    Terminal.error(failure.message)
  }

  private func show(_ state: State, _ words: Words) {
    guard Terminal.errorIsTerminal, !LogOptions.isJSON, !night.quiet else { return }
    let key = state == .failed ? "watch.failed" : "watch.waiting"
    Terminal.status(words.text(key, ["folder": path.appending("inbox").text]))
  }

  private func hide() {
    if Terminal.errorIsTerminal, !LogOptions.isJSON { Terminal.status("") }
  }
}
