import Files
import Foundation
import Testing

@testable import Workspace

/// Names of every kind, and what is no file.
@Suite("Names in the inbox, through the program")
struct NamesTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private static let names: [[UInt8]] = [
    Array("new\nline.csv".utf8), Array("esc\u{1B}[31mred.csv".utf8), Array("c\u{9B}31m.csv".utf8),
    Array("a..\\..\\x.csv".utf8), [0xFF, 0xFE] + Array(".csv".utf8), Array("\u{E9}.csv".utf8),
    Array("e\u{301}.csv".utf8), Array(String(repeating: "a", count: 251).utf8) + Array(".csv".utf8),
    Array(String(repeating: "я", count: 127).utf8) + [0x7A],
    Array("\u{202E}vsc.exe".utf8), Array("\u{2028}line.csv".utf8), Array("-rf".utf8),
    Array(" .csv".utf8), Array("$(x);`y`.csv".utf8), Array("<b>&.csv".utf8),
    Array("sub/deeper/in.csv".utf8),
  ]

  @Test("Every name is taken and kept as its bytes; nothing raw reaches a terminal or a page")
  func names() throws {
    for (index, name) in Self.names.enumerated() {
      try night.drop(bytes: name, Sent.projects(["Ж-\(index)": 100]))
    }
    let run = try night.run("run")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let taken = try night.submissions()
    #expect(Set(taken.map(\.nameBytes)) == Set(Self.names.map(Hexadecimal.text)))
    #expect(taken.allSatisfy { $0.fate == .accepted })
    // The folder stays, what lay in it is gone.
    #expect(try night.files("inbox").isEmpty)
    let status = try night.run("status").output
    let page = try night.read("reports/latest/status.html")
    let log = try night.read("reports/latest/log")
    for text in [run.output, log, status, page] { #expect(Self.raw(text).isEmpty) }
    #expect(!page.contains("<b>&.csv"))
    for place in try night.tree("accepted").keys {
      #expect(place.utf8.count < 250 && Self.raw(place).isEmpty, "\(place)")
    }
    #expect(try night.run("verify").code == 0)
    // Rejected ones have a folder each; the same holds there.
    for (index, name) in Self.names.enumerated() {
      try night.drop(bytes: name, Sent.wrong("Ж-\(index)"))
    }
    let rejected = try night.run("run")
    #expect(rejected.code == 1 && Self.raw(rejected.output).isEmpty)
    #expect(try night.submissions().count { $0.fate == .rejected } == Self.names.count)
    let morning = try night.read("reports/latest/status.html")
    #expect(Self.raw(morning).isEmpty)
    #expect(try night.run("verify").code == 0)
    #expect(try night.run("rebuild").code == 0)
    #expect(Set(try night.submissions().map(\.nameBytes)) == Set(Self.names.map(Hexadecimal.text)))
  }

  /// What a terminal would obey, or be turned round by.
  private static func raw(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || [.format, .lineSeparator, .paragraphSeparator].contains(
            scalar.properties.generalCategory) && scalar != "\u{AD}")
    }
  }

  @Test(
    "Links, pipes, sockets and files still copied are left and said; names of other programs pass")
  func left() throws {
    let inbox = night.url.appending(path: "inbox").path
    let manager = FileManager.default
    try night.write("outside.csv", "x")
    try manager.createSymbolicLink(
      atPath: inbox + "/link.csv", withDestinationPath: "../outside.csv")
    try manager.createSymbolicLink(atPath: inbox + "/folder", withDestinationPath: "/tmp")
    #expect(link(night.url.path + "/outside.csv", inbox + "/hard.csv") == 0)
    #expect(mkfifo(inbox + "/pipe.csv", 0o644) == 0)
    try night.drop("half.csv", "x")
    try night.drop("half.csv.part", "x")
    for name in ["~$a.xlsx", "Thumbs.db", "desktop.ini", ".hidden.csv", ".~lock.a.csv#"] {
      try night.drop(name, "x")
    }
    let before = try night.tree("inbox")
    let run = try night.run("run")
    #expect(run.code == 0 && run.errors.isEmpty)
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (name, why) in [
      ("link.csv", "It is no file but a link"), ("folder", "It is no file but a link"),
      ("hard.csv", "The file has a second name elsewhere"),
      ("pipe.csv", "It is no file but a pipe"),
      ("half.csv", "The file is still being copied"),
    ] {
      #expect(said.contains("· \(name) Left in the inbox. \(why)"), "\(run.output)")
    }
    #expect(!said.contains("Thumbs") && !said.contains("hidden"))
    #expect(try night.tree("inbox") == before)
    #expect(try night.ledger().isEmpty)
    #expect(try night.read("outside.csv") == "x")
    // Once the copy is whole it is taken.
    try manager.removeItem(atPath: inbox + "/half.csv.part")
    #expect(try night.run("run").code == 1)
    #expect(try night.ledger() == ["1 rejected half.csv"])
  }
}
