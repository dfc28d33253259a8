import Batch
import Files
import Foundation
import SocialOrder
import Testing

/// Reports of a workspace's batch.
@Suite("Reports of accepted files")
struct ReportTests {
  private func report(_ batch: Batch, _ inbox: Inbox, _ period: Period, _ name: String) throws
    -> [String: Data]
  {
    let out = inbox.folder.appending(path: name)
    try ReportFiles(batch, period: period, reference: #require(inbox.reference))
      .write(to: OutputFolder(PathBytes(out.path)))
    let names = try FileManager.default.subpathsOfDirectory(atPath: out.path).filter {
      $0.contains(".")
    }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: out.appending(path: $0))) })
  }

  @Test("Several periods are written of one reading, the same whenever and wherever")
  func pure() throws {
    var first: [[String: Data]] = []
    for round in 0..<2 {
      let inbox = try Inbox()
      inbox.asOf = Inbox.day("2026-07-15")
      try inbox.add(
        [project("Ж-1"), project("Ж-2")], settled: true, received: "2026-07-08")
      try inbox.add([project("Ж-1", "1")], settled: true, received: "2026-07-10")
      let batch = try inbox.judge()
      // Whatever comes after reading comes out of what was read.
      try FileManager.default.removeItem(at: inbox.folder.appending(path: "taken"))
      let written = try ["2026-H1", "2026"].map {
        try report(batch, inbox, #require(Period($0)), "out-\(round)-\($0)")
      }
      if round == 0 { first = written } else { #expect(first == written) }
    }
    let run = String(decoding: try #require(first[0]["run.json"]), as: UTF8.self)
    #expect(run.contains("\"received\": \"2026-07-08\""))
    #expect(run.contains("accepted/2026/1.csv") && !run.contains("withdrawn"))
  }

  @Test("run.json says what was superseded and withdrawn; pages say what was kept")
  func said() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1"), project("Ж-2")], settled: true)
    try inbox.add(
      [project("Ж-1", "1"), project("Ж-3")], settled: true, withdrawn: [WithdrawnRecord(line: 3)])
    let written = try report(inbox.judge(), inbox, .half(2026, 1), "out")
    func text(_ name: String) throws -> String {
      String(decoding: try #require(written[name]), as: UTF8.self)
    }
    let run = try text("run.json")
    #expect(run.contains("\"withdrawn\"") && run.contains("\"superseded\""))
    let letters = written.keys.filter { $0.hasPrefix("letters/2.csv-") }.sorted()
    #expect(letters.count == 3, "\(written.keys.sorted())")
    let phrases = try #require(inbox.reference).phrases
    for name in letters.filter({ $0.hasSuffix(".ru.html") }) + ["findings.html"] {
      #expect(try text(name).contains(phrases["judging.kept.todo"].ru))
      #expect(try text(name).contains("Ж-2 (1.csv, строка 3)"))
    }
    #expect(try text("summary.html").contains(phrases["judging.timeliness"].ru))
    #expect(!written.keys.contains { $0.hasPrefix("letters/1.csv-") })
  }
}
