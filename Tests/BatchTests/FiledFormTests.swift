import Batch
import Consolidation
import Files
import Foundation
import SocialOrder
import Testing

/// Filed forms of Annex 4 in a workspace: their projects have no numbers, so a form replaces a form as a whole.
@Suite("Filed forms in turn")
struct FiledFormTests {
  static let register =
    "bin,name_kk,name_ru,region,kinds,former_bins\n"
    + "050440002118,Ішкі саясат басқармасы,Управление внутренней политики,,,\n"

  /// The form that a report makes of projects: read again, it is a filed one.
  static func form(_ records: [Inbox.Change], _ reference: ReferenceData) throws -> Data {
    let inbox = try Inbox()
    inbox.reference = reference
    try inbox.add(records)
    let batch = try inbox.judge()
    let reports = try ReportFiles(
      batch, period: .half(2026, 1), reference: reference, administrator: BIN("050440002118"))
    let out = inbox.folder.appending(path: "out")
    try reports.write(to: OutputFolder(PathBytes(out.path)))
    return try Data(contentsOf: out.appending(path: "annex-4.kk.xlsx"))
  }

  let inbox: Inbox
  let reference: ReferenceData

  init() throws {
    reference = try ReferenceData(replacing: ["administrators.csv": Array(Self.register.utf8)])
    inbox = try Inbox()
    inbox.reference = reference
  }

  /// Two projects; names tell them apart on a form.
  static func named(_ number: Int, _ sum: String) -> Inbox.Change {
    project(
      "Ж-\(number)", sum,
      ["project_name_kk": "Жоба \(number)", "project_name_ru": "Проект \(number)"])
  }

  private func add(_ records: [Inbox.Change], settled: Bool = false) throws {
    try inbox.add(bytes: Self.form(records, reference), name: "form.xlsx", settled: settled)
  }

  @Test("A later form replaces all of the earlier one", arguments: [false, true])
  func formAfterForm(_ settled: Bool) throws {
    try add([Self.named(1, "10"), Self.named(2, "20")], settled: settled)
    try add([Self.named(1, "11"), Self.named(3, "30")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted"])
    #expect(try batch.counted() == ["41", "4", "2", "0", "2", "0", "0"])
    #expect(batch.judgement(ofFile: 1).kept.isEmpty)
  }

  @Test("A form after rows is an error, and so are rows after a form", arguments: [false, true])
  func formAndRows(_ settled: Bool) throws {
    try inbox.add([Self.named(1, "10")], settled: settled)
    try add([Self.named(1, "11")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "rejected"])
    #expect(batch.codes(1, .error) == ["duplicate-record"])
    let help = batch.outcome.findings(ofFile: 1).first { $0.severity == .error }?.help(.ru)
    #expect(help?.contains("отозвать") == true)
    #expect(try batch.counted() == ["10", "2", "1", "1", "0", "0", "0"])
    inbox.reorder([1, 0])
    if !settled {
      let other = try inbox.judge()
      #expect(other.verdicts == ["accepted", "rejected"])
      #expect(try other.counted() == ["11", "2", "1", "1", "0", "0", "0"])
    }
  }

  @Test("Rows after a form that was rejected are none of its business")
  func rowsAfterRejectedForm() throws {
    let twice = try Self.form([Self.named(1, "11")], reference)
    try inbox.add([Self.named(2, "10")], settled: true)
    try inbox.add(bytes: twice, name: "form.xlsx")
    try inbox.add([Self.named(3, "30")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "rejected", "accepted"])
    #expect(try batch.counted() == ["40", "3", "2", "1", "0", "0", "0"])
  }

  @Test("The second of two forms in one night is judged after the first, and the third after both")
  func threeForms() throws {
    try add([Self.named(1, "10")])
    try add([Self.named(2, "20")])
    try add([Self.named(1, "30"), Self.named(2, "40")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted", "accepted"])
    #expect(try batch.counted() == ["70", "4", "2", "0", "2", "0", "0"])
  }

  @Test(
    "A name that left the register leaves the records of an accepted form waiting, and none is lost"
  )
  func registerChanged() throws {
    try add([Self.named(1, "10"), Self.named(2, "20")], settled: true)
    inbox.reference = try ReferenceData()
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted"])
    #expect(try batch.counted() == ["0", "2", "0", "0", "0", "2", "0"])
  }
}
