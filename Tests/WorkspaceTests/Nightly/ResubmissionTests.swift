import Batch
import Foundation
import SocialOrder
import Testing

@testable import Workspace

/// What is sent again: the same, a correction, what was not accepted, what was withdrawn.
@Suite("Resubmission, through the program")
struct ResubmissionTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private let first = Sent.projects(["Ж-1": 1000, "Ж-2": 2000])

  @Test("The same bytes again, under any name, change nothing: they are said to be the same")
  func duplicate() throws {
    try night.drop("a.csv", first)
    let run = try night.run("run")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
    let archive = try night.tree("accepted")
    let reports = try night.tree("runs/\(night.latest)/2026-H1")
    try night.drop("a.csv", first)
    try night.drop("sub/other.csv", first)
    let again = try night.run("run")
    #expect(again.code == 0 && again.errors.isEmpty, "\(again.errors)")
    let said = "The very same file came before: a.csv (no. 1, \(try day()))."
    #expect(again.output.replacing("\n    ", with: " ").components(separatedBy: said).count == 3)
    #expect(
      try night.ledger() == [
        "1 accepted a.csv", "2 duplicate a.csv = 1",
        "3 duplicate sub/other.csv = 1",
      ])
    #expect(try night.files("inbox").isEmpty)
    #expect(try night.tree("accepted") == archive)
    #expect(try night.tree("runs/\(night.latest)/2026-H1") == reports)
    #expect(try Ledger.open(in: night.path).runs().count == 2)
    #expect(try night.run("verify").code == 0)
  }

  /// The day on which the file came, as the run says it.
  private func day() throws -> String {
    let iso = try #require(try night.submissions().first?.receivedOn)
    return try #require(CivilDate(iso: iso)?.text(.en))
  }

  @Test("A correction supersedes what it holds; what it lacks is kept and said in text and status")
  func correction() throws {
    try night.drop("a.csv", first)
    try night.run("run")
    try night.drop("b.csv", Sent.projects(["Ж-1": 1500]))
    let run = try night.run("run")
    #expect(run.code == 0)
    let said = run.said
    let place = try #require(try night.submissions()[0].place)
    #expect(
      said.contains(
        "Records of an earlier file stay that this one lacks: projects, half 1 of 2026"), "\(said)")
    #expect(said.contains("tapsyrys withdraw \(place) --line 3 --reason"), "\(said)")
    #expect(try night.counted() == ["3500", "3", "2", "1"])
    let status = try night.run("status")
    #expect(
      status.said.contains("1 record of earlier"), "\(status.output)")
    let receipts = try night.submissions().compactMap(\.place).map { try night.read($0 + ".json") }
    #expect(receipts.count == 2)
    #expect(try night.run("verify").output.contains("2 receipts in the chain"))
  }

  @Test(
    "The first file after its correction (A-B-A) is a duplicate, and the correction that counts is named"
  )
  func backAndForth() throws {
    try night.drop("a.csv", first)
    try night.run("run")
    try night.drop("b.csv", Sent.projects(["Ж-1": 1500]))
    try night.run("run")
    try night.drop("a.csv", first)
    let run = try night.run("run")
    #expect(run.code == 0)
    #expect(try night.ledger().last == "3 duplicate a.csv = 1")
    #expect(try night.counted() == ["3500", "3", "2", "1"])
    let said = run.said
    let later = try #require(try night.submissions()[1].place)
    #expect(said.contains("accepted since: b.csv (no. 2,"), "\(said)")
    #expect(said.contains("to go back: tapsyrys withdraw \(later)"), "\(said)")
    // What it says is so.
    #expect(try night.run("withdraw", later, "--reason", "wrong").code == 0)
    try night.run("run")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
  }

  @Test("Two files of one run with the same bytes: the first is judged, the second shares its fate")
  func twins() throws {
    try night.drop("abai/file.csv", first)
    try night.drop("ulytau/file.csv", first)
    try night.drop("x/wrong.csv", Sent.wrong("Ж-3"))
    try night.drop("y/wrong.csv", Sent.wrong("Ж-3"))
    let run = try night.run("run")
    #expect(run.code == 1 && run.errors == "Some files were rejected.\n")
    #expect(
      try night.ledger() == [
        "1 accepted abai/file.csv", "2 duplicate ulytau/file.csv = 1", "3 rejected x/wrong.csv",
        "4 duplicate y/wrong.csv = 3",
      ])
    #expect(
      run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("It was not accepted, and so neither is this one."))
    #expect(!run.output.contains("x/wrong.csv (no. 3) Nothing changes"))
    #expect(try night.counted() == ["3000", "2", "2", "0"])
  }

  @Test(
    "Rejected content sent again is judged anew, and lies in one place; so where it is then accepted"
  )
  func rejectedAgain() throws {
    try night.write(
      "reference/closed-periods.csv", "period,closed_from,decision\n2026-H1,2026-07-01,12-3\n")
    try night.drop("a.csv", first)
    let run = try night.run("run")
    #expect(run.code == 1, "\(run.output) \(run.errors)")
    let place = try #require(try night.submissions()[0].place)
    #expect(
      try night.files(place) == [
        "a.csv", "about.json", "findings.html", "fix-it.xlsx", "letter.kk.html", "letter.ru.html",
      ])
    try night.drop("b.csv", first)
    #expect(try night.run("run").code == 1)
    #expect(!night.holds(place))
    #expect(try night.ledger() == ["1 rejected a.csv", "2 rejected b.csv"])
    let status = try night.run("status").output
    try FileManager.default.removeItem(
      at: night.url.appending(path: "reference/closed-periods.csv"))
    try night.drop("c.csv", first)
    #expect(try night.run("run").code == 0, "\(status)")
    #expect(try night.files("rejected").isEmpty)
    #expect(try night.ledger().last == "3 accepted c.csv")
    #expect(try night.read(try #require(try night.submissions()[2].place)) == first)
    #expect(try night.counted() == ["3000", "2", "2", "0"])
    #expect(try night.run("verify").code == 0)
  }

  @Test("Quarantined content sent again is judged anew: its folder goes when it is read at last")
  func quarantinedAgain() throws {
    for name in ["a.csv", "b.csv"] {
      try night.drop(name, first)
      let run = try night.run("run", environment: ["TAPSYRYS_TEST_READER": "abort:\(name)"])
      #expect(run.code == 1)
      #expect(try night.submissions().last?.reason?[.en].hasSuffix("(signal 6).") == true)
      let place = try #require(try night.submissions().last?.place)
      #expect(try night.files("quarantine").count == 2)
      #expect(try night.files(place) == ["about.json", name].sorted())
    }
    try night.drop("c.csv", first)
    #expect(try night.run("run").code == 0)
    #expect(try night.files("quarantine").isEmpty)
    #expect(
      try night.ledger() == ["1 quarantined a.csv", "2 quarantined b.csv", "3 accepted c.csv"])
    #expect(try night.run("verify").code == 0)
  }

  @Test("Withdrawn content sent again does not count, and the way back is said")
  func withdrawnAgain() throws {
    try night.drop("a.csv", first)
    try night.run("run")
    let place = try #require(try night.submissions()[0].place)
    #expect(try night.run("withdraw", place, "--reason", "by mistake").code == 0)
    let down = try night.run("run").said
    #expect(
      down.contains("Reports taken down, for no record is left that counts: 2026; half 1 of 2026"),
      "\(down)")
    // Nothing of the period counts any more: that is no fault.
    let proof = try night.run("verify")
    #expect(proof.code == 0, "\(proof.output)")
    try night.drop("again.csv", first)
    let run = try night.run("run")
    let said = run.said
    #expect(said.contains("has been withdrawn since, so it does not count."), "\(said)")
    #expect(said.contains("tapsyrys withdraw \(place) --undo --reason"), "\(said)")
    #expect(try night.run("withdraw", place, "--undo", "--reason", "it was right").code == 0)
    try night.run("run")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
    #expect(try night.run("verify").code == 0)
  }
}
