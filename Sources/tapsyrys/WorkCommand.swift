internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// `work`: what `run` starts to have files read by a process with limits. It is not for people.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "work", shouldDisplay: false)

  @OptionGroup var workspace: WorkspaceOptions

  @Option(name: .long, help: .hidden)
  var limits: String

  func run() throws {
    WorkerEvents.endWithParent()
    let grounds = try workspace.load()
    do {
      guard let limits = WorkerLimits(limits) else { throw Work.Failure.noJob }
      try limits.apply()
      try Work(workspace.path, reference: grounds.reference, settings: grounds.settings)
        .run(WorkerEvents())
    } catch {
      throw Failure(error, grounds.words)
    }
  }
}
