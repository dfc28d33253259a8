internal import Batch
internal import Files
internal import SocialOrder

/// The traces of forms that one run keeps for the next, a file a period: `.work/traces/2025`. Whoever removes them, or spoils
/// them, makes a run slower and changes nothing else.
struct Traces {
  static let name: PathBytes = "traces"
  /// Of the run before; nil where it kept none.
  private let before: Folder?
  private let next: Folder

  init(in workspace: PathBytes, _ stage: Folder) throws(FilesError) {
    before = try? Folder(workspace).folder(".work").folder(Self.name)
    next = try stage.folder(Self.name, making: true)
  }

  /// - Parameter report: the period's folder in the run before.
  func of(_ period: Period, in report: Folder) -> EarlierTraces? {
    before.flatMap { EarlierTraces(PathBytes(period.text), in: $0, report) }
  }

  func keeping(_ period: Period) throws(FilesError) -> TraceKeeping {
    try TraceKeeping(PathBytes(period.text), in: next)
  }

  /// Puts those that a run has made in the stead of those of the run before, once the run is published. What stands in the
  /// way is removed.
  /// - Parameter periods: all that it reports.
  static func keep(_ periods: [String], of stage: Folder, in work: Folder) throws(FilesError) {
    let kept = try folder(in: work)
    for period in try kept.names() where !periods.contains(period.text) {
      try kept.removeTree(period)
    }
    guard try stage.holds(name) else { return }
    let made = try stage.folder(name)
    for period in try made.names() {
      if try kept.status(period)?.kind == .folder { try kept.removeTree(period) }
      try made.replace(period, to: kept, as: period)
    }
  }

  private static func folder(in work: Folder) throws(FilesError) -> Folder {
    if let status = try work.status(name), status.kind != .folder { try work.removeTree(name) }
    return try work.folder(name, making: true)
  }
}
