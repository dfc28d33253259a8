internal import Files

/// The morning page of a run: who has filed, who is late, what failed.
struct Morning {
  private let night: NightRun
  private let outcome: RunOutcome

  init(_ night: NightRun, _ outcome: RunOutcome) {
    self.night = night
    self.outcome = outcome
  }

  func write(to folder: Folder) throws {}
}
