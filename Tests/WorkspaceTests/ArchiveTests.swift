import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

@Suite("Names and documents of the archive")
struct ArchiveTests {
  @Test(
    "A name in the archive is fit to be looked at",
    arguments: [
      ("a/b/жоба.csv", "жоба.csv"), ("..", "__"), ("../..", "__"), (".hidden", "_hidden"),
      ("--rf.csv", "__rf.csv"), ("a\nb\u{1B}[31m.csv", "a_b_[31m.csv"),
      ("evil\u{202E}vsc.exe", "evil_vsc.exe"), ("zero\u{200B}width", "zero_width"),
      ("a\u{2028}b\u{FEFF}", "a_b_"), ("", "_"), ("é-e\u{301}", "é-e\u{301}"),
      ("a b «ә».xlsx", "a b «ә».xlsx"),
    ])
  func readable(name: String, expected: String) {
    let readable = ArchiveNames.readable(PathBytes(name))
    #expect(readable.utf8.elementsEqual(expected.utf8), "\(readable)")
  }

  @Test("Bytes that are no UTF-8 become one mark each")
  func invalid() {
    #expect(
      ArchiveNames.readable(PathBytes(bytes: [0x61, 0xFF, 0xFE, 0x2E, 0x63])) == "a__.c")
  }

  @Test(
    "A long name is cut between characters, keeps its ending, and leaves room for every document")
  func long() throws {
    let sha256 = String(repeating: "a", count: 64)
    for name in [
      String(repeating: "ж", count: 125) + ".xlsx",
      String(repeating: "e\u{301}", count: 83) + ".csv",
      "x" + String(repeating: "\u{301}", count: 120), String(repeating: "👨‍👩‍👧", count: 13) + ".xml",
      String(repeating: "a", count: 255), "." + String(repeating: "b", count: 254),
      "a." + String(repeating: "c", count: 253),
    ] {
      #expect(name.utf8.count <= 255)
      let place = try #require(
        ArchiveNames.place(
          .accepted, sha256: sha256, sequence: 1_000_000, receivedOn: "2026-07-03",
          name: PathBytes(name), isTaken: { _ in true }))
      let last = PathBytes(place).lastName.bytes
      #expect(last.count <= ArchiveNames.limit)
      #expect(
        ".\(PathBytes(bytes: last).text).withdrawal-99999.json.4194304.part.old".utf8.count <= 255)
      #expect(String(validating: last, as: UTF8.self) != nil)
      if name.hasSuffix(".xlsx") { #expect(place.hasSuffix("ж.xlsx")) }
      if name.hasSuffix(".csv") { #expect(place.hasSuffix("e\u{301}.csv")) }
    }
  }

  @Test("Where a file lies tells its fate, and no document of ours has its name")
  func places() {
    let name = PathBytes("in/about.json")
    let sha256 = "0123456789abcdef" + String(repeating: "0", count: 48)
    func place(_ fate: Fate, _ sha256: String?) -> String? {
      ArchiveNames.place(
        fate, sha256: sha256, sequence: 7, receivedOn: "2026-07-03", name: name)
    }
    #expect(place(.accepted, sha256) == "accepted/2026/0123456789abcdef-about.json")
    #expect(place(.rejected, sha256) == "rejected/2026/0123456789abcdef-about.json")
    #expect(place(.quarantined, nil) == "quarantine/2026/unread-7-about.json")
    #expect(place(.duplicate, sha256) == nil)
    #expect(ArchiveNames.fileName(name) == "_about.json")
    #expect(ArchiveNames.fileName(PathBytes("Fix-It.xlsx")) == "_Fix-It.xlsx")
    #expect(ArchiveNames.fileName(PathBytes("a.json")) == "a.json")
  }

  @Test("Another program makes the same bytes and the same receipt of a document")
  func peer() throws {
    let workspace = try LittleWorkspace()
    let sidecars = try workspace.run([
      .init("ә\u{301} \"x\".csv", "a"), .init("b.csv", "b", .rejected), .init("c.csv", "c"),
    ])
    let script = """
      import json, hashlib, sys
      raw = open(sys.argv[1], encoding="utf-8", newline="").read()
      d = json.loads(raw)
      def text(d): return json.dumps(d, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\\n"
      assert text(d) == raw, text(d)
      receipt = d.pop("receipt", None)
      assert receipt is None or hashlib.sha256(text(d).encode()).hexdigest() == receipt
      """
    try workspace.write("peer.py", script)
    for sidecar in sidecars {
      try workspace.write("document.json", sidecar.bytes)
      let peer = try Binary.run(
        ["peer.py", "document.json"], in: workspace.url, URL(filePath: "/usr/bin/python3"))
      #expect(peer.code == 0, "\(peer.errors)")
    }
    #expect(sidecars[0].previous == Sidecar.first)
    #expect(sidecars[1].receipt == nil && sidecars[1].previous == nil)
    #expect(sidecars[2].previous == sidecars[0].receipt)
    #expect(sidecars.allSatisfy { Sidecar.read($0.bytes) == $0 })
    #expect(Sidecar.read(Array("[1]".utf8)) == nil)
  }
}
