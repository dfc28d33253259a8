import Batch
import SocialOrder
import Testing

@testable import Reports
@testable import Workspace

/// Who has filed what and who is late, reckoned from submissions as the ledger holds them.
@Suite("Standing")
struct StandingTests {
  static let body = "981240969402"
  static let other = "100140005679"

  private static let builtIn = Result { try ReferenceData() }

  static func reference(_ files: [String: String] = [:]) throws -> ReferenceData {
    try files.isEmpty ? builtIn.get() : ReferenceData(replacing: files.mapValues { Array($0.utf8) })
  }

  static let register =
    "bin,name_kk,name_ru,region,kinds,former_bins\n981240969402,Бірінші,Первый,,projects|monitoring,050840001233\n100140005679,Екінші,,,,\n"

  /// A submission of one kind, body and period; nil where these could not be read.
  static func submission(
    _ sequence: Int, _ fate: Fate = .accepted, on day: String, name: String = "a.csv",
    kind: String = "projects", body: String? = StandingTests.body, period: String? = "2026-H1",
    sha: String? = nil, errors: Int = 0, breaches: Int = 0, kept: Int = 0,
    run: String = "2026-07-06-0001"
  ) -> Submission {
    let isJudged = fate == .accepted || fate == .rejected
    let judgement = Judgement(
      edition: "303", version: "0", asOf: day, format: "csv", encoding: nil, records: 5,
      errors: errors, breaches: breaches, warnings: 0, notes: 0,
      holdings: [
        Holding(
          kind: kind, administrator: body, period: period, records: 5, contractSum: 0,
          nameInKazakh: kind == "projects" ? "\(day) басқармасы" : nil)
      ], findings: [], waivers: [],
      firstCause: fate == .rejected ? Spoken(Texts(same: "cause \(sequence)")) : nil,
      kept: kept == 0
        ? []
        : [
          Kept(
            kind: kind, administrator: body ?? "", period: period ?? "", records: kept,
            examples: [])
        ])
    return Submission(
      sequence: sequence, run: run, nameBytes: name.utf8.map { "\($0)" }.joined(), name: name,
      sha256: sha ?? "sha\(sequence)", size: 1, arrivedAt: 0, receivedOn: day, fate: fate,
      place: "\(fate.rawValue)/2026/\(sequence)", duplicateOf: nil,
      reason: fate == .quarantined ? Spoken(Texts(same: "reason \(sequence)")) : nil,
      judgement: isJudged ? judgement : nil)
  }

  static func standing(
    _ submissions: [Submission], asOf: String, _ files: [String: String] = [:],
    moves: Bool = true, withdrawals: [StandingReckoning.Withdrawn] = [], only: Period? = nil,
    lastRun: String? = nil
  ) throws -> Standing {
    var settings = Settings()
    settings.movesDueDays = moves
    let day = try #require(CivilDate(iso: asOf))
    return StandingReckoning(
      submissions, withdrawals: withdrawals,
      pages: Dictionary(uniqueKeysWithValues: submissions.map { ($0.sequence, [.findings]) }),
      lastRun: lastRun.map { RunStanding(id: $0, asOf: day) },
      reference: try reference(files), settings: settings, asOf: day
    ).standing(only: only)
  }

  private func timing(
    _ standing: Standing, _ kind: RecordKind = .projects, _ period: Period = .half(2026, 1),
    body: String = StandingTests.body
  ) -> FilingStanding.Timing? {
    standing.filings.first {
      $0.filing.kind == kind && $0.period == period && $0.administrator.text == body
    }?.filing.timing
  }

  // 5 July 2026 is a Sunday and the 6th Capital Day: the term ends on Tuesday the 7th.
  @Test("A body that no register names is called as its latest accepted project records call it")
  func named() throws {
    let standing = try Self.standing(
      [
        Self.submission(1, on: "2026-07-01"), Self.submission(2, on: "2026-07-02"),
        Self.submission(3, .rejected, on: "2026-07-03"),
      ], asOf: "2026-07-06")
    let body = try #require(BIN(Self.body))
    #expect(standing.names[body] == BodyName(kk: "2026-07-02 басқармасы"))
  }

  @Test(
    "Lateness is counted in working days, over week-ends and holidays",
    arguments: [
      ("2026-07-03", FilingStanding.Timing.inTime), ("2026-07-07", .inTime),
      ("2026-07-08", .late(days: 1)), ("2026-07-10", .late(days: 3)),
      // Saturday and Sunday add nothing.
      ("2026-07-11", .late(days: 3)), ("2026-07-12", .late(days: 3)),
      ("2026-07-13", .late(days: 4)), ("2028-01-05", .late(days: nil)),
    ])
  func late(_ day: String, _ expected: FilingStanding.Timing) throws {
    let standing = try Self.standing([Self.submission(1, on: day)], asOf: day)
    #expect(timing(standing) == expected)
  }

  @Test("A due day that stays on a day off makes a file of that day late by no working day")
  func unmoved() throws {
    // 5 July is a Sunday, the 6th a holiday: what comes then is late, and no working day has passed.
    let late = try Self.standing(
      [Self.submission(1, on: "2026-07-06")], asOf: "2026-07-06", moves: false)
    #expect(timing(late) == .late(days: 0))
    let day = try Self.standing(
      [Self.submission(1, on: "2026-07-07")], asOf: "2026-07-07", moves: false)
    #expect(timing(day) == .late(days: 1))
  }

  @Test(
    "What is missing has working days left, is due today, or is overdue",
    arguments: [
      ("2026-07-02", FilingStanding.Timing.left(days: 2)), ("2026-07-04", .left(days: 1)),
      ("2026-07-07", .left(days: 0)), ("2026-07-08", .overdue(days: 1)),
      ("2026-07-12", .overdue(days: 3)),
    ])
  func missing(_ asOf: String, _ expected: FilingStanding.Timing) throws {
    // Of this body monitoring came, and projects did not.
    let sent = [Self.submission(1, on: "2026-06-20", kind: "monitoring")]
    let standing = try Self.standing(sent, asOf: asOf)
    #expect(timing(standing, .monitoring) == .inTime)
    #expect(timing(standing) == expected)
    #expect(standing.overdue.isEmpty == (asOf <= "2026-07-07"))
    #expect(standing.dueSoon.isEmpty == (asOf > "2026-07-07"))
  }

  @Test("The first accepted file counts, whatever came before or after it")
  func firstAccepted() throws {
    let standing = try Self.standing(
      [
        Self.submission(1, .rejected, on: "2026-07-06", errors: 2),
        Self.submission(2, on: "2026-07-08", breaches: 3),
        Self.submission(3, .rejected, on: "2026-07-09", errors: 1),
      ], asOf: "2026-07-09")
    let filing = try #require(standing.filings.first { $0.filing.kind == .projects }?.filing)
    #expect(filing.timing == .late(days: 1))
    #expect(filing.firstSentOn?.iso == "2026-07-06")
    #expect(filing.acceptedOn?.iso == "2026-07-08")
    #expect(filing.latest?.verdict == .rejected && filing.latest?.errors == 1)
    #expect(filing.breaches == 3 && filing.records == 5)
  }

  @Test("What is kept is that of the last accepted file; what was withdrawn is counted")
  func keptAndWithdrawn() throws {
    let files = [
      Self.submission(1, on: "2026-07-01"), Self.submission(2, on: "2026-07-02", kept: 4),
      Self.submission(3, on: "2026-07-03", kept: 2),
    ]
    let kept = try Self.standing(
      files, asOf: "2026-07-03",
      withdrawals: [
        StandingReckoning.Withdrawn(
          sequence: 1, records: [ArchivedFile.RecordPlace(sheet: nil, line: 2)])
      ])
    #expect(kept.kept.map(\.filing.kept) == [2])
    #expect(kept.kept.map(\.filing.withdrawn) == [1])
    // A file that is taken out whole counts no more.
    let gone = try Self.standing(
      [Self.submission(1, on: "2026-07-01")], asOf: "2026-07-08",
      withdrawals: [StandingReckoning.Withdrawn(sequence: 1, records: nil)])
    let filing = try #require(gone.filings.first { $0.filing.kind == .projects }?.filing)
    #expect(filing.acceptedOn == nil && filing.withdrawn == 5)
    #expect(filing.isExpected == false)
  }

  @Test("A register says who files what, and under which BIN; without one, those that ever filed")
  func registered() throws {
    let files = [AdministratorRegister.fileName: Self.register]
    let standing = try Self.standing(
      [Self.submission(1, on: "2026-07-03", body: "050840001233")], asOf: "2026-07-08", files)
    #expect(standing.hasRegister)
    #expect(timing(standing) == .inTime, "the former BIN is the body's")
    #expect(timing(standing, body: Self.other) == .overdue(days: 1))
    let year = try Self.standing(
      [Self.submission(1, on: "2026-07-03")], asOf: "2026-07-08", files, only: .year(2025))
    #expect(timing(year, .scores, .year(2025)) == nil, "it files projects and monitoring alone")
    #expect(timing(year, .scores, .year(2025), body: Self.other) != nil)
    #expect(standing.names[try #require(BIN(Self.body))]?.ru == "Первый")
    let without = try Self.standing([Self.submission(1, on: "2026-07-03")], asOf: "2026-07-08")
    #expect(!without.hasRegister)
    #expect(Set(without.overdue.map(\.administrator.text)) == [Self.body])
    #expect(try Self.standing([], asOf: "2026-07-08").periods.isEmpty)
  }

  @Test("A BIN of a rejected file alone makes nobody late")
  func slipOfThePen() throws {
    let standing = try Self.standing(
      [Self.submission(1, .rejected, on: "2026-07-03", body: Self.other, errors: 1)],
      asOf: "2026-07-08")
    #expect(standing.overdue.isEmpty)
    #expect(standing.failed.count == 1)
  }

  @Test("A waiver of lateness and a closed period excuse")
  func excused() throws {
    let waivers =
      "rule,administrator_bin,period,key,reason,approved_by,decision,from,until\nsubmission-late,981240969402,2026-H1,,r,b,12-3,2026-07-01,2026-07-31\n"
    let monitoring = [Self.submission(1, on: "2026-06-20", kind: "monitoring")]
    let waived = try Self.standing(monitoring, asOf: "2026-07-08", ["waivers.csv": waivers])
    #expect(timing(waived) == .waived(decision: "12-3"))
    #expect(waived.overdue.isEmpty)
    let late = try Self.standing(
      [Self.submission(1, on: "2026-07-09")], asOf: "2026-08-20", ["waivers.csv": waivers])
    #expect(timing(late) == .waived(decision: "12-3"), "in force when the file came")
    #expect(
      timing(try Self.standing(monitoring, asOf: "2026-08-03", ["waivers.csv": waivers]))
        == .overdue(days: 19), "its days are over")
    let closed = ["closed-periods.csv": "period,closed_from,decision\n2026-H1,2026-08-01,45-Н\n"]
    let now = try Self.standing(monitoring, asOf: "2026-08-03", closed)
    #expect(!now.periods.contains { $0.period == .half(2026, 1) }, "a closed period is not of now")
    let asked = try Self.standing(monitoring, asOf: "2026-08-03", closed, only: .half(2026, 1))
    #expect(timing(asked) == .closed(decision: "45-Н"))
    #expect(asked.periods.map(\.closedBy) == ["45-Н"])
  }

  @Test(
    "Periods of now: those of which anything came, and those with a due day near; the latest first")
  func periods() throws {
    let standing = try Self.standing(
      [Self.submission(1, on: "2026-07-03", period: "2024-H1")], asOf: "2026-11-20")
    #expect(
      standing.periods.map(\.period.text) == [
        "2026-H2", "2026-H1", "2024-H1",
      ])
  }

  @Test("What was due before a body was first heard of makes it late for nothing")
  func beforeItsTime() throws {
    let standing = try Self.standing(
      [
        Self.submission(1, on: "2026-01-20", kind: "plans", period: "2026"),
        Self.submission(2, on: "2026-07-20", body: Self.other),
      ], asOf: "2026-07-20")
    #expect(Set(standing.overdue.map(\.administrator.text)) == [Self.body])
    let half = standing.filings.filter { $0.period == .half(2026, 1) }
    #expect(half.contains { $0.administrator.text == Self.other && $0.filing.isLate })
    #expect(standing.periods.map(\.period.text) == ["2026-H1", "2026", "2025"])
  }
}
