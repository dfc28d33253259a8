import Foundation
import SocialOrder
import Testing

/// Pages of findings, the summary and the letters: what they say, that nothing in them can act, and that nothing is lost.
@Suite("Pages")
struct PageTests {
  static let attack = "<script>alert('x')</script>&\"{{{page}}}"

  /// Scores of which all four are wrong, in so many lines.
  static func wrongScores(_ lines: Int) -> String {
    let columns = RecordKind.scores.columns.map(\.name)
    let text = (0..<lines).map { line in
      columns.map { name in
        switch name {
        case "administrator_bin": "981240969402"
        case "period": "2025"
        case "project_id": "P-\(line)"
        case "council_date": "2025-12-23"
        case "expert_name": "Якубова Н.Р."
        case _ where name.hasPrefix("score_"): "\(6 + line % 3)"
        default: ""
        }
      }.joined(separator: ";")
    }
    return ([columns.joined(separator: ";")] + text).joined(separator: "\n") + "\n"
  }

  /// A page is well-formed, holds nothing that acts or is fetched, and its policy lets in just the sheets it has.
  private func expectInert(_ page: String, in program: Program) throws {
    let lint = try program.run(
      ["--noout", "--huge", page], executable: URL(filePath: "/usr/bin/xmllint"))
    #expect(lint.code == 0, "\(page): \(lint.errors)")
    let text = try program.read(page)
    for forbidden in [
      "<script", "http:", "https:", "style=\"", "url(", "<img", "<iframe", "<link",
    ] {
      #expect(!text.contains(forbidden), "\(page): \(forbidden)")
    }
    #expect(text.firstMatch(of: /<[a-z0-9]+(?: [a-z-]+="[^"]*")* on[a-z]+=/) == nil)
    let check = """
      import base64,hashlib,re,html,sys
      t=open(sys.argv[1],encoding='utf-8').read()
      own=[base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() \
      for s in re.findall(r'<style>([^<]*)</style>',t)]
      policy=html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"',t).group(1))
      assert policy.startswith("default-src 'none'; style-src "), policy
      assert sorted(own)==sorted(re.findall(r"'sha256-([^']*)'",policy)), (own,policy)
      # No part of a heading's level is jumped over.
      for part in re.split(r'<section lang',t):
        levels=[int(n) for n in re.findall(r'<h([1-6])',part)]
        assert all(b<=a+1 for a,b in zip(levels,levels[1:])), levels
      assert not re.search(r'>(?:findings|summary|letter|count|page)\\.[a-z]',t)
      """
    let run = try program.run(
      ["-c", check, page], executable: URL(filePath: "/usr/bin/python3"))
    #expect(run.code == 0, "\(page): \(run.errors)")
  }

  /// A record whose every text is an attack, and one that breaks rules beside it.
  private func attacked(_ program: Program) throws {
    for kind in RecordKind.allCases {
      var changes: [String: String] = [:]
      for column in kind.columns where column.type.isText { changes[column.name] = Self.attack }
      let records: [Records.Change] = [
        (kind, changes), (kind, changes.merging(["period": Self.attack]) { $1 }),
      ]
      for file in Records.csv(records) {
        try program.write("in/<script>&'\"\(file.name)", file.text)
      }
    }
    let good: [Records.Change] = [
      (.projects, ["name_ru": Self.attack]), (.monitoring, ["expert_fee": "9"]),
    ]
    for file in Records.csv(good) { try program.write("in/good-\(file.name)", file.text) }
  }

  @Test("Nothing that a file holds acts in a page, whatever its texts, values and names")
  func escaping() throws {
    let program = try Program()
    try attacked(program)
    _ = try program.run(
      "check", "in", "--as-of", "2026-07-06", "--format", "html", "--out", "findings.html")
    try expectInert("findings.html", in: program)
    #expect(try program.read("findings.html").contains("&lt;script&gt;"))
    _ = try program.run(
      "report", "in", "--period", "2026-H1", "--as-of", "2026-07-06", "--out", "out", "--quiet")
    let pages =
      try program.names("out").filter { $0.hasSuffix(".html") }.map { "out/\($0)" }
      + program.names("out/letters").map { "out/letters/\($0)" }
    #expect(pages.contains("out/summary.html") && pages.count > 8)
    for page in pages { try expectInert(page, in: program) }
  }

  @Test("What turns text round is taken out: it would turn our own words too")
  func directions() throws {
    let program = try Program()
    let evil = "\u{202E}abc\u{2066}def\u{202C}"
    try program.write("in.csv", Self.wrongScores(2).replacing("P-1", with: evil))
    let run = try program.run("check", "in.csv", "--as-of", "2026-07-06", "--format", "html")
    #expect(run.output.contains("\u{FFFD}abc\u{FFFD}def\u{FFFD}"))
    #expect(!run.output.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test("A page holds three languages, and shows the one that was asked for")
  func languages() throws {
    let program = try Program()
    try program.write("in.csv", Self.wrongScores(2))
    for language in Language.allCases {
      let run = try program.run(
        "check", "in.csv", "--as-of", "2026-07-06", "--format", "html", "--lang", language.rawValue)
      #expect(run.code == 1)
      #expect(run.output.contains("<html lang=\"\(language.rawValue)\">"))
      let chosen = run.output.matches(of: /id="show-(..)" checked="checked"/).map(\.output.1)
      #expect(chosen == [language.rawValue[...]])
      for other in Language.allCases {
        #expect(run.output.contains("<section lang=\"\(other.rawValue)\">"))
      }
    }
  }

  @Test("Of 50 000 findings each is on the page or counted, and the page stays small")
  func large() throws {
    let program = try Program()
    try program.write("big.csv", Self.wrongScores(12_500))
    let run = try program.run("check", "big.csv", "--as-of", "2026-07-06", "--format", "html")
    #expect(run.output.utf8.count < 4_000_000)
    let english = try #require(run.output.split(separator: "<section lang=\"en\">").last)
    // What each list says that it holds, the rows of the tables and the examples: together all.
    let listed = english.matches(of: /<summary>([0-9,]+) more/).compactMap {
      Int($0.output.1.replacing(",", with: ""))
    }
    let rows = english.matches(of: /<tr class="row">/).count
    let examples = english.matches(of: /<ul class="examples">(.*?)<\/ul>/).map {
      $0.output.1.split(separator: "<li>").count
    }
    let told = english.firstMatch(of: /In all: ([0-9,]+)/).flatMap {
      Int($0.output.1.replacing(",", with: ""))
    }
    #expect(told == (listed + examples).reduce(rows, +))
    #expect(try #require(told) >= 50_000)
    #expect(english.contains("–12501"))
  }

  @Test("Files too many for the page are in its index, and it says where the rest is")
  func manyFiles() throws {
    let program = try Program()
    for number in 0..<230 { try program.write("in/\(number).csv", Self.wrongScores(1)) }
    let run = try program.run(
      "check", "in", "--as-of", "2026-07-06", "--format", "html", "--lang", "en")
    let english = try #require(run.output.split(separator: "<section lang=\"en\">").last)
    #expect(english.split(separator: "<article ").count == 201)
    #expect(english.contains("30\u{A0}files; they are in the table"))
    for number in 0..<230 { #expect(english.contains("in/\(number).csv")) }
  }
}
