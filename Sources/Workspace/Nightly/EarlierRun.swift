internal import Batch
internal import Files
internal import SocialOrder

/// The run that was published last, as far as a new one takes its documents over.
struct EarlierRun {
  private let folder: Folder?
  private var outputs: [String: [String: EarlierReport.Output]] = [:]

  /// - Parameter id: nil, or that of a run whose folder is gone or makes no sense: then nothing is taken over.
  init(_ id: String?, in runs: Folder) {
    folder = id.flatMap { try? runs.folder(PathBytes($0)) }
    guard let bytes = try? folder?.read("run.json") else { return }
    for output in PublishedRun.outputs(bytes) {
      guard let slash = output.path.firstIndex(of: "/") else { continue }
      outputs[String(output.path[..<slash]), default: [:]][
        String(output.path[output.path.index(after: slash)...])] =
        EarlierReport.Output(
          sha256: output.sha256,
          prints: EarlierReport.Prints(madeOf: output.madeOf, drawn: output.drawn))
    }
  }

  /// What it published of a period; of one that it did not report there is nothing to take over.
  /// - Parameter stage: any folder that is there.
  func report(_ period: Period, else stage: Folder, _ traces: Traces) -> EarlierReport {
    guard let folder = try? folder?.folder(PathBytes(period.text)) else {
      return EarlierReport(stage, [:])
    }
    return EarlierReport(folder, outputs[period.text] ?? [:], traces.of(period, in: folder))
  }
}
