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

  /// A rejected file whose pages the worker has made, decided and not carried out.
  private static func rejected() throws -> (LittleWorkspace, CarryingOut, DecidedFile, String) {
    let little = try LittleWorkspace()
    let sidecars = try little.run([LittleWorkspace.Arrival("bad.csv", "bad", .rejected)])
    let place = try #require(sidecars[0].submission.place)
    try little.remove(place)
    let workspace = try Folder(little.path)
    let work = try workspace.folder(".work", making: true)
    let (taken, stage) = (
      try work.folder("taken", making: true), try work.folder("stage", making: true)
    )
    try taken.folder("1", making: true).write("file", Array("bad".utf8))
    let pages = try stage.folder("pages/1", making: true)
    for name in ["findings.html", "fix-it.xlsx"] { try pages.write(PathBytes(name), [1, 2, 3]) }
    return (
      little, CarryingOut(workspace: workspace, taken: taken, stage: stage),
      DecidedFile(number: 1, sidecar: sidecars[0], earlier: []), place
    )
  }

  private static let whole = ["about.json", "bad.csv", "findings.html", "fix-it.xlsx"]

  /// Killed between moving the pages and moving the file: the next run put a folder with nothing but about.json in their stead.
  @Test func pagesThatAreAtTheirPlaceAreNotMadeAnew() throws {
    let (little, carrying, file, place) = try Self.rejected()
    let workspace = try Folder(little.path)
    try workspace.folder(".work/stage/pages/1").write("about.json", file.sidecar.bytes)
    let (folder, name) = (try workspace.folder("rejected/2026"), PathBytes(place).lastName)
    try workspace.folder(".work/stage/pages").move("1", to: folder, as: name)
    try carrying.carryOut(file)
    #expect(try little.names(place).sorted() == Self.whole)
  }

  /// Killed while about.json was written: what was half of it went with the pages.
  @Test func whatWasBeingWrittenDoesNotGoWithThePages() throws {
    let (little, carrying, file, place) = try Self.rejected()
    try little.write(".work/stage/pages/1/.tapsyrys-1-0.part", "half")
    try carrying.carryOut(file)
    #expect(try little.names(place).sorted() == Self.whole)
  }
}
