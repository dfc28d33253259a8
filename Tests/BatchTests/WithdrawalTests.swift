import Batch
import Consolidation
import Foundation
import SocialOrder
import Testing

/// Records that were taken out of accepted files: as if they had never been sent.
@Suite("Withdrawn records")
struct WithdrawalTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("A withdrawn record makes the one before it current again")
  func current() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1", "8500")], settled: true)
    try inbox.add(
      [project("Ж-1", "8600"), project("Ж-2", "7")], settled: true,
      withdrawn: [WithdrawnRecord(line: 2)])
    let batch = try inbox.judge()
    #expect(try batch.counted() == ["8507", "2", "2", "0", "0", "0", "0"])
    #expect(batch.outcome.files[1].records == 1)
    #expect(batch.submissions.files[1].withdrawn == [Place(file: 1, line: 2)])
  }

  @Test("What was found on a withdrawn record is found no more, and words come from the right rows")
  func findings() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-01-20")
    inbox.keepsText = false
    try inbox.add([ended("Ж-1")], settled: true)
    let scores = [score("Ж-8"), score("Ж-9")]
    try inbox.add(scores, settled: true, withdrawn: [WithdrawnRecord(line: 2)])
    for keepsText in [false, true] {
      inbox.keepsText = keepsText
      let unknown = try inbox.judge().outcome.findings(ofFile: 1).filter {
        $0.rule.code == "unknown-project"
      }
      #expect(unknown.map(\.value) == ["Ж-9"] && unknown.map(\.place.line) == [3])
    }
  }

  @Test("A record that is not there stops the run", arguments: [5, 1, 3])
  func missing(_ line: Int) throws {
    let inbox = try Inbox()
    try inbox.add(
      [project("Ж-1")], settled: true,
      withdrawn: [WithdrawnRecord(line: 2), WithdrawnRecord(line: line)])
    let files = inbox.files
    let options = try inbox.options
    let error = #expect(throws: Batch.Failure.self) { try Batch.read(files, options) }
    guard case .withdrawal(_, let named, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((named, found) == (2, 1))
  }

  @Test("On a workbook of several sheets the sheet counts")
  func sheets() throws {
    let sample = Self.checkout.appending(path: "input-samples/2026-H1/pavlodar-2026-h1.xlsx")
    let bytes = try Data(contentsOf: sample)
    let whole = try Inbox()
    try whole.add(bytes: bytes, name: "a.xlsx", settled: true)
    let records = try whole.judge().outcome.files[0].records
    let inbox = try Inbox()
    try inbox.add(
      bytes: bytes, name: "a.xlsx", settled: true,
      withdrawn: [WithdrawnRecord(line: 4, sheet: "Жобалар")])
    let batch = try inbox.judge()
    #expect(batch.outcome.files[0].records == records - 1)
    let gone = batch.submissions.files[0].withdrawn
    #expect(gone.map { batch.outcome.sheet($0) } == ["Жобалар"])
    #expect(batch.submissions.facts.projects.allSatisfy { $0.id.line != 4 })
    for sheet in ["Парақ", nil] {
      let other = try Inbox()
      try other.add(
        bytes: bytes, name: "a.xlsx", settled: true,
        withdrawn: [WithdrawnRecord(line: 4, sheet: sheet)])
      let files = other.files
      let options = try other.options
      #expect(throws: Batch.Failure.self) { try Batch.read(files, options) }
    }
  }

  @Test(
    "A settled file that is gone or cannot be read to its end stops the run: a new one is rejected")
  func unreadable() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1")], settled: true)
    try FileManager.default.removeItem(at: inbox.folder.appending(path: "taken/1/file"))
    #expect(throws: Batch.Failure.self) { try inbox.judge() }
    let cut = Data("administrator_bin;period\n\"".utf8)
    let other = try Inbox()
    try other.add(bytes: cut, settled: true)
    #expect(throws: Batch.Failure.self) { try other.judge() }
    let new = try Inbox()
    try new.add(bytes: cut)
    #expect(try new.judge().verdicts == ["rejected"])
  }
}
