internal import Batch
internal import Files
internal import SocialOrder

/// Lets go of what the settings say is kept no longer: old run folders, and returned files after so many days. Of
/// `accepted/` nothing ever goes.
struct Keeping {
  let night: NightRun

  /// - Parameter latest: the run to which `reports/latest` leads.
  func tidy(latest: String?) throws {
    let settings = night.options.settings.workspace
    try tidyRuns(latest, keep: settings.keptRuns)
    try tidyFiles(.rejected, days: settings.keptRejectedDays)
    try tidyFiles(.quarantined, days: settings.keptQuarantineDays)
  }

  private func tidyRuns(_ latest: String?, keep: Int) throws {
    let closed = Set(
      try night.ledger.closings().compactMap { try night.ledger.frozenRun(of: $0.period) })
    let runs = try night.workspace.folder("runs", making: true)
    let all = try runs.names().filter { RunRecord(id: $0.text) != nil }.map {
      Retention.Run(
        id: $0.text, closedPeriod: closed.contains($0.text), isLatest: $0.text == latest)
    }
    for id in Retention.runsThatGo(all, keep: keep) {
      try letGo(PathBytes(id), of: runs)
    }
  }

  private func tidyFiles(_ fate: Fate, days: Int) throws {
    if days == 0 { return }
    let failures = try night.ledger.failures().filter { $0.fate == fate }
    let places = failures.compactMap { submission in
      submission.place.flatMap { place in
        CivilDate(iso: submission.receivedOn).map { (place: place, receivedOn: $0) }
      }
    }
    let go = Retention.filesThatGo(places, keepDays: days, asOf: night.options.asOf)
    if go.isEmpty { return }
    // The ledger first: a folder that it does not know any more is found by `verify`, a missing one would be called lost.
    try night.ledger.noteGone(failures.filter { go.contains($0.place ?? "") }.map(\.sequence))
    for place in go {
      let (folder, name) = try night.workspace.place(PathBytes(place))
      try letGo(name, of: folder)
    }
  }

  /// A folder that is being removed has no name that anyone knows: it goes whole, or stays.
  private func letGo(_ name: PathBytes, of folder: Folder) throws {
    guard try folder.holds(name) else { return }
    try folder.move(name, to: night.stage, as: "gone")
    try folder.sync()
    try night.stage.removeTree("gone")
  }
}
