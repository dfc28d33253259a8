package import SocialOrder

/// `status --format json`, to the letter of the contract.
package struct StatusJSON {
  private let standing: Standing
  private let language: Language

  /// - Parameter language: that of causes and reasons.
  package init(_ standing: Standing, _ language: Language) {
    self.standing = standing
    self.language = language
  }

  package var document: JSON {
    .object([
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("as_of", .string(standing.asOf.iso)), ("lang", .string(language.rawValue)),
      ("last_run", standing.lastRun.map(run) ?? .null), ("inbox", inbox),
      ("failed", .array(standing.failed.map(file))),
      ("failed_of_closed", .number(standing.failedOfClosed)),
      ("register", .bool(standing.hasRegister)),
      ("periods", .array(standing.periods.map(period))),
      ("filings", .array(standing.filings.map(filing))),
    ])
  }

  private func run(_ run: RunStanding) -> JSON {
    .object([
      ("run", .string(run.id)), ("as_of", .string(run.asOf.iso)),
      ("started_at", .optional(run.startedAt.map { Int($0) })),
      ("outcome", .string(run.outcome.rawValue)), ("taken", .number(run.taken)),
      ("accepted", .number(run.accepted)), ("rejected", .number(run.rejected)),
      ("quarantined", .number(run.quarantined)), ("duplicates", .number(run.duplicates)),
    ])
  }

  private var inbox: JSON {
    .object([
      ("busy", .bool(standing.inbox.isBusy)), ("waiting", .number(standing.inbox.waiting)),
      ("undecided", .number(standing.inbox.undecided)),
      (
        "left_out",
        .array(
          standing.inbox.leftOut.map {
            .object([("path", .string($0.name)), ("reason", .string($0.reason[language]))])
          })
      ),
    ])
  }

  private func file(_ file: FailedFile) -> JSON {
    .object([
      ("sequence", .number(file.sequence)), ("path", .string(file.name)),
      ("sha256", .optional(file.sha256)),
      ("verdict", .string(file.isQuarantined ? "quarantined" : "rejected")),
      ("received_on", .string(file.receivedOn.iso)), ("attempts", .number(file.attempts)),
      ("errors", .number(file.errors)), ("cause", .string(file.cause[language])),
      ("place", .optional(file.place)),
      ("pages", .array(file.pages.map { .string($0.rawValue) })),
      (
        "holds",
        .array(
          file.parts.map { part in
            .object([
              ("administrator_bin", .string(part.administrator.text)),
              ("period", .string(part.period.text)), ("kind", .string(part.kind.rawValue)),
            ])
          })
      ),
    ])
  }

  private func period(_ period: PeriodStanding) -> JSON {
    let expected = period.bodies.flatMap(\.filings).filter(\.isExpected)
    return .object([
      ("period", .string(period.period.text)), ("closed_by", .optional(period.closedBy)),
      ("expected", .number(expected.count)),
      ("received", .number(expected.count { $0.acceptedOn != nil })),
      ("late", .number(expected.count(where: \.isLate))),
      ("overdue", .number(expected.count(where: \.isOverdue))),
    ])
  }

  private func filing(_ placed: PlacedFiling) -> JSON {
    let filing = placed.filing
    let name = standing.names[placed.administrator]
    let timing = Self.timing(filing.timing)
    return .object([
      ("administrator_bin", .string(placed.administrator.text)),
      ("name_kk", .optional(name?.kk)), ("name_ru", .optional(name?.ru)),
      ("period", .string(placed.period.text)), ("kind", .string(filing.kind.rawValue)),
      ("expected", .bool(filing.isExpected)), ("due", .optional(placed.due?.last.iso)),
      ("timing", .string(timing.word)), ("working_days", .optional(timing.days)),
      ("decision", .optional(timing.decision)),
      ("received_on", .optional(filing.acceptedOn?.iso)),
      ("first_sent_on", .optional(filing.firstSentOn?.iso)),
      ("verdict", .optional(filing.latest?.verdict.rawValue)),
      (
        "latest",
        filing.latest.map { latest in
          .object([
            ("sequence", .number(latest.sequence)), ("path", .string(latest.name)),
            ("received_on", .string(latest.receivedOn.iso)), ("errors", .number(latest.errors)),
          ])
        } ?? .null
      ), ("records", .number(filing.records)), ("breaches", .number(filing.breaches)),
      ("kept", .number(filing.kept)), ("withdrawn", .number(filing.withdrawn)),
    ])
  }

  private static func timing(_ timing: FilingStanding.Timing) -> (
    word: String, days: Int?, decision: String?
  ) {
    switch timing {
    case .inTime: ("in_time", nil, nil)
    case .late(let days): ("late", days, nil)
    case .left(let days): ("left", days, nil)
    case .overdue(let days): ("overdue", days, nil)
    case .waived(let decision): ("waived", nil, decision)
    case .closed(let decision): ("closed", nil, decision)
    case .noDay: ("no_day", nil, nil)
    }
  }
}
