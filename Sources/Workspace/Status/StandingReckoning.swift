internal import Batch
internal import Consolidation
package import Reports
package import SocialOrder

/// Reckons how things stand out of what the workspace knows: its submissions, what was withdrawn, and the law's days.
///
/// It reads no clock; and no file but by the keys that it was given to ask.
package struct StandingReckoning {
  /// Everything that was ever taken, in order.
  package var submissions: [Submission]
  package var withdrawals: [Withdrawn]
  /// What each failed file has beside it; a file of which nothing is said is kept no more.
  package var pages: [Int: [FailedFile.Page]]
  package var lastRun: RunStanding?
  package var inbox = InboxStanding()

  /// Records or a whole file that were taken out.
  package struct Withdrawn: Sendable {
    /// The submission that they stood in.
    package var sequence: Int
    /// Which records; nil: all of the file, which counts as accepted no more.
    package var records: Set<ArchivedFile.RecordPlace>?

    package init(sequence: Int, records: Set<ArchivedFile.RecordPlace>?) {
      self.sequence = sequence
      self.records = records
    }
  }

  private let keys: FiledKeys
  private let reference: ReferenceData
  private let settings: Settings
  private let asOf: CivilDate

  package init(
    _ submissions: [Submission], withdrawals: [Withdrawn] = [],
    pages: [Int: [FailedFile.Page]] = [:], lastRun: RunStanding? = nil,
    keys: FiledKeys = FiledKeys(), reference: ReferenceData, settings: Settings, asOf: CivilDate
  ) {
    self.submissions = submissions.sorted { $0.sequence < $1.sequence }
    self.withdrawals = withdrawals
    self.pages = pages
    self.lastRun = lastRun
    self.keys = keys
    self.reference = reference
    self.settings = settings
    self.asOf = asOf
  }

  /// - Parameters:
  ///   - only: the one period that is asked for, be it closed or not; nil: those of now.
  ///   - names: what accepted records call the bodies that the register does not name.
  package func standing(
    only: Period? = nil, names: [BIN: BodyName] = [:]
  ) -> Standing {
    let history = FilingHistory(submissions, withdrawals, keys, reference.administrators)
    let failed = FailedFiles(
      submissions, pages, keys, reference, lastRun: lastRun?.id, asOf: asOf)
    let periods = (only.map { [$0] } ?? periodsOfNow(history)).map {
      period($0, history)
    }
    var called = names.merging(namesGiven) { $1 }
    for body in reference.administrators?.bodies ?? [] {
      called[body.bin] = BodyName(kk: body.nameKK, ru: body.nameRU)
    }
    return Standing(
      asOf: asOf, lastRun: lastRun, inbox: inbox, failed: failed.open,
      failedOfClosed: failed.ofClosed,
      periods: only == nil ? periods.filter { !$0.bodies.isEmpty } : periods, names: called,
      hasRegister: reference.administrators != nil)
  }

  /// What the latest accepted project records call their bodies.
  private var namesGiven: [BIN: BodyName] {
    var names: [BIN: BodyName] = [:]
    for submission in submissions where submission.fate == .accepted {
      for holding in submission.judgement?.holdings ?? [] {
        guard let body = holding.administrator.flatMap({ BIN($0) }), let kk = holding.nameInKazakh
        else { continue }
        names[body] = BodyName(kk: kk, ru: holding.nameInRussian)
      }
    }
    return names
  }

  // MARK: Periods

  /// How far ahead of its due day a period is shown, in days.
  private static let ahead = 60
  /// How long after its due day a period of which nothing came is still shown, in days.
  private static let behind = 365

  /// How long before the first file of all a due day may lie, in days: what was due earlier went to nobody here.
  private static let before = 31

  /// The periods of which anything came and which are open, and those with a due day near; the latest first.
  private func periodsOfNow(_ history: FilingHistory) -> [Period] {
    let first = submissions.first.flatMap { CivilDate(iso: $0.receivedOn) } ?? asOf
    let earliest = max(asOf.adding(days: -Self.behind), first.adding(days: -Self.before))
    var periods = Set(history.filings.keys.map(\.period)).filter { closing(of: $0) == nil }
    for year in asOf.year - 2...asOf.year + 1 {
      for period in [Period.half(year, 1), .half(year, 2), .year(year)]
      where closing(of: period) == nil {
        let isNear = dueDays(period).values.contains { due in
          due.last >= earliest && due.last <= asOf.adding(days: Self.ahead)
        }
        if isNear { periods.insert(period) }
      }
    }
    return periods.sorted(by: >)
  }

  private func closing(of period: Period) -> ClosedPeriods.Closing? {
    reference.closedPeriods.closing(of: period, on: asOf)
  }

  /// When each kind of a period is due; where the calendar does not reach, the day that the Order names.
  private func dueDays(_ period: Period) -> [RecordKind: DueDay] {
    var days: [RecordKind: DueDay] = [:]
    for kind in RecordKind.allCases where kind.isHalfYearly == period.isHalf {
      guard let named = reference.dueDays.named(kind, period) else { continue }
      days[kind] =
        reference.dueDay(named: named, moved: settings.movesDueDays)
        ?? DueDay(named: named, last: named)
    }
    return days
  }

  private func period(_ period: Period, _ history: FilingHistory) -> PeriodStanding {
    let due = dueDays(period)
    let sent = history.filings.filter { $0.key.period == period }
    let came = Set(sent.keys.map(\.kind))
    let kinds = RecordKind.allCases.filter { due[$0] != nil || came.contains($0) }
    let registered =
      reference.administrators.map { Set($0.bodies.map(\.bin)) } ?? Set(history.bodies.keys)
    let bodies = registered.union(sent.keys.map(\.administrator)).sorted()
    return PeriodStanding(
      period: period, closedBy: closing(of: period)?.decision, kinds: kinds, due: due,
      bodies: bodies.compactMap { body in
        let filings = kinds.compactMap { kind in
          filing(
            FailedFile.Part(administrator: body, period: period, kind: kind), due[kind], history)
        }
        return filings.isEmpty ? nil : BodyStanding(administrator: body, filings: filings)
      })
  }

  // MARK: A filing

  private func filing(_ part: FailedFile.Part, _ due: DueDay?, _ history: FilingHistory)
    -> FilingStanding?
  {
    let sent = history.filings[part]
    let isExpected = isExpected(part, due, history)
    guard isExpected || sent != nil else { return nil }
    var standing = FilingStanding(
      kind: part.kind, isExpected: isExpected,
      timing: timing(part, due, acceptedOn: sent?.acceptedOn))
    guard let sent else { return standing }
    standing.acceptedOn = sent.acceptedOn
    standing.firstSentOn = sent.firstSentOn
    standing.latest = sent.latest
    standing.records = sent.records
    standing.breaches = sent.breaches
    standing.kept = sent.kept
    standing.withdrawn = sent.withdrawn
    return standing
  }

  /// A kind for which a day is named is expected of the bodies that the register says file it; without one, of all that
  /// had filed anything by then that was accepted.
  private func isExpected(_ part: FailedFile.Part, _ due: DueDay?, _ history: FilingHistory)
    -> Bool
  {
    guard let due else { return false }
    guard let register = reference.administrators else {
      // What was due before anybody had heard of it is no debt of its.
      return history.bodies[part.administrator].map { $0 <= due.last } ?? false
    }
    return register[part.administrator]?.kinds.contains(part.kind) ?? false
  }

  private func timing(_ part: FailedFile.Part, _ due: DueDay?, acceptedOn: CivilDate?)
    -> FilingStanding.Timing
  {
    guard let due else { return acceptedOn == nil ? .noDay : .inTime }
    if let acceptedOn {
      if acceptedOn <= due.last { return .inTime }
      if let waiver = waiver(part, on: acceptedOn) { return .waived(decision: waiver.decision) }
      return .late(days: workingDays(after: due.last, through: acceptedOn))
    }
    if let closing = closing(of: part.period) { return .closed(decision: closing.decision) }
    if asOf <= due.last { return .left(days: workingDays(after: asOf, through: due.last)) }
    if let waiver = waiver(part, on: asOf) { return .waived(decision: waiver.decision) }
    return .overdue(days: workingDays(after: due.last, through: asOf))
  }

  /// Nil where the table of days off does not reach.
  private func workingDays(after first: CivilDate, through last: CivilDate) -> Int? {
    let years = reference.calendar.years
    guard years.contains(first.year), years.contains(last.year) else { return nil }
    return reference.calendar.workingDays(after: first, through: last)
  }

  /// What excuses that a body files late: a waiver of `submission-late` for all of its period, or for the kind.
  private func waiver(_ part: FailedFile.Part, on day: CivilDate) -> Waiver? {
    reference.waivers.waivers.first {
      $0.rule == "submission-late" && $0.administrator == part.administrator
        && $0.period == part.period && $0.key.isEmpty && $0.isInForce(on: day)
    }
  }
}
