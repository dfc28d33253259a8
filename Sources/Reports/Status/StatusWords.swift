internal import SocialOrder

/// What `status` says, in one language: the same words in the terminal and on the morning page.
struct StatusWords {
  let standing: Standing
  let words: PageWords

  init(_ standing: Standing, _ words: PageWords) {
    self.standing = standing
    self.words = words
  }

  private var language: Language { words.language }

  private func date(_ day: CivilDate) -> String { day.text(language) }

  /// A body's name and BIN.
  func body(_ bin: BIN) -> String {
    guard let name = standing.names[bin] else { return bin.text }
    return "\(language == .kk ? name.kk : name.ru ?? name.kk), \(bin.text)"
  }

  // MARK: The sentence on top

  /// What came, what failed and who is late, in one sentence.
  var opening: String {
    [came, failed, late].joined(separator: "; ") + "."
  }

  /// Whether all is well: nothing waits for anybody.
  var isCalm: Bool {
    standing.failed.isEmpty && standing.overdue.isEmpty
      && standing.lastRun.map { $0.outcome == .finished } ?? true
  }

  private var came: String {
    guard let run = standing.lastRun else { return words.plain("status.came.never") }
    guard run.outcome == .finished else {
      return words.plain("status.came.\(run.outcome.rawValue)")
    }
    guard run.taken > 0 else { return words.plain("status.came.nothing") }
    return words.plain(
      "status.came.files", ["files": words.count(run.taken, "file"), "counts": counts(run)])
  }

  /// `принято – 3, не принято – 2`.
  func counts(_ run: RunStanding) -> String {
    [
      ("accepted", run.accepted), ("rejected", run.rejected), ("quarantined", run.quarantined),
      ("duplicates", run.duplicates),
    ].filter { $0.1 > 0 }
      // A count is not parted from its word.
      .map {
        words.plain("status.run.\($0.0)", ["n": words.number($0.1)]).replacing(" ", with: "\u{A0}")
      }
      .joined(separator: ", ")
  }

  private var failed: String {
    standing.failed.isEmpty
      ? words.plain("status.opening.noFailed")
      : words.plain(
        "status.opening.failed", ["files": words.count(standing.failed.count, "file")])
  }

  private var late: String {
    let bodies = Set(standing.overdue.map(\.administrator)).count
    return bodies == 0
      ? words.plain("status.opening.noLate")
      : words.plain("status.opening.late", ["bodies": words.count(bodies, "body")])
  }

  // MARK: Failed files

  /// `Не принят 07.07.2026: 12 ошибок; попытка № 2`.
  func verdict(_ file: FailedFile) -> String {
    let verdict = words.plain(
      file.isQuarantined ? "status.file.quarantined" : "status.file.rejected",
      ["date": date(file.receivedOn)])
    let errors = file.errors > 0 ? ": " + words.count(file.errors, "error") : ""
    let attempts =
      file.attempts > 1
      ? "; " + words.plain("status.file.attempts", ["n": words.number(file.attempts)]) : ""
    return verdict + errors + attempts
  }

  /// Whose it is and what it holds, a line a body; none where that could not be read.
  func contents(_ file: FailedFile) -> [String] {
    let byBody = Dictionary(grouping: file.parts, by: \.administrator)
    return byBody.keys.sorted().map { bin in
      "\(body(bin)): \(what((byBody[bin] ?? []).map { ($0.kind, $0.period) }))"
    }
  }

  /// `проекты, мониторинг (1 полугодие 2026 года)`.
  func what(_ parts: [(kind: RecordKind, period: Period)]) -> String {
    let byPeriod = Dictionary(grouping: parts, by: \.period)
    return byPeriod.keys.sorted().map { period in
      let kinds = (byPeriod[period] ?? []).map(\.kind).sorted()
      return kinds.map { $0.title[language] }.joined(separator: ", ") + " (\(words.period(period)))"
    }.joined(separator: "; ")
  }

  // MARK: Filings

  /// Filings of one body, period and due day together.
  struct Group {
    let administrator: BIN
    let due: DueDay?
    let what: String
    /// How many working days: left or overdue; empty where that is not known.
    let days: String
    /// Whether it was sent and rejected, and when first.
    let sent: String
  }

  func groups(_ filings: [PlacedFiling]) -> [Group] {
    struct Key: Hashable {
      let administrator: BIN
      let period: Period
      let due: DueDay?
    }
    var order: [Key] = []
    var byKey: [Key: [PlacedFiling]] = [:]
    for filing in filings {
      let key = Key(administrator: filing.administrator, period: filing.period, due: filing.due)
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(filing)
    }
    return order.map { key in
      let mine = byKey[key] ?? []
      let sent = mine.compactMap(\.filing.firstSentOn).min()
      return Group(
        administrator: key.administrator, due: key.due,
        what: what(mine.map { ($0.filing.kind, key.period) }),
        days: mine.first.map { days($0.filing) } ?? "",
        sent: sent.map { words.plain("status.sentBefore", ["date": date($0)]) } ?? "")
    }
  }

  /// `2 рабочих дня`; empty where that is not known.
  private func days(_ filing: FilingStanding) -> String {
    switch filing.timing {
    case .left(let days?) where days == 0: words.plain("status.today")
    case .overdue(let days?) where days == 0: words.plain("status.dayOff")
    case .left(let days?), .overdue(let days?), .late(let days?): words.count(days, "workingDay")
    default: ""
    }
  }

  // MARK: A cell of the table of a period

  enum Mark: String {
    case good = "✓"
    case bad = "✗"
    case waiting = "…"
    case none = "–"
  }

  struct Cell {
    let mark: Mark
    /// The first is the main thing; what follows stands behind it.
    let texts: [String]
    let isLate: Bool
  }

  func cell(_ filing: FilingStanding?, due: DueDay?) -> Cell {
    guard let filing else { return Cell(mark: .none, texts: [], isLate: false) }
    let isRejected = filing.latest.map { $0.verdict != .accepted } ?? false
    var texts: [String] = []
    var mark = Mark.good
    if let accepted = filing.acceptedOn {
      texts = [date(accepted)] + afterAcceptance(filing)
      if isRejected, let latest = filing.latest {
        mark = .bad
        texts.append(
          words.plain("status.cell.lastRejected", ["date": date(latest.receivedOn)]))
      }
    } else {
      let (found, text) = missing(filing, due, isRejected)
      mark = isRejected ? .bad : found
      texts =
        (isRejected
          ? filing.latest.map { latest in
            [
              words.plain(
                latest.verdict == .quarantined
                  ? "status.file.quarantined" : "status.file.rejected",
                ["date": date(latest.receivedOn)])
            ]
          } ?? [] : []) + [text].filter { !$0.isEmpty }
    }
    if filing.breaches > 0 { texts.append(words.count(filing.breaches, "breach")) }
    for (number, key) in [
      (filing.kept, "status.cell.kept"), (filing.withdrawn, "status.cell.withdrawn"),
    ] where number > 0 {
      texts.append(words.plain(key, ["n": words.count(number, "record")]))
    }
    return Cell(mark: mark, texts: texts, isLate: filing.isLate || filing.isOverdue)
  }

  private func afterAcceptance(_ filing: FilingStanding) -> [String] {
    switch filing.timing {
    case .late(let days?) where days > 0:
      [words.plain("status.cell.late", ["n": words.count(days, "workingDay")])]
    case .late: [words.plain("status.cell.afterDue")]
    case .waived(let decision): [words.plain("status.cell.waived", ["decision": decision])]
    default: []
    }
  }

  private func missing(_ filing: FilingStanding, _ due: DueDay?, _ isRejected: Bool) -> (
    Mark, String
  ) {
    switch filing.timing {
    case .left(let days?) where days == 0: (.waiting, words.plain("status.today"))
    case .left(let days?):
      (.waiting, words.plain("status.cell.left", ["n": words.count(days, "workingDay")]))
    case .left:
      (.waiting, words.plain("status.cell.until", ["date": due.map { date($0.last) } ?? ""]))
    case .overdue(let days?) where days > 0:
      (
        .bad,
        words.plain(
          isRejected ? "status.cell.overdueBy" : "status.cell.overdue",
          ["n": words.count(days, "workingDay")])
      )
    case .overdue: (.bad, words.plain("status.cell.over"))
    case .waived(let decision):
      (.none, words.plain("status.cell.waived", ["decision": decision]))
    case .closed: (.none, words.plain("status.cell.closed"))
    case .inTime, .late, .noDay: (.none, "")
    }
  }

  // MARK: Periods and the workspace

  /// `1 полугодие 2026 года`.
  func title(_ period: PeriodStanding) -> String { words.period(period.period).capitalisedFirst }

  /// When what is due; and where the period is closed, by which decision.
  func dueLines(_ period: PeriodStanding) -> [String] {
    if let decision = period.closedBy {
      return [words.plain("status.closedBy", ["decision": decision])]
    }
    let byDay = Dictionary(grouping: period.due.keys) { period.due[$0]?.last }
    return byDay.keys.compactMap { $0 }.sorted().map { day in
      words.plain(
        "summary.due",
        [
          "date": date(day),
          "what": (byDay[day] ?? []).sorted().map { $0.title[language] }.joined(separator: ", "),
        ]
      ).capitalisedFirst
    }
  }

  /// The last run in a sentence; nil before the first.
  var run: String? {
    standing.lastRun.map { run in
      let when = run.startedAt.map {
        "\(date(AlmatyTime.day(atUnixSeconds: $0))) \(AlmatyTime.clock(atUnixSeconds: $0))"
      }
      let counts = run.taken == 0 ? words.plain("status.run.nothing") : counts(run)
      return words.plain(
        "status.run",
        ["id": run.id, "when": when ?? date(run.asOf), "counts": counts])
    }
  }

  /// How the inbox stands.
  var inbox: [String] {
    let inbox = standing.inbox
    var lines: [String] = []
    if inbox.isBusy { lines.append(words.plain("status.inbox.busy")) }
    lines.append(
      inbox.waiting == 0
        ? words.plain(inbox.leftOut.isEmpty ? "status.inbox.empty" : "status.inbox.none")
        : words.plain("status.inbox.waiting", ["files": words.count(inbox.waiting, "file")]))
    if inbox.undecided > 0 {
      lines.append(
        words.plain("status.inbox.undecided", ["files": words.count(inbox.undecided, "file")]))
    }
    return lines
  }

  /// What stands under the tables.
  var notes: [String] {
    var notes: [String] = []
    if standing.failedOfClosed > 0 {
      notes.append(
        words.plain(
          "status.failedOfClosed", ["files": words.count(standing.failedOfClosed, "file")]))
    }
    if !standing.kept.isEmpty {
      notes += [words.plain("status.keptNote"), words.plain("status.keptCommand")]
    }
    if !standing.hasRegister { notes.append(words.plain("status.noRegister")) }
    return notes
  }
}
