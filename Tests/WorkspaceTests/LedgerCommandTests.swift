import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

/// `verify` and `rebuild` through the real binary.
@Suite("Commands on the ledger and the archive")
struct LedgerCommandTests {
  private typealias Arrival = LittleWorkspace.Arrival

  @Test(
    "A sound workspace ends with 0, a changed archive with 1, a ledger that contradicts it with 5")
  func verify() throws {
    let workspace = try LittleWorkspace.lived()
    let sound = try workspace.run("verify", ".")
    #expect(sound.code == 0, "\(sound.errors)")
    #expect(sound.output.contains("3 accepted files, 1 rejected, 1 quarantined, 3 receipts"))
    let place = try #require(try Ledger.open(in: workspace.path).submission(sequence: 1)?.place)
    // Somebody is at work on the reference data: that is no reason not to prove the archive.
    try workspace.write("reference/administrators.csv", "half a tab")
    try workspace.write(place, "fIrst")
    let changed = try workspace.run("verify")
    #expect(changed.code == 1)
    #expect(changed.output.contains("\(place): the file has changed since it was decided"))
    #expect(changed.errors.contains("1 faults"))
    let json = try workspace.run("verify", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["sound"] as? Bool == false)
    #expect((object["faults"] as? [[String: Any]])?.first?["fault"] as? String == "file-changed")
    try workspace.write(place, "first")
    let old = try workspace.read("ledger.sqlite")
    try workspace.run([Arrival("late.csv", "late")], reports: ["2026-H1"])
    try workspace.write("ledger.sqlite", old)
    #expect(try workspace.run("verify").code == 5)
    #expect(try workspace.run("rebuild").code == 0)
    #expect(try workspace.run("verify").code == 0)
  }

  @Test(
    "Every way in which a ledger cannot be used ends with 5 and says what to do, and rebuild does it"
  )
  func damaged() throws {
    let workspace = try LittleWorkspace.lived()
    let place = try #require(try Ledger.open(in: workspace.path).submission(sequence: 1)?.place)
    let whole = try workspace.read("ledger.sqlite")
    func say(_ word: String, _ bytes: [UInt8]?) throws {
      try? workspace.remove("ledger.sqlite")
      if let bytes { try workspace.write("ledger.sqlite", bytes) }
      for arguments in [
        ["verify"], ["withdraw", place, "--reason", "x"], ["close", "2026-H1", "--decision", "x"],
      ] {
        let run = try Binary.run(
          arguments + ["--as-of", "2026-07-20", "--lang", "en"], in: workspace.url)
        #expect(run.code == 5, "\(arguments) \(run.errors)")
        #expect(run.errors.contains(word), "\(run.errors)")
      }
    }
    try say("rebuild", nil)
    try say("is damaged", Array(whole.prefix(5000)))
    try say("is damaged", Array("no database".utf8))
    var other = whole
    other[71] ^= 1
    try say("another program", other)
    var newer = whole
    newer[63] = 9
    try say("Update the program", newer)
    let rebuilt = try workspace.run("rebuild")
    #expect(rebuilt.code == 0, "\(rebuilt.errors)")
    #expect(
      rebuilt.output.contains("6 submissions (accepted 3, rejected 1, duplicate 1, quarantined 1)"))
    #expect(rebuilt.output.contains("ledger.sqlite.before-1"))
    #expect(try workspace.run("verify").code == 0)
  }

  @Test(
    "A ledger kept busy by a viewer ends with 3, a workspace held by a run with 4, no workspace with 64"
  )
  func busy() throws {
    let workspace = try LittleWorkspace.lived()
    do {
      let lock = try #require(try FolderLock.take(Folder(workspace.path)))
      for arguments in [
        ["verify"], ["rebuild"], ["withdraw", "x", "--reason", "x"],
        ["close", "2026", "--decision", "x"],
      ] {
        let run = try Binary.run(arguments + ["--lang", "en"], in: workspace.url)
        #expect(run.code == 4, "\(arguments) \(run.errors)")
        #expect(run.errors.contains("another run"))
      }
      withExtendedLifetime(lock) {}
    }
    try workspace.whileBusy {
      let run = try workspace.run("verify")
      #expect(run.code == 3)
      #expect(run.errors.contains("another program"))
    }
    #expect(try workspace.run("verify", "runs").code == 64)
    #expect(try workspace.run("verify", "nowhere").code == 64)
  }

  @Test("A body proves its receipt with the file alone; a receipt or file that was changed is said")
  func receipt() throws {
    let workspace = try LittleWorkspace.lived()
    let place = try #require(try Ledger.open(in: workspace.path).submission(sequence: 5)?.place)
    let away = try LittleWorkspace()
    try away.write("receipt.json", try workspace.read(place + ".json"))
    try away.write("sent.csv", "second")
    func verify() throws -> Binary.Run {
      try Binary.run(["verify", "receipt.json", "sent.csv", "--lang", "en"], in: away.url)
    }
    let sound = try verify()
    #expect(sound.code == 0, "\(sound.errors)")
    #expect(
      sound.output
        == "The file “from the ministry/projects.csv” was accepted on 2026-07-03 as No. 5: "
        + "1 records, 1 breaches. The receipt is whole, and the file is the one.\n")
    // Spaces and line ends that a mail program put in say nothing.
    let text = String(decoding: try away.read("receipt.json"), as: UTF8.self)
    try away.write("receipt.json", text.replacing(",\"", with: " ,\r\n \""))
    #expect(try verify().code == 0)
    try away.write("receipt.json", text.replacing("\"breaches\":1", with: "\"breaches\":0"))
    #expect(try verify().errors.contains("the receipt was changed"))
    try away.write("receipt.json", text)
    try away.write("sent.csv", "second ")
    let other = try verify()
    #expect(other.code == 1)
    #expect(other.errors.contains("is not about this file"))
    let json = try Binary.run(
      ["verify", "receipt.json", "sent.csv", "--format", "json"], in: away.url)
    #expect(json.output.contains("\"fault\": \"other-file\""))
    #expect(json.output.contains("\"sequence\": 5"))
    try away.write("receipt.json", "no receipt")
    #expect(try verify().errors.contains("no receipt of an accepted file"))
    #expect(try Binary.run(["verify", "receipt.json"], in: away.url).code == 64)
  }
}
