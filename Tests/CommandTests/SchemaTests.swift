import Foundation
import Rules
import SocialOrder
import Testing

/// `schema`: whatever the program accepts, a validating parser accepts by it.
@Suite("The schema, by a peer")
struct SchemaTests {
  static let xmllint: URL? = {
    let url = URL(filePath: "/usr/bin/xmllint")
    return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
  }()

  private func program() throws -> Program {
    let program = try Program()
    let run = try program.run("schema", "--out", "submission.xsd")
    #expect(run.code == 0, "\(run.errors)")
    return program
  }

  /// The files that xmllint finds valid.
  private func valid(_ files: [String], _ program: Program) throws -> Set<String> {
    let xmllint = try #require(Self.xmllint)
    let run = try program.run(
      ["--noout", "--schema", "submission.xsd"] + files, executable: xmllint)
    let ending = " validates"
    return Set(
      run.errors.split(separator: "\n").filter { $0.hasSuffix(ending) }
        .map { String($0.dropLast(ending.count)) })
  }

  @Test(
    "Every XML sample that is accepted is valid, and the one of no schema is not",
    .enabled(if: xmllint != nil, "no xmllint"))
  func samples() throws {
    let program = try program()
    let samples = Program.checkout.appending(path: "input-samples").path
    let report = try program.run(
      "check", samples, "--format", "json", "--as-of", "2026-07-06")
    let files = report.files.filter { $0["format"] as? String == "xml" }
    let accepted = files.filter { $0["verdict"] as? String == "accepted" }
      .compactMap { $0["path"] as? String }
    #expect(accepted.count > 10)
    let valid = try valid(files.compactMap { $0["path"] as? String }, program)
    for path in accepted { #expect(valid.contains(path), "\(path)") }
    let foreign = try #require(
      files.compactMap { $0["path"] as? String }.first { $0.hasSuffix("tjm-2026-h1.xml") })
    #expect(!valid.contains(foreign))
  }

  /// Values of a column in the forms that people and programs write, good and bad.
  private static func values(_ type: ColumnType) -> [String] {
    let texts =
      switch type {
      case .bin: ["050440002118", "05044000211", "0504 4000 2118"]
      case .money: ["9000", "9000.5", "9000.50000", "009000.000000", "9000,5", "9000.", "-1", "0"]
      case .date: ["2026-02-10", "2026-2-10", "10.02.2026", "2026-02-30"]
      case .half: ["2026-H1", "2026-h1", "2026-H3"]
      case .year: ["2026", "26"]
      case .score: ["1", "5", "4.25", "4.250", "5.00", "5.01", "0.99", "04"]
      case .percent: ["0", "100", "100.0", "99.99", "99.990", "100.01", "50%"]
      case .count: ["0", "12", "12.0", "012", "1 200"]
      case .flag: ["yes", "no", "иә", "YES"]
      case .code(let list):
        list == .direction
          ? ["4", "17", "04", "18"] : list == .region ? ["43", "0", "republic"] : []
      case .codes(let list):
        list == .instrument
          ? ["survey|documents", "survey, documents", "| survey | documents |", "survey;documents"]
          : []
      case .text(let limit):
        ["Ж", "a\nb", "\u{A0}Ж\u{A0}"]
          + (limit.map {
            [String(repeating: "ж", count: $0), String(repeating: "ж", count: $0 + 1)]
          }
            ?? [])
      case .texts: ["Ахметов А.А.", "Ахметов А.А.|Омаров Б.", "|"]
      }
    return texts + texts.prefix(1).flatMap { [" \($0)\n", "\u{A0}\($0)"] } + ["", " ", "\u{A0}"]
  }

  @Test(
    "No accepted form of a value is refused by the schema",
    .enabled(if: xmllint != nil, "no xmllint"),
    arguments: RecordKind.allCases)
  func forms(_ kind: RecordKind) throws {
    let program = try program()
    var files: [String] = []
    for column in kind.columns {
      for value in Self.values(column.type) {
        let good = ExampleRecords.values(kind, [column.name: value])
        let cells = kind.columns.compactMap { column in
          good[column.name].map { "<\(column.name)>\($0)</\(column.name)>" }
        }
        let name = "f\(files.count).xml"
        try program.write(
          name,
          "<submission xmlns='\(RecordKind.namespace)'><\(kind.rawValue)><row>"
            + cells.joined() + "</row></\(kind.rawValue)></submission>")
        files.append(name)
      }
    }
    let valid = try valid(files, program)
    let run = try program.run(
      ["check"] + files + ["--format", "json", "--as-of", "2026-12-20"])
    // They are the same record again and again: that is no fault of a form.
    let faulty = run.findings.filter {
      $0["severity"] as? String == "error"
        && !["duplicate-record", "unknown-project"].contains($0["code"] as? String)
    }
    let refused = Set(faulty.compactMap { $0["path"] as? String })
    for name in files where !refused.contains(name) {
      let text = try program.read(name)
      let isValid = valid.contains(name)
      #expect(isValid, "\(text)")
    }
    #expect(run.files.count == files.count)
    let accepted = files.count - refused.count
    #expect(accepted > kind.columns.count)
    #expect(valid.count < files.count)
  }
}
