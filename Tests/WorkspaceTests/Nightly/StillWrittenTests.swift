import Testing

@testable import Workspace

/// Files into which somebody still writes when they have been taken.
@Suite("Files that change while they are judged, through the program")
struct StillWrittenTests {
  @Test("Bug: a file that changed before its corrections were drawn ended the run; now it is left")
  func changesBeforeCorrections() throws {
    let night = try NightFolder()
    try night.drop("good.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("wrong.csv", Sent.wrong("Ж-9"))
    let run = try night.run("run", environment: ["TAPSYRYS_TEST_READER": "write:wrong.csv"])
    #expect(run.code == 0, "\(run.said) \(run.errors)")
    #expect(try night.ledger() == ["1 accepted good.csv"])
    #expect(try night.files("inbox") == ["wrong.csv"])
    #expect(try night.read("inbox/wrong.csv") == Sent.wrong("Ж-9") + "\n")
    #expect(try night.run("run").code == 1)
    #expect(try night.ledger() == ["1 accepted good.csv", "2 rejected wrong.csv"])
    #expect(try night.run("verify").code == 0)
  }
}
