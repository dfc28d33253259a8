package import SocialOrder

/// What was to be filed for a period, and what was.
package struct PeriodStanding: Sendable {
  package var period: Period
  /// The decision that closed it; nil while it is open.
  package var closedBy: String?
  /// The kinds that are shown of it: those due, and others of which anything came.
  package var kinds: [RecordKind]
  /// When each kind is due; kinds for which the Order names no day are not in it.
  package var due: [RecordKind: DueDay]
  /// By BIN.
  package var bodies: [BodyStanding]

  package init(
    period: Period, closedBy: String? = nil, kinds: [RecordKind], due: [RecordKind: DueDay],
    bodies: [BodyStanding]
  ) {
    self.period = period
    self.closedBy = closedBy
    self.kinds = kinds
    self.due = due
    self.bodies = bodies
  }
}

/// What one body was to file for a period.
package struct BodyStanding: Sendable {
  package var administrator: BIN
  /// In the order of the period's kinds; a kind that is neither expected of it nor came is not in it.
  package var filings: [FilingStanding]

  package init(administrator: BIN, filings: [FilingStanding]) {
    self.administrator = administrator
    self.filings = filings
  }
}

/// How one kind of record of a body and period stands.
package struct FilingStanding: Sendable {
  /// Whether it came in time. Days are working days; nil where the table of days off does not reach.
  package enum Timing: Sendable, Equatable {
    /// The first accepted file came in time, or the Order names no day.
    case inTime
    /// The first accepted file came after the due day; 0: on a day off before the next working one.
    case late(days: Int?)
    /// Nothing was accepted, and there is time; 0: the last day is today.
    case left(days: Int?)
    /// Nothing was accepted, and the due day is over.
    case overdue(days: Int?)
    /// It is late or did not come, and a decision excuses that.
    case waived(decision: String)
    /// Nothing was accepted, and the period is closed.
    case closed(decision: String)
    /// Nothing was accepted, and no day is named.
    case noDay
  }

  /// The last file that held it.
  package struct Latest: Sendable {
    package enum Verdict: String, Sendable { case accepted, rejected, quarantined }

    package var sequence: Int
    package var name: String
    package var verdict: Verdict
    package var receivedOn: CivilDate
    /// Of the file as a whole.
    package var errors: Int

    package init(
      sequence: Int, name: String, verdict: Verdict, receivedOn: CivilDate, errors: Int
    ) {
      self.sequence = sequence
      self.name = name
      self.verdict = verdict
      self.receivedOn = receivedOn
      self.errors = errors
    }
  }

  package var kind: RecordKind
  /// Whether the body is to file it.
  package var isExpected: Bool
  package var timing: Timing
  /// When the first file came that was accepted; nil where none was.
  package var acceptedOn: CivilDate?
  /// When the first file came, whatever became of it.
  package var firstSentOn: CivilDate?
  package var latest: Latest?
  /// Records of the file that was accepted last.
  package var records: Int
  /// Breaches of the file that was accepted last, of all that it holds.
  package var breaches: Int
  /// Records of earlier files that the one accepted last lacks: they still count.
  package var kept: Int
  /// Records taken out with a reason, of all that the files hold in which it stood.
  package var withdrawn: Int

  package init(
    kind: RecordKind, isExpected: Bool, timing: Timing, acceptedOn: CivilDate? = nil,
    firstSentOn: CivilDate? = nil, latest: Latest? = nil, records: Int = 0, breaches: Int = 0,
    kept: Int = 0, withdrawn: Int = 0
  ) {
    self.kind = kind
    self.isExpected = isExpected
    self.timing = timing
    self.acceptedOn = acceptedOn
    self.firstSentOn = firstSentOn
    self.latest = latest
    self.records = records
    self.breaches = breaches
    self.kept = kept
    self.withdrawn = withdrawn
  }

  package var isOverdue: Bool { if case .overdue = timing { true } else { false } }
  package var isLate: Bool { if case .late = timing { true } else { false } }
}

/// A filing with the period and body that it is of.
package struct PlacedFiling: Sendable {
  package let period: Period
  package let administrator: BIN
  package let due: DueDay?
  package let filing: FilingStanding
}

extension Standing {
  /// Every filing of every period.
  package var filings: [PlacedFiling] {
    periods.flatMap { period in
      period.bodies.flatMap { body in
        body.filings.map { filing in
          PlacedFiling(
            period: period.period, administrator: body.administrator,
            due: period.due[filing.kind], filing: filing)
        }
      }
    }
  }

  /// What is to be there and is not, the longest overdue first.
  package var overdue: [PlacedFiling] {
    filings.filter { $0.filing.isExpected && $0.filing.isOverdue }
      .sorted { Self.order($0) < Self.order($1) }
  }

  /// Days ahead that the morning looks.
  package static let daysAhead = 14

  /// What is due within the next days and is not there, the nearest first.
  package var dueSoon: [PlacedFiling] {
    let last = asOf.adding(days: Self.daysAhead)
    return filings.filter { placed in
      guard placed.filing.isExpected, case .left = placed.filing.timing, let due = placed.due
      else { return false }
      return due.last <= last
    }.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ filing: PlacedFiling) -> (CivilDate, Period, BIN, RecordKind) {
    (
      filing.due?.last ?? CivilDate(days: .max), filing.period, filing.administrator,
      filing.filing.kind
    )
  }

  /// Files whose records of a later file are kept though it lacks them.
  package var kept: [PlacedFiling] { filings.filter { $0.filing.kept > 0 } }
}
