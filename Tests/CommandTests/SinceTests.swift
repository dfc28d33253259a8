import Foundation
import Testing

/// `check --since`: what changed since an earlier check, whatever the order of rows.
@Suite("Since an earlier check")
struct SinceTests {
  static let header =
    "administrator_bin;administrator_name_kk;period;project_id;direction;project_name_kk;planned_sum;"
    + "contract_sum;supplier_name;contract_date;start_date;end_date\n"

  static func row(_ id: String, direction: String = "4", sum: String = "5000") -> String {
    "050440002118;Министрлік;2026-H1;\(id);\(direction);Жоба \(id);\(sum);4000;ҚҚ;2026-01-20;"
      + "2026-02-01;2026-11-30\n"
  }

  static func written() throws -> Program {
    let program = try Program()
    try program.write(
      "one.csv",
      header + row("Ж-1", direction: "99") + row("Ж-2", sum: "8 млн") + row("Ж-3") + row("Ж-4"))
    // Rows in another order, one fixed, one still wrong, one newly so, one gone, one more; a sum written otherwise.
    try program.write(
      "two.csv",
      header + row("Ж-5") + row("Ж-3", direction: "0") + row("Ж-2", sum: "8 млн")
        + row("Ж-1", sum: "5 000,00"))
    return program
  }

  static func since(_ run: Program.Run) -> [String: Any] {
    run.json["since"] as? [String: Any] ?? [:]
  }

  private static func ids(_ list: Any?) -> [String] {
    (list as? [[String: Any]] ?? []).compactMap {
      ($0["record"] as? [String: String])?["project_id"]
    }
  }

  @Test("With the earlier files: findings fixed, remaining, new; records added, removed, changed")
  func files() throws {
    let program = try Self.written()
    let run = try program.run(
      "check", "two.csv", "--since", "one.csv", "--format", "json", "--as-of", "2026-07-06")
    let since = Self.since(run)
    let findings = try #require(since["findings"] as? [String: Any])
    let errors = { (name: String) in
      (findings[name] as? [[String: Any]] ?? []).filter { $0["severity"] as? String == "error" }
    }
    #expect(Self.ids(errors("fixed")) == ["Ж-1"])
    #expect(Self.ids(errors("remaining")) == ["Ж-2"])
    #expect(Self.ids(errors("new")) == ["Ж-3"])
    let records = try #require(since["records"] as? [String: Any])
    #expect(Self.ids(records["added"]) == ["Ж-5"])
    #expect(Self.ids(records["removed"]) == ["Ж-4"])
    #expect(Self.ids(records["changed"]) == ["Ж-1", "Ж-3"])
    let changed = records["changed"] as? [[String: Any]]
    #expect(changed?.first?["columns"] as? [String] == ["direction"])
    #expect(records["unchanged"] as? Int == 1)
    // All else is as without it.
    let plain = try program.run("check", "two.csv", "--format", "json", "--as-of", "2026-07-06")
    #expect(
      NSDictionary(dictionary: plain.json).isEqual(
        to: run.json.filter { $0.key != "since" }))
  }

  @Test("With earlier findings: the same of findings, and of records that they are not known")
  func findings() throws {
    let program = try Self.written()
    let earlier = try program.run("check", "one.csv", "--format", "json", "--as-of", "2026-07-06")
    try program.write("one.json", earlier.output)
    let run = try program.run(
      "check", "two.csv", "--since", "one.json", "--format", "json", "--as-of", "2026-07-06")
    let since = Self.since(run)
    #expect(since["records"] is NSNull)
    let byFiles = try program.run(
      "check", "two.csv", "--since", "one.csv", "--format", "json", "--as-of", "2026-07-06")
    let both = [since, Self.since(byFiles)].map {
      NSDictionary(dictionary: $0["findings"] as? [String: Any] ?? [:])
    }
    #expect(both[0].isEqual(both[1]) && both[0].count == 3)
    let text = try program.run(
      "check", "two.csv", "--since", "one.json", "--as-of", "2026-07-06", "--lang", "ru")
    #expect(text.output.contains("Записи не сравнивались"))
  }

  @Test("Nothing has changed in the same file, whatever the format")
  func unchanged() throws {
    let program = try Self.written()
    _ = try program.run(
      "check", "one.csv", "--format", "xlsx", "--out", "one.xlsx", "--as-of", "2026-07-06")
    for name in ["one.csv", "one.xlsx"] {
      let run = try program.run(
        "check", name, "--since", "one.csv", "--format", "json", "--as-of", "2026-07-06")
      let since = Self.since(run)
      let findings = since["findings"] as? [String: [[String: Any]]]
      #expect(findings?["fixed"]?.isEmpty == true && findings?["new"]?.isEmpty == true)
      let records = since["records"] as? [String: Any]
      #expect(records?["unchanged"] as? Int == 4)
      #expect((records?["changed"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("Records with one key are matched by what they hold")
  func twins() throws {
    let program = try Program()
    try program.write("one.csv", Self.header + Self.row("Ж-1") + Self.row("Ж-1", sum: "7"))
    try program.write("two.csv", Self.header + Self.row("Ж-1", sum: "7") + Self.row("Ж-1"))
    let run = try program.run("check", "two.csv", "--since", "one.csv", "--format", "json")
    let records = Self.since(run)["records"] as? [String: Any]
    #expect(records?["unchanged"] as? Int == 2)
  }

  @Test("A page says it before the files, in each language, and counts what it does not list")
  func page() throws {
    let program = try Self.written()
    let run = try program.run(
      "check", "two.csv", "--since", "one.csv", "--as-of", "2026-07-06", "--format", "html")
    #expect(
      run.output.contains("Записи: добавлено – 1, удалено – 1, изменено – 2, без изменений – 1."))
    #expect(run.output.contains("<summary>Fixed: "))
    #expect(run.output.contains("<summary>Records changed: 2</summary>"))
    #expect(run.output.contains("projects · 050440002118, 2026-H1, Ж-4"))
    let rows = (0..<300).map { Self.row("Ж-\($0)") }.joined()
    try program.write("many.csv", Self.header + rows)
    let many = try program.run(
      "check", "many.csv", "--since", "one.csv", "--as-of", "2026-07-06", "--format", "html")
    #expect(many.output.contains("<li>46 more</li>"), "296 were added, of which 250 are listed")
  }

  @Test("Text says it after the totals; what is no earlier check is refused")
  func textAndErrors() throws {
    let program = try Self.written()
    let run = try program.run(
      "check", "two.csv", "--since", "one.csv", "--as-of", "2026-07-06", "--lang", "ru")
    let counts = "Записи: добавлено – 1, удалено – 1, изменено – 2, без изменений – 1."
    #expect(run.output.contains(counts))
    try program.write("bad.json", "{\"a\": 1}")
    for earlier in ["bad.json", "none.csv"] {
      let run = try program.run("check", "two.csv", "--since", earlier)
      #expect(run.code == 64 && run.errors.contains(earlier), "\(run.errors)")
    }
  }
}
