import Rules
import SocialOrder
import Testing

/// `administrator-unknown`, and what else rests on a register of administrators: no example can carry one.
@Suite("With a register of administrators")
struct AdministratorUnknownTests {
  private static let register = """
    bin,name_kk,name_ru,region,kinds,former_bins
    050440002118,Ішкі саясат басқармасы,Управление внутренней политики,43,,140740001239
    230740963909,Мәдениет министрлігі,,republic,projects|monitoring,

    """

  /// The codes that a row of each kind gets.
  private func codes(
    _ kind: RecordKind, _ bin: String, russianName: Bool = false, register: String = register
  ) throws -> Set<String> {
    var reference = try ReferenceData()
    try reference.read(administrators: Array(register.utf8), file: "administrators.csv")
    let judges = RecordJudges(RuleContext(asOf: Example.defaultDay, reference: reference))
    let row = Row(kind)
    row.reset(line: 2)
    let number = try #require(BIN(bin)).number
    row.set(try #require(row.kind.index(of: "administrator_bin")), Int64(number))
    if kind == .projects {
      fill(row, .administratorNameKK)
      if russianName { fill(row, .administratorNameRU) }
    }
    var report = RecordReport(file: 0)
    judges.judge(row, &report)
    return Set(report.findings.map(\.rule.code))
  }

  private func fill(_ row: Row, _ column: ProjectColumn) {
    Array("Атауы".utf8).withUnsafeBufferPointer { row.setGiven(column.rawValue, $0) }
    row.setText(column.rawValue)
  }

  @Test(arguments: RecordKind.allCases)
  func `a body that the register does not have is told in every kind`(kind: RecordKind) throws {
    #expect(try codes(kind, "180740991050").contains("administrator-unknown"))
    #expect(try !codes(kind, "050440002118").contains("administrator-unknown"))
  }

  @Test func `a former BIN is the body's own`() throws {
    #expect(try !codes(.scores, "140740001239").contains("administrator-unknown"))
  }

  @Test func `without a register, or with an empty one, nothing is said`() throws {
    let empty = "bin,name_kk,name_ru,region,kinds,former_bins\n"
    #expect(
      try !codes(.scores, "180740991050", register: empty).contains("administrator-unknown"))
  }

  @Test func `a Russian name is asked for only where the register gives none`() throws {
    #expect(try !codes(.projects, "050440002118").contains("russian-missing"))
    #expect(try codes(.projects, "230740963909").contains("russian-missing"))
    #expect(try codes(.projects, "180740991050").contains("russian-missing"))
    #expect(try !codes(.projects, "180740991050", russianName: true).contains("russian-missing"))
  }
}
