import SocialOrder

@testable import Reports

/// A morning with everything in it: five bodies, three periods, failed files of three sorts, and names that attack.
enum SampleStanding {
  static let attack = "<script>alert('x')</script>&\"{{{page}}}"

  static func bin(_ text: String) -> BIN { BIN(text) ?? BIN(checked: 0) }
  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(days: 0) }

  static let justice = bin("981240969402")
  static let culture = bin("100140005679")
  static let labour = bin("050840001233")
  static let sport = bin("120340009870")

  static let names = [
    justice: BodyName(
      kk: "Қостанай облысының қоғамдық даму басқармасы",
      ru: "Управление общественного развития Костанайской области"),
    culture: BodyName(kk: "Мәдениет және ақпарат министрлігі", ru: nil),
    sport: BodyName(kk: attack, ru: attack),
  ]

  static var standing: Standing {
    var run = RunStanding(id: "2026-07-09-0012", asOf: day("2026-07-09"), startedAt: 1_783_544_100)
    run.accepted = 3
    run.rejected = 2
    run.quarantined = 1
    run.duplicates = 1
    var inbox = InboxStanding()
    inbox.waiting = 2
    inbox.undecided = 1
    inbox.leftOut = [
      (
        "қостанай/есеп.csv.part",
        Texts(
          kk: "файл әлі көшіріліп жатыр", ru: "файл еще копируется",
          en: "the file is still being copied")
      )
    ]
    return Standing(
      asOf: day("2026-07-09"), lastRun: run, inbox: inbox, failed: failed, failedOfClosed: 2,
      periods: [firstHalf, year, closed], names: names, hasRegister: false)
  }

  private static var failed: [FailedFile] {
    [
      FailedFile(
        sequence: 41, name: "қостанай/жобалар 2026 (түзетілген).xlsx",
        sha256: String(repeating: "0f", count: 32), receivedOn: day("2026-07-09"), attempts: 2,
        errors: 12,
        cause: Texts(
          kk: "Бастапқы күндерде ай күннен бұрын тұр: 02/13/2026.",
          ru: "В датах месяц стоит перед днем: 02/13/2026.",
          en: "In the dates the month stands before the day: 02/13/2026."),
        place: "rejected/2026/0f0f0f0f0f0f0f0f-жобалар 2026 (түзетілген).xlsx",
        pages: FailedFile.Page.allCases,
        parts: [
          FailedFile.Part(administrator: justice, period: .half(2026, 1), kind: .projects),
          FailedFile.Part(administrator: justice, period: .half(2026, 1), kind: .monitoring),
        ]),
      FailedFile(
        sequence: 40, name: "\(attack).csv", sha256: nil, isQuarantined: true,
        receivedOn: day("2026-07-09"), errors: 0,
        cause: Texts(
          kk: "Файл оқу кезінде жад шегінен асты.", ru: "При чтении файл превысил предел памяти.",
          en: "Reading the file took more memory than is allowed."),
        place: "quarantine/2026/unread-40", pages: [], parts: []),
      FailedFile(
        sequence: 12, name: "a%b?c#d.xml", sha256: String(repeating: "1a", count: 32),
        receivedOn: day("2026-06-30"), errors: 1, cause: Texts(same: ""), place: nil, pages: [],
        parts: [
          FailedFile.Part(administrator: culture, period: .year(2025), kind: .scores)
        ]),
    ]
  }

  private static func latest(
    _ verdict: FilingStanding.Latest.Verdict, _ on: String, errors: Int = 0
  ) -> FilingStanding.Latest {
    FilingStanding.Latest(
      sequence: 1, name: "x.csv", verdict: verdict, receivedOn: day(on), errors: errors)
  }

  private static func accepted(
    _ kind: RecordKind, _ on: String, _ timing: FilingStanding.Timing = .inTime,
    breaches: Int = 0, kept: Int = 0, withdrawn: Int = 0
  ) -> FilingStanding {
    FilingStanding(
      kind: kind, isExpected: true, timing: timing, acceptedOn: day(on), firstSentOn: day(on),
      latest: latest(.accepted, on), records: 12, breaches: breaches, kept: kept,
      withdrawn: withdrawn)
  }

  private static func missing(
    _ kind: RecordKind, _ timing: FilingStanding.Timing,
    rejectedOn: String? = nil
  ) -> FilingStanding {
    FilingStanding(
      kind: kind, isExpected: true, timing: timing, firstSentOn: rejectedOn.map { day($0) },
      latest: rejectedOn.map { latest(.rejected, $0, errors: 12) })
  }

  private static var firstHalf: PeriodStanding {
    let due = DueDay(named: day("2026-07-05"), last: day("2026-07-07"))
    var refiled = accepted(.projects, "2026-07-03", kept: 4)
    refiled.latest = latest(.rejected, "2026-07-08", errors: 3)
    return PeriodStanding(
      period: .half(2026, 1), kinds: [.projects, .monitoring],
      due: [.projects: due, .monitoring: due],
      bodies: [
        BodyStanding(
          administrator: labour,
          filings: [
            accepted(.projects, "2026-07-03", breaches: 3),
            accepted(.monitoring, "2026-07-08", .late(days: 1), withdrawn: 1),
          ]),
        BodyStanding(
          administrator: culture,
          filings: [refiled, missing(.monitoring, .waived(decision: "12-3"))]),
        BodyStanding(
          administrator: sport,
          filings: [
            missing(.projects, .overdue(days: 2)), missing(.monitoring, .overdue(days: 2)),
          ]),
        BodyStanding(
          administrator: justice,
          filings: [
            missing(.projects, .overdue(days: 2), rejectedOn: "2026-07-07"),
            accepted(.monitoring, "2026-07-07"),
          ]),
      ])
  }

  private static var year: PeriodStanding {
    PeriodStanding(
      period: .year(2026), kinds: [.scores, .conflictNotices, .plans],
      due: [
        .scores: DueDay(named: day("2026-07-20"), last: day("2026-07-20")),
        .plans: DueDay(named: day("2026-01-25"), last: day("2026-01-26")),
      ],
      bodies: [
        BodyStanding(
          administrator: labour,
          filings: [
            missing(.scores, .left(days: 7)), accepted(.conflictNotices, "2026-03-02"),
            accepted(.plans, "2026-01-31", .late(days: nil)),
          ]),
        BodyStanding(
          administrator: culture,
          filings: [missing(.scores, .left(days: 0)), accepted(.plans, "2026-01-20")]),
        BodyStanding(
          administrator: justice,
          filings: [missing(.scores, .left(days: nil)), missing(.plans, .overdue(days: nil))]),
      ])
  }

  private static var closed: PeriodStanding {
    PeriodStanding(
      period: .half(2025, 2), closedBy: "45-Н", kinds: [.projects],
      due: [.projects: DueDay(named: day("2025-12-05"), last: day("2025-12-05"))],
      bodies: [
        BodyStanding(
          administrator: justice, filings: [missing(.projects, .closed(decision: "45-Н"))])
      ])
  }
}
