import Foundation
import SocialOrder
import Testing

/// The forms that `report` writes, and what it writes over.
@Suite("The forms of a report")
struct ReportFormTests {
  private static let other = "140740001239"

  /// Two bodies with projects that ended in 2025; one with a score, a notice and a theme.
  private func program() throws -> Program {
    let program = try Program()
    let ended = [
      "period": "2025-H2", "contract_date": "2025-02-02", "start_date": "2025-02-03",
      "end_date": "2025-11-30", "status": "completed",
    ]
    let theirs = ended.merging([
      "administrator_bin": Self.other, "administrator_name_kk": "Басқа басқарма",
      "administrator_name_ru": "Другое управление",
      "project_id": "Б-1",
    ]) { $1 }
    let records: [Records.Change] = [
      (.projects, ended), (.projects, theirs),
      (.scores, ["period": "2025", "council_date": "2025-12-10"]),
      (.conflictNotices, ["period": "2025", "notice_date": "2025-04-10"]),
      (
        .discussions,
        [
          "period": "2025", "posted_on": "2024-09-02", "closed_on": "2024-09-16",
          "remark_received_on": "2024-09-10", "decided_on": "2024-09-18",
        ]
      ),
    ]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    return program
  }

  private func report(_ program: Program, _ more: String..., environment: [String: String] = [:])
    throws -> Program.Run
  {
    try program.run(
      ["report", "in", "--period", "2025", "--out", "out", "--as-of", "2026-07-06"] + more,
      environment: environment)
  }

  private static let shared = ["annex-2", "annex-4-1", "annex-8"]

  private func workbooks(_ forms: [String]) -> [String] {
    forms.flatMap { form in ["kk", "ru"].map { "\(form).\($0).xlsx" } }
  }

  private func forms(_ program: Program, _ folder: String) throws -> [String] {
    try program.names(folder).filter { $0.hasPrefix("annex") && $0.hasSuffix(".xlsx") }
  }

  @Test(
    "Each body has its forms in a folder of its own, those of scores and notices where it has any")
  func byAdministrator() throws {
    let program = try program()
    #expect(try report(program).code == 0)
    #expect(try forms(program, "out") == workbooks(Self.shared).sorted())
    #expect(
      try program.names("out/by-administrator").sorted() == ["050440002118", Self.other])
    let own = (Self.shared + ["annex-3-1", "annex-5-1"])
    #expect(
      try forms(program, "out/by-administrator/050440002118") == workbooks(own).sorted())
    #expect(
      try forms(program, "out/by-administrator/\(Self.other)") == workbooks(Self.shared).sorted())
    let page = try program.read("out/by-administrator/\(Self.other)/annex-4-1.ru.html")
    #expect(page.contains("Молодежный центр") && page.contains("Другое управление</caption>"))
    #expect(!page.contains("Управление внутренней политики</caption>"))
  }

  @Test("The report of one body has all of its forms at the top")
  func oneBody() throws {
    let program = try program()
    #expect(try report(program, "--administrator", "050440002118").code == 0)
    let own = (Self.shared + ["annex-3-1", "annex-5-1"])
    #expect(try forms(program, "out") == workbooks(own).sorted())
    #expect(try !program.names("out").contains("by-administrator"))
  }

  @Test("Forms of a body that is gone are removed; what somebody put there stays")
  func bodyIsGone() throws {
    let program = try program()
    #expect(try report(program).code == 0)
    try program.write("out/by-administrator/\(Self.other)/менікі.txt", "менікі")
    let mine = Records.csv([
      (
        .projects,
        [
          "period": "2025-H2", "start_date": "2025-02-03",
          "contract_date": "2025-02-02", "end_date": "2025-11-30", "status": "completed",
        ]
      )
    ])
    try program.write("in/projects.csv", mine[0].text)
    try FileManager.default.removeItem(at: program.url("in/scores.csv"))
    #expect(try report(program).code == 0)
    #expect(try program.names("out/by-administrator/\(Self.other)") == ["менікі.txt"])
    #expect(
      try forms(program, "out/by-administrator/050440002118")
        == workbooks(Self.shared + ["annex-3-1"]).sorted())
    try FileManager.default.removeItem(
      at: program.url("out/by-administrator/\(Self.other)/менікі.txt"))
    #expect(try report(program).code == 0)
  }

  @Test("A form that is not ours is not written over, and nothing else is written")
  func foreignForm() throws {
    let program = try program()
    let name = "out/by-administrator/\(Self.other)/annex-8.kk.xlsx"
    try program.write(name, "менікі")
    #expect(try report(program).code == 64)
    #expect(try program.read(name) == "менікі")
    #expect(try program.names("out") == ["by-administrator"])
  }

  @Test("Where one name cannot be given none is, and what was there is there again")
  func allOrNone() throws {
    let program = try program()
    #expect(try report(program).code == 0)
    let before = try program.read("out/figures.json")
    let run = try program.read("out/run.json")
    let name = "out/by-administrator/\(Self.other)"
    let kept = try Data(contentsOf: program.url("\(name)/annex-8.kk.xlsx"))
    try FileManager.default.removeItem(at: program.url("\(name)/annex-8.ru.xlsx"))
    try program.write("\(name)/annex-8.ru.xlsx/x", "")
    try FileManager.default.removeItem(at: program.url("in/scores.csv"))
    #expect(try report(program).code == 3)
    #expect(try program.read("out/figures.json") == before)
    #expect(try program.read("out/run.json") == run)
    #expect(try Data(contentsOf: program.url("\(name)/annex-8.kk.xlsx")) == kept)
    #expect(try program.names("out").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("A subfolder that leads elsewhere is not written into")
  func linkedFolder() throws {
    let program = try program()
    try program.write("elsewhere/x", "")
    try program.write("out/x", "")
    try FileManager.default.createSymbolicLink(
      at: program.url("out/by-administrator"), withDestinationURL: program.url("elsewhere"))
    #expect(try report(program).code == 3)
    #expect(try program.names("elsewhere") == ["x"])
    #expect(try program.names("out") == ["by-administrator", "x"])
  }

  /// The writing library is made to set one heading otherwise: the guard reads it back and refuses.
  @Test(
    "A form that is not as its blank is not published",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")))
  func plantedFault() throws {
    let program = try program()
    try program.write(
      "fault.c",
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <string.h>
      #include <stdint.h>
      int worksheet_write_string(void *sheet, uint32_t row, uint16_t column, const char *text, void *format) {
        int (*real)(void *, uint32_t, uint16_t, const char *, void *) = dlsym(RTLD_NEXT, "worksheet_write_string");
        if (text && !strcmp(text, "Өнім берушінің атауы")) text = "Өнім берушінің аты";
        return real(sheet, row, column, text, format);
      }
      """)
    let compiler = URL(filePath: "/usr/bin/cc")
    let made = try program.run(
      "-shared", "-fPIC", "-o", "fault.so", "fault.c", "-ldl", executable: compiler)
    try #require(made.code == 0, "\(made.errors)")
    let run = try report(
      program, "--lang", "ru",
      environment: ["LD_PRELOAD": program.url("fault.so").path])
    #expect(run.code == 70)
    for part in ["annex-4-1.kk.xlsx", "B5", "Өнім берушінің атауы", "Өнім берушінің аты»"] {
      #expect(run.errors.contains(part), "\(run.errors)")
    }
    #expect(try program.names("out").isEmpty)
    #expect(try report(program).code == 0)
  }
}
