import Files
import Testing

@testable import Workspace

struct CarryingOutTests {
  /// The run was killed while it emptied `.work/taken/`, after the ledger had taken the batch: each run after it ended with
  /// exit code 3.
  @Test func whatHasNoFolderAnyMoreWasCarriedOut() throws {
    let little = try LittleWorkspace()
    let sidecars = try little.run([
      LittleWorkspace.Arrival("a.csv", "first"),
      LittleWorkspace.Arrival("bad.csv", "bad", .rejected),
      LittleWorkspace.Arrival("again.csv", "first", .duplicate),
    ])
    let before = try ["accepted/2026", "rejected/2026"].map(little.names)
    let workspace = try Folder(little.path)
    let work = try workspace.folder(".work", making: true)
    let carrying = CarryingOut(
      workspace: workspace, taken: try work.folder("taken", making: true),
      stage: try work.folder("stage", making: true))
    for (index, sidecar) in sidecars.enumerated() {
      try carrying.carryOut(DecidedFile(number: index + 1, sidecar: sidecar, earlier: []))
    }
    #expect(try ["accepted/2026", "rejected/2026"].map(little.names) == before)
  }
}
