internal import Batch
internal import Reports
internal import SocialOrder

/// What came of each kind, body and period, in the order in which it came.
struct FilingHistory {
  struct Filing {
    var acceptedOn: CivilDate?
    var firstSentOn: CivilDate?
    var latest: FilingStanding.Latest?
    var records = 0
    var breaches = 0
    var kept = 0
    var withdrawn = 0
  }

  private(set) var filings: [FailedFile.Part: Filing] = [:]

  /// Bodies that anything was ever accepted of. (What a rejected file calls a body may be a slip of the pen.)
  /// With the day on which the first was received.
  private(set) var bodies: [BIN: CivilDate] = [:]

  /// - Parameters:
  ///   - keys: are asked where a part holds withdrawn records.
  ///   - register: under which a body that was reorganised goes by its present BIN.
  init(
    _ submissions: [Submission], _ withdrawals: [StandingReckoning.Withdrawn], _ keys: FiledKeys,
    _ register: AdministratorRegister?
  ) {
    let gone = Set(withdrawals.filter { $0.records == nil }.map(\.sequence))
    let taken = Dictionary(grouping: withdrawals, by: \.sequence)
    for submission in submissions where submission.fate != .duplicate {
      for (part, holding) in submission.parts(register) {
        let isGone = gone.contains(submission.sequence)
        take(part, holding, submission, isGone: isGone, register)
        let single = (taken[submission.sequence] ?? []).reduce(0) { $0 + ($1.records?.count ?? 0) }
        filings[part]?.withdrawn += isGone ? holding.records : single
      }
    }
    for (part, filing) in filings where filing.kept > 0 && filing.withdrawn > 0 {
      let files = submissions.filter { submission in
        submission.fate == .accepted && !gone.contains(submission.sequence)
          && submission.parts(register).contains { $0.0 == part }
      }
      let left = files.map { file in
        let withdrawn = taken[file.sequence, default: []].compactMap(\.records)
        return keys.keys(
          of: file, part, register, without: withdrawn.reduce(into: []) { $0.formUnion($1) })
      }
      filings[part]?.kept = Self.kept(left) ?? filing.kept
    }
  }

  /// How many records the last of several files lacks that those before it hold; nil where that is not known.
  private static func kept(_ files: [Set<Int>?]) -> Int? {
    let known = files.compactMap(\.self)
    guard known.count == files.count, let last = known.last else { return nil }
    return known.dropLast().reduce(into: Set<Int>()) { $0.formUnion($1) }.subtracting(last).count
  }

  private mutating func take(
    _ part: FailedFile.Part, _ holding: Holding, _ submission: Submission, isGone: Bool,
    _ register: AdministratorRegister?
  ) {
    guard let day = CivilDate(iso: submission.receivedOn) else { return }
    var filing = filings[part, default: Filing()]
    filing.firstSentOn = filing.firstSentOn ?? day
    if !isGone {
      filing.latest = FilingStanding.Latest(
        sequence: submission.sequence, name: submission.name, verdict: submission.verdict,
        receivedOn: day, errors: submission.judgement?.errors ?? 0)
    }
    if submission.fate == .accepted, !isGone {
      bodies[part.administrator] = bodies[part.administrator] ?? day
      filing.acceptedOn = filing.acceptedOn ?? day
      filing.records = holding.records
      filing.breaches = submission.judgement?.breaches ?? 0
      filing.kept = submission.judgement?.kept(of: part, register) ?? 0
    }
    filings[part] = filing
  }
}

extension Submission {
  var verdict: FilingStanding.Latest.Verdict {
    switch fate {
    case .accepted, .duplicate: .accepted
    case .rejected: .rejected
    case .quarantined: .quarantined
    }
  }

  /// What it holds whose body, period and kind could be read.
  func parts(_ register: AdministratorRegister?) -> [(FailedFile.Part, Holding)] {
    (judgement?.holdings ?? []).compactMap { holding in
      guard let kind = RecordKind(rawValue: holding.kind),
        let bin = holding.administrator.flatMap({ BIN($0) }),
        let period = holding.period.flatMap({ Period($0) })
      else { return nil }
      let part = FailedFile.Part(
        administrator: register?[bin]?.bin ?? bin, period: period, kind: kind)
      return (part, holding)
    }
  }
}

extension Judgement {
  fileprivate func kept(of part: FailedFile.Part, _ register: AdministratorRegister?) -> Int {
    kept.filter { kept in
      let bin = BIN(kept.administrator).map { register?[$0]?.bin ?? $0 }
      return kept.kind == part.kind.rawValue && kept.period == part.period.text
        && bin == part.administrator
    }.reduce(0) { $0 + $1.records }
  }
}
