import Foundation
import Rules
import SocialOrder
import Testing

/// `template`: a blank that is filled and sent is read as what it is.
@Suite("Templates")
struct TemplateTests {
  @Test("A blank CSV is recognised as its kind", arguments: RecordKind.allCases, Language.allCases)
  func csv(_ kind: RecordKind, _ language: Language) throws {
    let program = try Program()
    let blank = try program.run(
      "template", kind.rawValue, "--out", "blank.csv", "--lang", language.rawValue)
    #expect(blank.code == 0, "\(blank.errors)")
    let run = try program.run("check", "blank.csv", "--format", "json")
    #expect(run.files.first?["kind"] as? String == kind.rawValue)
    #expect(run.codes == ["file-empty"])
  }

  @Test("A blank XML says which columns must be filled, and nothing else is wrong with it")
  func xml() throws {
    let program = try Program()
    let kinds = RecordKind.allCases.map(\.rawValue)
    let blank = try program.run(["template"] + kinds + ["--format", "xml", "--lang", "ru"])
    try program.write("blank.xml", blank.output)
    let run = try program.run("check", "blank.xml", "--format", "json")
    #expect(run.files.first?["kind"] as? [String] == kinds)
    // A plan without sources is a lapse of its own.
    #expect(run.codes == ["required", "sources-missing"])
    let required = RecordKind.allCases.flatMap(\.columns).count { $0.requirement == .required }
    #expect(run.findings.count { $0["code"] as? String == "required" } == required)
  }

  @Test("A filled blank CSV is accepted")
  func filled() throws {
    let program = try Program()
    let blank = try program.run("template", "evaluation_remarks", "--lang", "ru")
    try program.write("filled.csv", blank.output + "050440002118;2026;4;5;2\r\n")
    let run = try program.run("check", "filled.csv", "--format", "json", "--as-of", "2026-12-20")
    #expect(run.files.first?["verdict"] as? String == "accepted")
    #expect(run.files.first?["records"] as? Int == 1)
  }

  /// Fills the first row of each sheet of a blank with a good record, as a person would.
  private static let fill = """
    import openpyxl, sys, json, datetime
    book = openpyxl.load_workbook(sys.argv[1])
    for index, record in enumerate(json.loads(sys.argv[2])):
      sheet = book.worksheets[index]
      for column, value in enumerate(record, 1):
        if len(value) == 10 and value[4] == value[7] == "-":
          value = datetime.date.fromisoformat(value)
        sheet.cell(2, column, value or None)
    book.save(sys.argv[1])
    """

  @Test(
    "A blank workbook is recognised; filled, it is accepted, and its samples are not read",
    .enabled(if: FormPeerTests.python != nil, "no Python with openpyxl"),
    arguments: Language.allCases)
  func workbook(_ language: Language) throws {
    let python = try #require(FormPeerTests.python)
    let program = try Program()
    let kinds = RecordKind.allCases
    let blank = try program.run(
      ["template"] + kinds.map(\.rawValue) + ["--out", "blank.xlsx", "--lang", language.rawValue])
    #expect(blank.code == 0, "\(blank.errors)")
    let empty = try program.run("check", "blank.xlsx", "--format", "json", "--as-of", "2026-12-20")
    #expect(empty.files.first?["kind"] as? [String] == kinds.map(\.rawValue))
    #expect(empty.codes == ["file-empty"])
    // Labels for codes, as the drop-down lists give them.
    let reference = try ReferenceData()
    let records = kinds.map { kind in
      let good = ExampleRecords.values(kind, [:])
      return kind.columns.map { column -> String in
        let value = good[column.name] ?? ""
        guard case .code(let list) = column.type else { return value }
        let entry = reference.codes(list).entries.first { $0.code == value }
        return entry?.labels[language] ?? value
      }
    }
    let json = String(decoding: try JSONEncoder().encode(records), as: UTF8.self)
    let filled = try program.run(
      ["-c", Self.fill, program.url("blank.xlsx").path, json], executable: python)
    #expect(filled.code == 0, "\(filled.errors)")
    let run = try program.run("check", "blank.xlsx", "--format", "json", "--as-of", "2026-12-20")
    #expect(run.files.first?["verdict"] as? String == "accepted", "\(run.output)")
    #expect(run.files.first?["records"] as? Int == kinds.count)
    // The sheet's name would stand in quotes.
    let read = run.findings.filter {
      $0["code"] as? String == "not-checked" && ($0["message"] as? String)?.contains("«") == true
    }
    #expect(read.isEmpty, "\(read)")
  }

  @Test("What cannot be made is said, and nothing is written")
  func refused() throws {
    let program = try Program()
    for arguments in [
      ["template"], ["template", "proects"], ["template", "plans", "--format", "xlsx"],
      ["template", "plans", "scores", "--format", "csv", "--out", "b.csv"],
    ] {
      let run = try program.run(arguments)
      #expect(run.code == 64, "\(arguments)")
      #expect(!run.errors.isEmpty)
    }
    #expect(try program.names().isEmpty)
  }
}
