import Files
import Testing

@testable import Workspace

@Suite("The files of a run and their hashes")
struct RunOutputsTests {
  private let scratch: Scratch
  private let folder: Folder
  /// What the run before says its files hold: told apart from what they do.
  private static let said = "what the run before says"

  /// The run before has `2025/a/taken`, `2025/copied`, `2025-H1/kept`.
  init() throws {
    scratch = try Scratch()
    try scratch.put("before/2025/a/taken", "taken")
    try scratch.put("before/2025/copied", "copied")
    try scratch.put("before/2025-H1/kept", "kept")
    try scratch.put("run/2025/a/new", "new")
    try scratch.put("run/2025/copied", "copied")
    try scratch.put("run/2025-H1/kept", "kept")
    folder = try scratch.workspace.folder("run")
    let earlier = try scratch.workspace.folder("before/2025/a")
    try earlier.link("taken", to: folder.folder("2025/a"), as: "taken")
    try earlier.link("taken", to: folder.folder("2025/a"), as: "other")
  }

  private func outputs(kept: [String] = [], jobs: Int = 1) throws -> [RunOutput] {
    let before = RunDocument(
      run: try #require(RunRecord(id: "2026-02-10-0001")), submissions: [], reports: [],
      outputs: ["2025/a/taken", "2025/copied", "2025-H1/kept"].map {
        RunOutput(path: $0, sha256: Self.said, madeOf: "earlier")
      })
    let earlier = try scratch.workspace.folder("before")
    let published = try #require(PublishedRun(earlier, before.bytes))
    let prints = [DocumentPrints(path: "2025/a/taken", madeOf: "made of", drawn: "drawn")]
    return try RunOutputs(folder, prints, after: published)
      .list(
        kept: kept.map { PeriodReport(period: $0, run: "2026-02-10-0001", fingerprint: "") },
        jobs: jobs)
  }

  private static func hash(_ text: String) -> String { SHA256Digest.hex(text.utf8) }

  @Test("The very file of the run before is not read again; any other is, whatever its name")
  func taken() throws {
    for jobs in [1, 2] {
      #expect(
        try outputs(jobs: jobs) == [
          RunOutput(path: "2025-H1/kept", sha256: Self.hash("kept")),
          RunOutput(path: "2025/a/new", sha256: Self.hash("new")),
          RunOutput(path: "2025/a/other", sha256: Self.hash("taken")),
          RunOutput(
            path: "2025/a/taken", sha256: Self.said, madeOf: "made of", drawn: "drawn"),
          RunOutput(path: "2025/copied", sha256: Self.hash("copied")),
        ])
    }
  }

  @Test("Of a report that was linked whole all is what it was")
  func kept() throws {
    let kept = try outputs(kept: ["2025-H1"]).first
    #expect(kept == RunOutput(path: "2025-H1/kept", sha256: Self.said, madeOf: "earlier"))
  }
}
