package import SocialOrder

/// How things stand in a workspace on a day: who has filed what, what failed and was not put right, what the last run did.
///
/// Everything that `status` shows is in here, so that text, JSON and the morning page are pure functions of it.
package struct Standing: Sendable {
  /// The day by which it is reckoned.
  package var asOf: CivilDate
  /// Nil before the first run.
  package var lastRun: RunStanding?
  package var inbox: InboxStanding
  /// Files that were rejected or quarantined and not put right since, the latest first.
  package var failed: [FailedFile]
  /// How many more failed files are of closed periods alone: nothing can put them right any more.
  package var failedOfClosed: Int
  /// The latest first.
  package var periods: [PeriodStanding]
  /// What the bodies are called, by BIN; a body that nothing names is called by its BIN.
  package var names: [BIN: BodyName]
  /// Whether a register says which bodies file; else they are those that were ever heard of.
  package var hasRegister: Bool

  package init(
    asOf: CivilDate, lastRun: RunStanding? = nil, inbox: InboxStanding = InboxStanding(),
    failed: [FailedFile] = [], failedOfClosed: Int = 0, periods: [PeriodStanding] = [],
    names: [BIN: BodyName] = [:], hasRegister: Bool = false
  ) {
    self.asOf = asOf
    self.lastRun = lastRun
    self.inbox = inbox
    self.failed = failed
    self.failedOfClosed = failedOfClosed
    self.periods = periods
    self.names = names
    self.hasRegister = hasRegister
  }
}

/// What a body is called.
package struct BodyName: Sendable, Equatable {
  package let kk: String
  /// Nil where only the Kazakh name is known.
  package let ru: String?

  package init(kk: String, ru: String? = nil) {
    self.kk = kk
    self.ru = ru
  }
}

/// A run of the workspace and what it came to.
package struct RunStanding: Sendable {
  package enum Outcome: String, Sendable {
    /// It came to its end.
    case finished
    /// The machine failed it; what was not decided waits for the next.
    case failed
    /// It was stopped, or cut short.
    case interrupted
  }

  /// `2026-07-06-0012`.
  package var id: String
  /// The day by which it judged.
  package var asOf: CivilDate
  /// When it began, in seconds since 1970; nil where that is not told.
  package var startedAt: Int64?
  package var outcome: Outcome
  package var accepted = 0
  package var rejected = 0
  package var quarantined = 0
  package var duplicates = 0

  package init(id: String, asOf: CivilDate, startedAt: Int64? = nil, outcome: Outcome = .finished) {
    self.id = id
    self.asOf = asOf
    self.startedAt = startedAt
    self.outcome = outcome
  }

  /// How many files it took.
  package var taken: Int { accepted + rejected + quarantined + duplicates }
}

/// What lies in the inbox.
package struct InboxStanding: Sendable {
  /// Files that the next run will take.
  package var waiting = 0
  /// Files that an earlier run took and did not decide.
  package var undecided = 0
  /// What is there and will not be taken, and why.
  package var leftOut: [(name: String, reason: Texts)] = []
  /// Whether a run is under way.
  package var isBusy = false

  package init() {}
}

/// A file that was rejected or quarantined, and not put right since.
package struct FailedFile: Sendable {
  /// What lies beside a rejected file.
  package enum Page: String, Sendable, CaseIterable {
    case findings = "findings.html"
    case fixIt = "fix-it.xlsx"
    case letterKK = "letter.kk.html"
    case letterRU = "letter.ru.html"
  }

  /// What it holds of one kind, as far as that could be read.
  package struct Part: Sendable, Hashable, Comparable {
    package let administrator: BIN
    package let period: Period
    package let kind: RecordKind

    package init(administrator: BIN, period: Period, kind: RecordKind) {
      self.administrator = administrator
      self.period = period
      self.kind = kind
    }

    package static func < (a: Part, b: Part) -> Bool {
      (a.administrator, a.period, a.kind) < (b.administrator, b.period, b.kind)
    }
  }

  package var sequence: Int
  /// As it came, for reading.
  package var name: String
  package var sha256: String?
  /// Whether it could not be read at all: it is quarantined, not rejected.
  package var isQuarantined: Bool
  package var receivedOn: CivilDate
  /// How often it came and failed, this time with it.
  package var attempts: Int
  package var errors: Int
  /// The most useful thing to say of it.
  package var cause: Texts
  /// Its folder, relative to the workspace: `rejected/2026/0f0f…-x`; nil where it is kept no more.
  package var place: String?
  package var pages: [Page]
  package var parts: [Part]

  package init(
    sequence: Int, name: String, sha256: String?, isQuarantined: Bool = false,
    receivedOn: CivilDate, attempts: Int = 1, errors: Int, cause: Texts, place: String?,
    pages: [Page], parts: [Part]
  ) {
    self.sequence = sequence
    self.name = name
    self.sha256 = sha256
    self.isQuarantined = isQuarantined
    self.receivedOn = receivedOn
    self.attempts = attempts
    self.errors = errors
    self.cause = cause
    self.place = place
    self.pages = pages
    self.parts = parts
  }
}
