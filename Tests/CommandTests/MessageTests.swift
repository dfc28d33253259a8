import SocialOrder
import Testing

/// What is expected is said as a person would say it; JSON's `expected` keeps the canonical form.
@Suite("Messages")
struct MessageTests {
  /// The one finding of a code, in a language.
  private func finding(
    _ code: String, _ change: Records.Change, _ language: Language
  ) throws -> (message: String, help: String, expected: String) {
    let program = try Program()
    for file in Records.csv([change]) { try program.write("in/\(file.name)", file.text) }
    let run = try program.run(
      "check", "in", "--format", "json", "--as-of", "2026-07-06", "--lang", language.rawValue)
    let found = try #require(run.findings.of(code).first)
    func text(_ key: String) -> String { found[key] as? String ?? "" }
    return (text("message"), text("help"), text("expected"))
  }

  @Test(
    "An unknown code is answered with labels in the reader's language, and JSON expects codes",
    arguments: [
      (Language.kk, "мемлекеттік орган; тәуелсіз сарапшылар;"),
      (.ru, "государственный орган; независимые эксперты;"),
      (.en, "state body; independent experts;"),
    ])
  func labels(_ language: Language, _ labels: String) throws {
    let found = try finding("unknown-code", (.monitoring, ["conducted_by": "комиссия"]), language)
    #expect(found.help.contains(labels), "\(found.help)")
    #expect(!found.help.contains("body,"))
    #expect(found.expected == "body, experts, both")
  }

  @Test("XML takes codes alone: they are named with their labels")
  func codesOfXML() throws {
    let program = try Program()
    try program.write(
      "in/a.xml",
      """
      <submission xmlns="urn:kz:social-order:submission:1" administrator_bin="100240975968" period="2026-H1">
      <monitoring><row><project_id>1</project_id><visit_date>2026-03-01</visit_date>
      <conducted_by>орган</conducted_by><instruments>survey</instruments></row></monitoring></submission>
      """)
    let run = try program.run(
      "check", "in", "--format", "json", "--as-of", "2026-07-06", "--lang", "ru")
    let help = run.findings.of("unknown-code").first?["help"] as? String ?? ""
    #expect(help.contains("body (государственный орган)"), "\(help)")
  }

  @Test(
    "A range is said in words and in the figures of the language",
    arguments: [
      (Language.kk, "0-ден көп, 10\u{A0}000\u{A0}000\u{A0}000 мың теңгеден аспайтын сан"),
      (.ru, "число больше 0 и не больше 10\u{A0}000\u{A0}000\u{A0}000 тыс. тенге"),
      (.en, "a number, more than 0 and at most 10,000,000,000 thousand tenge"),
    ])
  func ranges(_ language: Language, _ range: String) throws {
    let found = try finding("number-out-of-range", (.projects, ["planned_sum": "0"]), language)
    #expect(found.message.contains(range), "\(found.message)")
    #expect(found.expected.hasPrefix("0.00001..10000000000"))
    let percent = try finding(
      "number-out-of-range", (.monitoring, ["satisfaction": "120"]), language)
    #expect(percent.message.contains("100") && !percent.message.contains(".."))
  }

  @Test(
    "Nothing in a file, or in its name, reaches a terminal that it would obey or be turned round by"
  )
  func hostileTerminal() throws {
    let program = try Program()
    let evil = "\u{1B}[2J\u{1B}]0;x\u{7}\u{202E}\u{9B}8m a\u{8}"
    let name = "in/\u{1B}[8m\u{202E}.csv"
    try program.write(
      name, SinceTests.header + SinceTests.row("Ж-1", direction: "\"\(evil)\n✓ қабылданды\""))
    let run = try program.run("check", "in", "--as-of", "2026-07-06", "--lang", "en", "--verbose")
    #expect(run.output.contains("Rejected"))
    for said in [run.output, run.errors] {
      let unsafe = said.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
      }
      #expect(unsafe.isEmpty, "\(unsafe)")
    }
    #expect(!run.output.contains("\n✓"), "a value's own lines would pass for ours")
  }
}
