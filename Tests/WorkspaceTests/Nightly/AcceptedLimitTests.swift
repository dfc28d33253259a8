import Testing

@testable import Workspace

/// What was accepted before can take more than the settings allow: that is for whoever keeps the settings, no fault of ours.
@Suite("Accepted files beyond a limit")
struct AcceptedLimitTests {
  @Test("The run ends with 3, names the setting, and leaves all as it was")
  func names() throws {
    let night = try NightFolder()
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    #expect(try night.run("run").code == 0)
    let place = try #require(try night.submissions()[0].place)
    let before = try night.tree("runs")
    try night.write("tapsyrys.yaml", "worker:\n  time: 1 s\n")
    try night.drop("b.csv", Sent.projects(["Ж-2": 2000]))
    let run = try night.run("run", environment: ["TAPSYRYS_TEST_READER": "sleep:\(place)"])
    #expect(run.code == 3, "\(run)")
    #expect(run.errors.contains("worker.time (1 s)"), "\(run.errors)")
    #expect(try night.tree("runs") == before && night.holds("inbox/b.csv"))
    try night.write("tapsyrys.yaml", "worker:\n  time: 1h\n")
    let again = try night.run("run")
    #expect(again.code == 0, "\(again.errors)")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
  }
}
