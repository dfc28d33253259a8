import Foundation
import GRDB
import Testing

@testable import Workspace

/// What `Sources/Specification/ledger.md` tells analysts is what is there.
@Suite("The ledger's page")
struct LedgerPagesTests {
  private static func page() throws -> String {
    try String(
      contentsOf: Binary.checkout.appending(path: "Sources/Specification/ledger.md"),
      encoding: .utf8)
  }

  @Test("Every example query runs, and finds something where there is something to find")
  func examples() throws {
    let workspace = try LittleWorkspace.lived()
    let blocks = try Self.page().components(separatedBy: "```sql\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count >= 4)
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: workspace.url.appending(path: "ledger.sqlite").path, configuration: configuration)
    for block in blocks {
      let rows = try queue.read { try GRDB.Row.fetchAll($0, sql: block) }
      #expect(!rows.isEmpty, "\(block)")
    }
  }

  @Test("Every table, view and column is explained, and nothing that is not there")
  func columns() throws {
    let workspace = try LittleWorkspace.lived()
    let queue = try DatabaseQueue(path: workspace.url.appending(path: "ledger.sqlite").path)
    let page = try Self.page()
    let names = try queue.read { db in
      try (LedgerSchema.tables + LedgerSchema.views).map {
        ($0, try db.columns(in: $0).map(\.name))
      }
    }
    let told = page.components(separatedBy: "\n### `").dropFirst().map { section in
      (
        String(section.prefix { $0 != "`" }),
        section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
          line.split(separator: "|")[0].split(separator: "`").map {
            $0.trimmingCharacters(in: .whitespaces)
          }.filter { !$0.isEmpty && $0 != "," }
        }
      )
    }
    #expect(told.map(\.0) == names.map(\.0))
    for ((table, columns), (_, explained)) in zip(names, told) {
      #expect(columns.sorted() == explained.sorted(), "\(table)")
    }
  }

  @Test("The views say what stands now")
  func views() throws {
    let workspace = try LittleWorkspace.lived()
    let ledger = try Ledger.open(in: workspace.path)
    func count(_ sql: String) throws -> Int? {
      try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(sql)") }
    }
    #expect(try count("accepted_now WHERE kind = 'projects'") == 3)
    #expect(try count("failed_now") == 2)
    #expect(try count("morning") == 2)
    #expect(try count("submissions_now") == 6)
    let file = try ledger.accepted()[0]
    try ledger.note([
      Withdrawal(
        number: 1, sequence: file.sequence, sha256: file.sha256, line: nil, sheet: nil, record: nil,
        reason: "x", on: "2026-07-08", at: 1, undoes: nil)
    ])
    #expect(try count("accepted_now WHERE kind = 'projects'") == 2)
    try ledger.noteGone([2])
    #expect(try count("failed_now") == 1)
  }
}
