import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

@Suite("Verification")
struct VerificationTests {
  private typealias Arrival = LittleWorkspace.Arrival
  private let workspace: LittleWorkspace
  /// accepted, rejected, quarantined, duplicate, accepted, accepted.
  private let files: [Submission]

  init() throws {
    workspace = try LittleWorkspace.lived()
    files = try Ledger.open(in: workspace.path).submissions()
  }

  private func faults() throws -> [String] {
    let ledger = try Ledger.openIfThere(in: workspace.path)
    return try Verification(workspace.path, ledger).faults.map { "\($0.kind.rawValue) \($0.place)" }
  }

  private func place(_ index: Int) -> String { files[index].place ?? "" }

  @Test("A workspace as its runs left it has no fault, with and without a ledger")
  func sound() throws {
    let ledger = try Ledger.open(in: workspace.path)
    let proof = try Verification(workspace.path, ledger)
    #expect(proof.faults == [])
    #expect(proof.files == [.accepted: 3, .rejected: 1, .quarantined: 1])
    #expect(proof.receipts == 3)
    #expect(try Verification(workspace.path, nil).faults == [])
    #expect(try Verification(try LittleWorkspace().path, nil).faults == [])
  }

  @Test("An accepted file that changed, is missing, or is a link is named")
  func accepted() throws {
    try workspace.write(place(0), "fIrst")
    try workspace.remove(place(4))
    try workspace.remove(place(5))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: place(5)).path, withDestinationPath: "/etc/hostname")
    let expected = [
      "file-changed \(place(0))", "file-missing \(place(4))", "not-regular \(place(5))",
    ]
    #expect(try faults().filter { !$0.hasPrefix("sidecar") }.sorted() == expected)
  }

  @Test("A sidecar that is missing, unreadable, or was changed is named")
  func sidecars() throws {
    try workspace.remove(place(0) + ".json")
    try workspace.write(place(4) + ".json", "{")
    let text = String(decoding: try workspace.read(place(5) + ".json"), as: UTF8.self)
    try workspace.write(
      place(5) + ".json", text.replacing("\"breaches\":1", with: "\"breaches\":0"))
    #expect(
      try faults().sorted() == [
        "sidecar-changed \(place(5)).json", "sidecar-missing \(place(0)).json",
        "sidecar-unreadable \(place(4)).json",
      ])
  }

  @Test("A chain that was broken is seen without a ledger too")
  func chain() throws {
    try workspace.remove(place(4))
    try workspace.remove(place(4) + ".json")
    #expect(
      try Verification(workspace.path, nil).faults == [Fault(.chainBroken, place(5) + ".json")])
    #expect(
      try faults().sorted() == ["file-missing \(place(4))", "sidecar-missing \(place(4)).json"])
  }

  @Test(
    "What nobody knows of is named: a file put there, one that the ledger lost, one that it tells otherwise"
  )
  func unknown() throws {
    try workspace.write("accepted/2026/by-hand.csv", "x")
    try workspace.write("accepted/2026/.hidden.part", "x")
    try workspace.write("rejected/2026/loose.csv", "x")
    try workspace.write("rejected/2026/empty-folder/x.csv", "x")
    // A run whose ledger was put back from an older copy.
    let old = try workspace.read("ledger.sqlite")
    let later = try workspace.run([Arrival("late.csv", "late")])
    try workspace.write("ledger.sqlite", old)
    #expect(
      try faults().sorted() == [
        "ledger-lacks \(later[0].submission.place ?? "")",
        "sidecar-missing rejected/2026/empty-folder",
        "stray accepted/2026/.hidden.part", "stray accepted/2026/by-hand.csv",
        "stray rejected/2026/loose.csv",
      ])
  }

  @Test("A sealed sidecar that the ledger contradicts is the ledger's fault")
  func ledgerDiffers() throws {
    let sidecar = try #require(
      Sidecar.read(try workspace.read(place(0) + ".json")))
    var submission = sidecar.submission
    submission.name = "another"
    try workspace.write(
      place(0) + ".json", Sidecar(submission, previous: Sidecar.first).bytes)
    #expect(try faults() == ["ledger-differs \(place(0)).json"])
  }

  @Test("A sidecar in another's place, and two of one number")
  func misplaced() throws {
    let bytes = try workspace.read(place(0) + ".json")
    try workspace.write("accepted/2026/copy.csv", "first")
    try workspace.write("accepted/2026/copy.csv.json", bytes)
    #expect(try faults() == ["misplaced accepted/2026/copy.csv.json"])
    var twin = files[0]
    twin.place = "accepted/2027/copy.csv"
    try workspace.remove("accepted/2026/copy.csv.json")
    try workspace.remove("accepted/2026/copy.csv")
    try workspace.write("accepted/2027/copy.csv", "first")
    try workspace.write("accepted/2027/copy.csv.json", Sidecar(twin, previous: Sidecar.first).bytes)
    #expect(try faults() == ["number-twice accepted/2027/copy.csv"])
  }

  @Test("Rejected and quarantined files are looked at too, but for those thrown away")
  func returned() throws {
    try workspace.write("\(place(1))/bad.csv", "good")
    try workspace.remove("\(place(2))/about.json")
    try workspace.remove("\(place(1))/letter.ru.html")
    #expect(
      try faults().sorted() == [
        "file-changed \(place(1))/bad.csv", "page-missing \(place(1))/letter.ru.html",
        "sidecar-missing \(place(2))",
      ])
    try workspace.remove(place(1))
    #expect(try faults().contains("folder-missing \(place(1))"))
    try Ledger.open(in: workspace.path).noteGone([2])
    #expect(try faults() == ["sidecar-missing \(place(2))"])
  }

  @Test("Withdrawals of ledger and archive are compared")
  func withdrawals() throws {
    let ledger = try Ledger.open(in: workspace.path)
    let withdrawal = Withdrawal(
      number: 1, sequence: 1, sha256: files[0].sha256 ?? "", line: nil, sheet: nil, record: nil,
      reason: "қате", on: "2026-07-08", at: 1, undoes: nil)
    let document = ArchiveNames.withdrawal(1, of: place(0))
    try workspace.write(document, withdrawal.bytes)
    #expect(try faults() == ["withdrawal-unknown \(document)"])
    try Withdrawing.catchUp(workspace.path, ledger)
    #expect(try faults() == [])
    var other = withdrawal
    other.reason = "другое"
    try workspace.write(document, other.bytes)
    #expect(try faults() == ["ledger-differs \(document)"])
    try workspace.write(document, "[]")
    #expect(try faults() == ["withdrawal-unreadable \(document)"])
    try workspace.remove(document)
    #expect(try faults() == ["withdrawal-missing \(document)"])
  }

  @Test("Reports that are missing, changed or nowhere are named; so is a run that was cut short")
  func reports() throws {
    let run = "runs/2026-07-07-0002"
    try workspace.write("\(run)/2026-H1/figures.json", "other")
    try workspace.remove("\(run)/2026/letters/a.kk.html")
    try workspace.remove("\(run)/2026/run.json")
    try workspace.write(".work/decision.json", "{}")
    #expect(
      try faults().sorted() == [
        "output-changed \(run)/2026-H1/figures.json",
        "output-missing \(run)/2026/letters/a.kk.html", "output-missing \(run)/2026/run.json",
        "run-unfinished .work/decision.json",
      ])
    try workspace.remove(".work/decision.json")
    try workspace.write("\(run)/run.json", "{}")
    #expect(try faults() == ["run-unreadable \(run)/run.json"])
    try workspace.remove(run)
    #expect(try faults() == ["latest-broken reports/latest"])
    try workspace.remove("reports/latest")
    #expect(try faults() == ["latest-missing reports/latest"])
  }

  @Test("Reports that did not change are compared with the run that made them")
  func linked() throws {
    try workspace.run([], reports: ["2026"])
    #expect(try faults() == [])
    try workspace.write("runs/2026-07-07-0002/2026-H1/annex-4.kk.xlsx", "patched")
    #expect(
      try faults() == ["output-changed runs/2026-07-06-0003/2026-H1/annex-4.kk.xlsx"])
  }
}
