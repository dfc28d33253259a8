import Foundation
import SocialOrder
import Testing

@testable import Reports

/// How things stand, in text, JSON and as the morning page: whole outputs, compared with those that were looked at.
@Suite("Status")
struct StatusTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/status")

  /// Compares with the fixture; where TAPSYRYS_MAKE_FIXTURES is set, makes it anew (read the difference before you commit it).
  private func expect(_ text: String, is name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["TAPSYRYS_MAKE_FIXTURES"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let known = try String(contentsOf: file, encoding: .utf8)
    #expect(text == known, "\(name): TAPSYRYS_MAKE_FIXTURES=1 swift test --filter StatusTests")
  }

  private func text(
    _ standing: Standing, _ language: Language, width: Int = 100, hasColour: Bool = false
  ) throws -> String {
    StatusText(
      standing, try ReferenceData(),
      TextStyle(language: language, width: width, hasColour: hasColour)
    ).text(folder: "/srv/tapsyrys")
  }

  @Test("Text for people, in each language", arguments: Language.allCases)
  func text(_ language: Language) throws {
    try expect(text(SampleStanding.standing, language), is: "status.\(language.rawValue).txt")
  }

  @Test("On narrow and wide terminals no line of words is wider", arguments: [80, 120, 200])
  func widths(_ width: Int) throws {
    for language in Language.allCases {
      let text = try text(SampleStanding.standing, language, width: width)
      for line in text.split(separator: "\n") where !line.contains("/") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test("Colours change nothing but colours")
  func colours() throws {
    let plain = try text(SampleStanding.standing, .ru)
    let painted = try text(SampleStanding.standing, .ru, hasColour: true)
    #expect(painted != plain)
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("JSON as the contract has it")
  func json() throws {
    let text = StatusJSON(SampleStanding.standing, .ru).document.text
    try expect(text, is: "status.json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let filings = try #require(object?["filings"] as? [[String: Any]])
    #expect(filings.count == SampleStanding.standing.filings.count)
    #expect(Set(filings.map(\.count)).count == 1, "each filing has every key")
  }

  @Test("The morning page", arguments: [Language.kk, .ru])
  func page(_ language: Language) throws {
    let text = StatusHTML(SampleStanding.standing, try ReferenceData(), language).text
    try expect(text, is: "status.\(language.rawValue).html")
    #expect(!text.contains("<script"))
    #expect(text.contains("id=\"show-\(language.rawValue)\" checked"))
    // Each failed file once in each language, with its cause.
    for file in SampleStanding.standing.failed {
      let name = HTML.escaped(file.name)
      #expect(text.split(separator: "<h3>\(name)</h3>").count == 4)
    }
    // No phrase is missing, and no place in one unfilled.
    #expect(!text.contains(/>[^<]*(status|count|period|summary)\.[a-z]/))
    #expect(!text.replacing(SampleStanding.attack, with: "").contains(/[{][a-z]+[}][^}]/))
  }

  @Test("A link is made of bytes, each that means something in a link escaped")
  func links() throws {
    #expect(
      StatusHTML.escaped("rejected/2026/0f-а б%c?d#e&f'\"<g>.csv")
        == "rejected/2026/0f-%D0%B0%20%D0%B1%25c%3Fd%23e%26f%27%22%3Cg%3E.csv")
    let text = StatusHTML(SampleStanding.standing, try ReferenceData(), .kk).text
    let links = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
    // Four pages and the folder of the rejected file, the folder of the quarantined one; in three languages.
    #expect(links.count == 3 * 6)
    for link in links {
      #expect(link.wholeMatch(of: /\.\.\/\.\.\/(rejected|quarantine)\/[A-Za-z0-9%._~\/-]+/) != nil)
    }
    #expect(links.contains { $0.hasSuffix("/fix-it.xlsx") })
  }

  @Test("A quiet morning says so, and has no list of anything")
  func calm() throws {
    var standing = SampleStanding.standing
    standing.failed = []
    standing.periods = []
    standing.inbox = InboxStanding()
    standing.failedOfClosed = 0
    standing.lastRun = RunStanding(id: "2026-07-09-0012", asOf: SampleStanding.day("2026-07-09"))
    standing.hasRegister = true
    let text = try text(standing, .en)
    #expect(
      text == """
        How things stand on 2026-07-09 · /srv/tapsyrys
        ✓ The last run found no new file; no file waits to be corrected; nobody is overdue.

        The workspace
          The last run: 2026-07-09-0012, 2026-07-09; no new file.
          The inbox is empty.

        """)
    let page = StatusHTML(standing, try ReferenceData(), .en).text
    #expect(page.contains("<p class=\"lead accepted\">"))
    #expect(!page.contains("<ul class="))
  }

  @Test(
    "A run that did not end well is said first",
    arguments: [(RunStanding.Outcome.failed, "machine"), (.interrupted, "interrupted")])
  func unfinished(_ outcome: RunStanding.Outcome, _ word: String) throws {
    var standing = SampleStanding.standing
    standing.lastRun?.outcome = outcome
    let line = try text(standing, .en).split(separator: "\n")[1]
    #expect(line.hasPrefix("✗") && line.contains(word), "\(line)")
    standing.lastRun = nil
    #expect(try text(standing, .en).contains("There was no run in this workspace yet"))
  }
}
