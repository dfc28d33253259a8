import Batch
import SocialOrder
import Testing

@Suite("Settings of the workspace")
struct WorkspaceSettingsTests {
  private func settings(_ text: String) throws -> Settings {
    try SettingsFile.settings(Array(text.utf8))
  }

  @Test("Each has its default, is read in its unit, and is no change that a report tells")
  func values() throws {
    let usual = try settings("").workspace
    #expect(usual == WorkspaceSettings())
    #expect(usual.keptRuns == 30 && usual.keptRejectedDays == 0 && usual.keptQuarantineDays == 0)
    let set = try settings(
      """
      worker:
        cpu: 90
        memory: 2 GiB
        file: 1024 KiB
        time: 2 h
      retention:
        runs: 0
        rejected: 90
        quarantine: 30
      watch:
        sweep: 5 min
      """)
    var expected = WorkspaceSettings()
    expected.workerProcessor = 90
    expected.workerMemory = 2 << 30
    expected.workerFile = 1 << 20
    expected.workerTime = 7200
    expected.keptRuns = 0
    expected.keptRejectedDays = 90
    expected.keptQuarantineDays = 30
    expected.sweep = 300
    #expect(set.workspace == expected)
    #expect(set.changes.isEmpty)
  }

  @Test("A unit may stand close to its number, and nothing else may")
  func units() throws {
    #expect(try settings("worker:\n  memory: 2GiB\n").workspace.workerMemory == 2 << 30)
    for text in ["2 Gi B", "GiB", "2 gib", "-2 GiB", "2.5 GiB", "٢ GiB"] {
      #expect(throws: SettingsError.self, "\(text)") {
        try settings("worker:\n  memory: \(text)\n")
      }
    }
  }

  @Test("The default file sets just the defaults", arguments: Language.allCases)
  func defaults(_ language: Language) throws {
    let text = DefaultSettings.text(try Headings.phrases(), language)
    let read = try settings(text)
    #expect(read.workspace == WorkspaceSettings() && read.changes.isEmpty)
    for line in [
      "  cpu: 30 min", "  memory: 4 GiB", "  time: 1 h", "  runs: 30", "  sweep: 1 min",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
  }
}
