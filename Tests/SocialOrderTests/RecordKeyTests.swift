import SocialOrder
import Testing

/// The keys of findings, held in one piece of memory each.
struct RecordKeyTests {
  private static let rule = RuleDeclaration(
    "some-rule", .projects, .error, basis: nil, title: texts, message: texts, help: texts,
    examples: [])
  private static let texts = Texts(kk: "", ru: "", en: "")

  @Test(
    "What is put in comes out, byte for byte",
    arguments: [
      [], [KeyPart(column: "project_id", value: "ӘЖ-1", canonical: "ӘЖ-1")],
      [
        KeyPart(column: "administrator_bin", value: "140740001239", canonical: nil),
        KeyPart(column: "period", value: " 2025 h1", canonical: "2025-H1"),
        KeyPart(column: "no column of ours", value: "", canonical: ""),
        KeyPart(column: "", value: "й", canonical: "и\u{306}"),
        KeyPart(column: "expert_name", value: String(repeating: "Ә", count: 100_000)),
        KeyPart(column: "visit_date", value: String(repeating: "1", count: 127), canonical: ""),
        KeyPart(column: "visit_date", value: String(repeating: "1", count: 128)),
      ],
    ])
  func roundTrip(_ parts: [KeyPart]) {
    func bytes(_ parts: [KeyPart]) -> [[[UInt8]?]] {
      parts.map {
        [Array($0.column.utf8), Array($0.value.utf8), $0.canonical.map { Array($0.utf8) }]
      }
    }
    var finding = Finding(Self.rule, at: Place(file: 0, line: 1), record: parts)
    #expect(bytes(finding.record) == bytes(parts))
    finding.record = []
    #expect(finding.record.isEmpty)
    finding.record = parts
    #expect(bytes(finding.record) == bytes(parts))
    let found = IntakeFinding(.required, line: 3, record: parts, relatedLine: 2)
    let read = Finding(
      Self.rule, IntakeFinding(.required, line: 3, relatedLine: 2).about(found), inFile: 4)
    #expect(bytes(read.record) == bytes(parts))
    #expect(read.related == [Place(file: 4, line: 2)] && read.place == Place(file: 4, line: 3))
  }
}
