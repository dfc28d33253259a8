import Foundation
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
