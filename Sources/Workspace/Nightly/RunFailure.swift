internal import Batch
package import Files
internal import SocialOrder

/// Why a run cannot go on. What was taken and not decided is back in the inbox, or waits in `.work/` for the next run.
package enum RunFailure: Error {
  /// Another run holds the workspace: exit code 4.
  case held(PathBytes)
  /// It was told to stop: exit code 128 and the signal's number.
  case stopped(Int32)
  /// The worker says that the machine failed: exit code 3.
  case machine(words: String)
  /// The worker dies of what was accepted before, or of nothing that can be named: exit code 70.
  case worker(WorkerDeath)
  /// Working on what was accepted before takes more than a setting allows: exit code 3.
  case limit(setting: String, value: String)
  /// A decision that no run of ours has left: exit code 3.
  case decision(PathBytes)
  /// An earlier run was cut short, and only a run may finish what it decided, not a trial: exit code 3.
  case unfinished
  /// Settings or reference data changed while the run went on: exit code 3.
  case groundsChanged

  /// A worker died that read nothing new.
  static func died(_ death: WorkerDeath, _ settings: WorkspaceSettings) -> RunFailure {
    guard let setting = death.setting, let value = settings.text(of: setting) else {
      return .worker(death)
    }
    return .limit(setting: setting, value: value)
  }
}
