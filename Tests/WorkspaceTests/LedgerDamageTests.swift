import Files
import Foundation
import GRDB
import Testing

@testable import Workspace

/// What is said of a ledger that cannot be used. A wrong figure would be worse than none.
@Suite("A ledger that is not as it was left")
struct LedgerDamageTests {
  private let workspace: LittleWorkspace

  init() throws { workspace = try LittleWorkspace.lived() }

  private func failure() -> String? {
    do {
      _ = try Ledger.open(in: workspace.path)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "Missing or empty where files were accepted, it is damage; in a fresh workspace it is a start")
  func missing() throws {
    try workspace.remove("ledger.sqlite")
    #expect(failure() == "missing")
    #expect(throws: LedgerError.self) { try Ledger.openIfThere(in: workspace.path) }
    try workspace.write("ledger.sqlite", "")
    #expect(failure() == "missing")
    let fresh = try LittleWorkspace()
    #expect(try Ledger.openIfThere(in: fresh.path) == nil)
    #expect(try Ledger.open(in: fresh.path).nextSequence() == 1)
  }

  @Test("Truncated anywhere, it is damaged")
  func truncated() throws {
    let whole = try workspace.read("ledger.sqlite")
    for size in [1, 50, 99, 100, 512, 4096, 4097, 8192, whole.count / 2, whole.count - 1] {
      try workspace.write("ledger.sqlite", whole.prefix(size))
      #expect(failure() == "damaged", "\(size)")
    }
  }

  @Test("Another program's database and a newer one are told apart from damage")
  func foreign() throws {
    let path = workspace.url.appending(path: "ledger.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 2") }
    #expect(failure() == "newer")
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = 1; PRAGMA application_id = 7")
    }
    #expect(failure() == "foreign")
    try workspace.write("ledger.sqlite", "This is a letter, and no database at all.")
    #expect(failure() == "damaged")
  }

  @Test("What another program changed in it is noticed; what an analyst adds is not minded")
  func altered() throws {
    let path = workspace.url.appending(path: "ledger.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE my_notes (text); CREATE VIEW mine AS SELECT * FROM morning")
      try $0.execute(sql: "CREATE INDEX my_index ON submissions (received_on)")
    }
    #expect(failure() == nil)
    try queue.write { try $0.execute(sql: "UPDATE holdings SET records = 2 WHERE records = 1") }
    #expect(failure() == "altered")
  }

  @Test("Another program that writes is waited for, and then said")
  func locked() throws {
    try workspace.whileBusy {
      let began = ContinuousClock.now
      #expect(failure() == "locked")
      #expect(ContinuousClock.now - began > .seconds(4))
    }
    #expect(failure() == nil)
  }

  @Test("A link or folder in its place is the machine's failure, and nothing is written through it")
  func notFile() throws {
    try workspace.remove("ledger.sqlite")
    try FileManager.default.createDirectory(
      at: workspace.url.appending(path: "ledger.sqlite"), withIntermediateDirectories: false)
    #expect(failure()?.hasPrefix("files(") == true)
  }

  /// Numbers that are the same on each machine.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("A bit flipped at any of 200 places is noticed, or changes nothing")
  func flipped() throws {
    let whole = try workspace.read("ledger.sqlite")
    let before = try Ledger.open(in: workspace.path).sidecars("1")
    let withdrawn = try Ledger.open(in: workspace.path).accepted()
    let reports = try Ledger.open(in: workspace.path).latestReports()
    var random = Seeded(state: 303)
    var noticed = 0
    // Most of a small ledger is room for more; what holds something is flipped, and some of the rest.
    let filled = whole.indices.filter { whole[$0] != 0 }
    for turn in 0..<200 {
      var bytes = whole
      let place =
        turn.isMultiple(of: 4)
        ? Int.random(in: whole.indices, using: &random)
        : filled[Int.random(in: filled.indices, using: &random)]
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try workspace.write("ledger.sqlite", bytes)
      do {
        let ledger = try Ledger.open(in: workspace.path)
        #expect(try ledger.sidecars("1") == before, "byte \(place)")
        #expect(try ledger.accepted() == withdrawn, "byte \(place)")
        for file in withdrawn {
          #expect(
            try ledger.accepted(sha256: file.sha256)?.sequence == file.sequence, "byte \(place)")
        }
        #expect(try ledger.latestReports() == reports, "byte \(place)")
        // And it can be written to, or says why not.
        if turn.isMultiple(of: 8) { try ledger.note(reports) }
      } catch {
        noticed += 1
      }
    }
    #expect((100..<200).contains(noticed))
  }
}
