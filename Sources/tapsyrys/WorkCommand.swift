internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// `work`: what `run` starts to have files read by a process with limits. It is not for people.
struct WorkCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(commandName: "work", shouldDisplay: false)

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  @Option(name: .long, help: .hidden)
  var limits: String

  func run() throws {
    WorkerEvents.endWithParent()
    let grounds = try load()
    do {
      guard let limits = WorkerLimits(limits) else { throw Work.Failure.noJob }
      try limits.apply()
      try Work(path, reference: grounds.reference, settings: grounds.settings)
        .run(WorkerEvents())
    } catch {
      throw Failure(error, grounds.words)
    }
  }
}
