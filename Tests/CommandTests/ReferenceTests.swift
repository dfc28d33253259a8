import Foundation
import SocialOrder
import Testing

/// Reference files of the ministry's own: each takes the place of the built-in one, and none is taken with a fault in it.
@Suite("Reference data")
struct ReferenceTests {
  static let data = Program.checkout.appending(path: "Sources/SocialOrder/Data")

  static func builtIn(_ name: String) throws -> String {
    try String(contentsOf: data.appending(path: name), encoding: .utf8)
  }

  private func program(_ records: [Records.Change] = [(.projects, [:])]) throws -> Program {
    let program = try Program()
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    return program
  }

  private func check(_ program: Program, asOf: String = "2026-07-06", _ more: String...) throws
    -> Program.Run
  {
    try program.run(
      ["check", "in", "--reference", "ref", "--as-of", asOf, "--format", "json"] + more)
  }

  @Test("The built-in files given back change nothing, saved by Excel (BOM, CRLF) or not")
  func builtInFiles() throws {
    let program = try program([(.projects, [:]), (.monitoring, ["expert_fee": "5"])])
    let usual = try program.run("check", "in", "--as-of", "2026-07-06", "--format", "json")
    for ending in ["\n", "\r\n"] {
      for file in ReferenceFile.allCases
      where ![.waivers, .administrators, .closedPeriods].contains(file) {
        let lines = try Self.builtIn(file.rawValue).split(separator: "\n")
        try program.write(
          "ref/\(file.rawValue)", "\u{FEFF}" + lines.joined(separator: ending) + ending)
      }
      let run = try check(program)
      #expect(run.output == usual.output, "\(run.errors)")
    }
  }

  @Test(
    "period-closed: a record of a closed period, or of a half of a closed year, is an error from its day on"
  )
  func closedPeriods() throws {
    let program = try program([(.projects, [:])])
    let usual = try program.run("check", "in", "--as-of", "2026-07-06", "--format", "json")
    #expect(usual.codes.isDisjoint(with: ["period-closed"]))
    for (closing, asOf, isClosed) in [
      ("2026-H1,2026-07-10,№ 12-3", "2026-07-09", false),
      ("2026-H1,2026-07-10,№ 12-3", "2026-07-10", true),
      ("2026,2026-07-10,№ 15", "2026-07-09", false), ("2026,2026-07-10,№ 15", "2026-07-11", true),
      ("2025-H2,2026-01-20,№ 1", "2026-07-10", false),
    ] {
      try program.write("ref/closed-periods.csv", "period,closed_from,decision\n\(closing)\n")
      let run = try check(program, asOf: asOf)
      #expect(run.findings.of("period-closed").count == (isClosed ? 1 : 0), "\(closing) \(asOf)")
      #expect((run.files.first?["verdict"] as? String == "rejected") == isClosed)
    }
    let found = try #require(
      try check(program, asOf: "2026-07-10", "--received", "2026-01-10").codes as Set<String>?)
    #expect(!found.contains("period-closed"))
  }

  @Test(
    "A closing that is no period, no day, said twice, or before the period began stops the run",
    arguments: [
      ("2026-H3,2026-07-10,1", 2, "2026-H3"), ("2026-H1,10.07.26,1", 2, "10.07.26"),
      ("2026-H1,2026-07-10,1\n2026-H1,2026-07-11,2", 3, "2026-H1"),
      ("2026-H2,2026-01-10,1", 2, "2026-01-10"), ("2026-H1,2026-07-10,", 2, "3-баған"),
    ])
  func closingFaults(_ lines: String, _ line: Int, _ named: String) throws {
    let program = try program()
    try program.write("ref/closed-periods.csv", "period,closed_from,decision\n\(lines)\n")
    let run = try check(program)
    #expect(run.code == 64)
    #expect(run.errors.contains("closed-periods.csv, \(line)-жол"), "\(run.errors)")
    #expect(run.errors.contains(named), "\(run.errors)")
  }

  /// A file, what to do to its text, the line of the error and a word of its message.
  static let faults: [(file: String, old: String, new: String, line: Int, named: String)] = [
    ("mci.csv", "2022-01-01,3063", "2022-01-32,3063", 7, "2022-01-32"),
    ("mci.csv", "2022-01-01,3063,republican budget law 2022-2024\n", "", 7, "2022"),
    ("mci.csv", "2022-01-01", "2021-01-01", 7, "2021-01-01"),
    ("mci.csv", "2022-01-01", "2022-02-01", 7, "2022"),
    ("mci.csv", "2022-01-01", "2020-12-31", 7, "2020-12-31"),
    ("mci.csv", "3063", "3 063", 7, "3 063"), ("mci.csv", "3063", "-1", 7, "-1"),
    ("mci.csv", "3063", "9223372036854775807", 7, "9223372036854775807"),
    ("mci.csv", "from,tenge", "from,mci", 1, "tenge"), ("mci.csv", "3063,", "", 7, "basis"),
    ("mci.csv", "2021-01-01,2917", "\"2021-01-01,2917", 6, "quote"),
    ("thresholds.csv", "2018-01-01", "2019-01-01", 2, "2018-01-01"),
    ("thresholds.csv", ",500,", ",0,", 2, "1..100000"),
    ("thresholds.csv", "2018-01-01", "2018-02-30", 2, "2018-02-30"),
    ("holidays.csv", "2018-01-02,off", "2018-01-01,off", 3, "2018-01-01"),
    ("holidays.csv", "2018-01-01,off", "2018-01-01,free", 2, "free"),
    ("holidays.csv", "2018-01-01,off,settled", "2018-01-01,off,sure", 2, "sure"),
    ("holidays.csv", "2018-01-01", "2016-01-01", 3, "2017"),
    ("regions.csv", "\n11,", "\n10,", 3, "10"),
    ("regions.csv", "Ақмола облысы", "Абай облысы", 3, "2"),
    ("regions.csv", "11,Ақмола", ",Ақмола", 3, "1"),
    ("directions.csv", "\n3,", "\n18,", 4, "1..17"),
    ("directions.csv", "\n3,", "\n4,", 5, "4"),
    (
      "directions.csv",
      "3,Қоршаған ортаны қорғау,Охрана окружающей среды,Environmental protection\n", "", 17, "3"
    ),
    ("headings.csv", "\nform.subtotal,", "\nform.subtotl,", 7, "form.subtotal"),
    ("headings.csv", "{number}-бағыт", "{numbr}-бағыт", 6, "{number}"),
    ("due-days.csv", "projects,1,7,5", "projects,1,2,29", 2, "29"),
    ("due-days.csv", "projects,1", "project,1", 2, "projects"),
    ("due-days.csv", "projects,2", "projects,1", 3, "projects"),
    ("due-days.csv", "projects,1", "projects,", 2, "half-year"),
    ("due-days.csv", "2018,scores,,2,5,1,para 25\n", "", 7, "scores"),
  ]

  @Test("A gap, an overlap, a duplicate, a bad date: 64 with file and line", arguments: faults)
  func refused(file: String, old: String, new: String, line: Int, named: String) throws {
    let program = try program()
    let text = try Self.builtIn(file)
    let broken = text.replacingOccurrences(of: old, with: new)
    try #require(broken != text)
    try program.write("ref/\(file)", broken)
    let run = try check(program, asOf: "2026-07-06", "--lang", "en")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("ref/\(file), line \(line): "), "\(run.errors)")
    #expect(run.errors.contains(named), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("A key of the headings that is missing is named")
  func missingHeading() throws {
    let program = try program()
    let lines = try Self.builtIn("headings.csv").split(separator: "\n")
    let missing = lines.filter { !$0.hasPrefix("annex8.criteria,") }
    try program.write("ref/headings.csv", missing.joined(separator: "\n"))
    let run = try check(program)
    #expect(run.code == 64)
    #expect(run.errors.contains("annex8.criteria"))
  }

  @Test("A file that is none of ours, or no UTF-8, is refused; what is no table is passed over")
  func names() throws {
    let program = try program()
    try program.write("ref/README.txt", "ours")
    try program.write("ref/old/mci.csv", "rubbish")
    #expect(try check(program).code == 0)
    try program.write("ref/holiday.csv", "date\n")
    let run = try check(program)
    #expect(run.code == 64)
    #expect(run.errors.contains("ref/holiday.csv") && run.errors.contains("holidays.csv"))
    let other = try self.program()
    try other.write("ref/mci.csv", Array("from,tenge,basis\n".utf8) + [0xCF, 0xF0])
    let bytes = try check(other)
    #expect(bytes.code == 64)
    #expect(bytes.errors.contains("ref/mci.csv, 2-жол"), "\(bytes.errors)")
    for folder in ["nowhere", "in/projects.csv"] {
      let run = try program.run("check", "in", "--reference", folder, "--as-of", "2026-07-06")
      #expect(run.code == 64)
      #expect(run.errors.contains(folder))
    }
  }

  @Test("run.json names the files that took the place of built-in ones")
  func said() throws {
    let program = try program()
    try program.write("ref/mci.csv", try Self.builtIn("mci.csv"))
    let run = try program.run(
      "report", "in", "--period", "2026-H1", "--out", "out", "--reference", "ref", "--as-of",
      "2026-07-06")
    #expect(run.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(program.read("out/run.json").utf8))
    let files = (json as? [String: Any])?["reference"] as? [[String: String]]
    #expect(files?.map { $0["path"] } == ["ref/mci.csv"])
    #expect(files?.first?["sha256"]?.count == 64)
  }

  // MARK: Effective dates

  /// An edition that this program does not know: 600 MCI from 1 May 2026, as one line of data.
  static let later = "from,mci_multiple,basis\n2018-01-01,500,para 9\n2026-05-01,600,an amendment\n"

  /// 550 MCI of 2026 is 2 378.75 thousand tenge: over 500 MCI, under 600.
  private func project(_ id: String, from day: String) -> [Records.Change] {
    [
      (
        .projects,
        [
          "project_id": id, "planned_sum": "2378.75", "contract_sum": "2378.75",
          "contract_date": day, "start_date": day,
        ]
      ),
      (
        .monitoring,
        [
          "project_id": id, "visit_date": "2026-06-15", "conducted_by": "experts",
          "experts": "Ахметов А.А.",
        ]
      ),
    ]
  }

  @Test(
    "A limit that changes on a day judges each record by its own day, as data and without a change of code"
  )
  func laterEdition() throws {
    let program = try program(
      project("Ж-1", from: "2026-04-30") + project("Ж-2", from: "2026-05-01"))
    let before = try program.run("check", "in", "--as-of", "2026-07-06", "--format", "json")
    #expect(before.findings.of("experts-below-threshold").isEmpty)
    try program.write("ref/thresholds.csv", Self.later)
    let found = try check(program, asOf: "2026-07-06", "--lang", "en")
      .findings.of("experts-below-threshold")
    #expect(found.count == 1)
    let record = found.first?["record"] as? [String: String]
    #expect(record?["project_id"] == "Ж-2")
    let message = found.first?["message"] as? String ?? ""
    #expect(message.contains("under 600 MCI") && message.contains("600 MCI 2,595"), "\(message)")
  }

  @Test("A due day that changes from a year on is that year's and later ones'")
  func laterDueDay() throws {
    let file = try Self.builtIn("due-days.csv") + "2025,scores,,3,1,1,an amendment\n"
    let reference = try ReferenceData(replacing: ["due-days.csv": Array(file.utf8)])
    let days = [2024, 2025, 2026].map { reference.dueDays.named(.scores, .year($0))?.iso }
    #expect(days == ["2025-02-05", "2026-03-01", "2027-03-01"])
  }

  // MARK: The as-of date

  @Test(
    "The same day to judge on gives the same bytes, whatever the clock's zone; another day another judgement"
  )
  func asOf() throws {
    let records: [Records.Change] = [(.projects, [:]), (.monitoring, ["visit_date": "2026-06-20"])]
    let program = try program(records)
    func outputs(_ day: String, _ zone: String) throws -> [String] {
      let environment = ["TZ": zone]
      let arguments = ["--as-of", day]
      let check = try program.run(
        ["check", "in", "--format", "json"] + arguments, environment: environment)
      let report = try program.run(
        ["report", "in", "--period", "2026-H1", "--out", "out"] + arguments,
        environment: environment)
      return [check.output, report.output, try program.read("out/figures.json")]
        + [try program.read("out/run.json")]
        + [try Data(contentsOf: program.url("out/annex-4.kk.xlsx")).base64EncodedString()]
    }
    let first = try outputs("2026-06-15", "UTC")
    // Long enough for a clock that is shown in seconds, or put into a workbook, to differ.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try outputs("2026-06-15", "Pacific/Kiritimati") == first)
    #expect(first[0].contains("visit-in-future"))
    #expect(try !outputs("2026-06-20", "UTC")[0].contains("visit-in-future"))
  }
}
