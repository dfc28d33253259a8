internal import GRDB
package import SocialOrder

/// A line of `reference/closed-periods.csv` as the ledger keeps it.
package struct ClosingRecord: Sendable, Equatable {
  /// `2026-H1` or `2026`.
  package var period: String
  /// The first day on which nothing is taken for it: `2026-07-06`.
  package var from: String
  /// The number of the decision.
  package var decision: String

  package init(period: String, from: String, decision: String) {
    self.period = period
    self.from = from
    self.decision = decision
  }
}

extension Ledger {
  // MARK: Reports

  /// Takes down which run made the reports of which period. What is there already stays as it is.
  /// - Parameter run: that published them, where it may not be known yet.
  package func note(_ reports: [PeriodReport], of run: RunRecord? = nil) throws(LedgerError) {
    try write { db in
      if let run { try Self.insert(run, db) }
      for report in reports {
        try db.execute(
          sql: "INSERT INTO reports VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [report.run, report.period, report.fingerprint])
      }
    }
  }

  /// The reports of each period that were made last, in order of period.
  package func latestReports() throws(LedgerError) -> [PeriodReport] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.period, p.run, p.fingerprint
          FROM reports p JOIN runs r ON r.id = p.run
          WHERE r.number = (
            SELECT max(q.number) FROM reports o JOIN runs q ON q.id = o.run
            WHERE o.period = p.period
          )
          ORDER BY p.period
          """
      ).map { PeriodReport(period: $0["period"], run: $0["run"], fingerprint: $0["fingerprint"]) }
    }
  }

  /// The periods of which files that count hold records, and their years: those that a run reports.
  package func countedPeriods() throws(LedgerError) -> Set<Period> {
    let held = try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT h.period FROM holdings h JOIN submissions s ON s.sequence = h.sequence
          WHERE s.fate = 'accepted' AND h.period IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM withdrawals w
            WHERE w.sequence = s.sequence AND w.line IS NULL AND w.undone_by IS NULL
          )
          """)
    }.compactMap { Period($0) }
    return Set(held).union(held.map { .year($0.year) })
  }

  // MARK: Withdrawals

  /// Takes down withdrawals, in order of number. What is there already stays as it is.
  package func note(_ withdrawals: [Withdrawal]) throws(LedgerError) {
    try write { db in
      for withdrawal in withdrawals.sorted(by: { $0.number < $1.number }) {
        try Self.insert(withdrawal, db)
      }
    }
  }

  private static func insert(_ withdrawal: Withdrawal, _ db: Database) throws {
    if let undone = withdrawal.undoes {
      try db.execute(
        sql: "UPDATE withdrawals SET undone_by = ?, undone_reason = ?, undone_on = ?, "
          + "undone_at = ? WHERE sequence = ? AND number = ? AND undone_by IS NULL",
        arguments: [
          withdrawal.number, withdrawal.reason, withdrawal.on, withdrawal.at, withdrawal.sequence,
          undone,
        ])
      return
    }
    try db.execute(
      sql: "INSERT INTO withdrawals (sequence, number, line, sheet, record, reason, withdrawn_on, "
        + "withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [
        withdrawal.sequence, withdrawal.number, withdrawal.line, withdrawal.sheet,
        withdrawal.record, withdrawal.reason, withdrawal.on, withdrawal.at,
      ])
  }

  /// All withdrawals beside the accepted files, and what took them back, by sequence and number.
  package func withdrawals() throws(LedgerError) -> [Withdrawal] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT w.*, s.sha256 FROM withdrawals w "
          + "JOIN submissions s ON s.sequence = w.sequence")
      return rows.flatMap { row -> [Withdrawal] in
        let withdrawn = Withdrawal(
          number: row["number"], sequence: row["sequence"], sha256: row["sha256"],
          line: row["line"], sheet: row["sheet"], record: row["record"], reason: row["reason"],
          on: row["withdrawn_on"], at: row["withdrawn_at"])
        guard let number: Int = row["undone_by"] else { return [withdrawn] }
        var undone = withdrawn
        undone.number = number
        undone.reason = row["undone_reason"]
        undone.on = row["undone_on"]
        undone.at = row["undone_at"]
        undone.undoes = withdrawn.number
        return [withdrawn, undone]
      }.sorted { ($0.sequence, $0.number) < ($1.sequence, $1.number) }
    }
  }

  // MARK: Closings

  /// Brings the closings in line with `reference/closed-periods.csv`, which the ministry may change by hand: what is new
  /// there freezes the run that made the period's last reports, what is no more there has been reopened.
  /// - Parameters:
  ///   - day: on which it was seen: `2026-07-06`.
  ///   - decision: that reopens what is gone from the file; nil where nobody gave one.
  package func note(
    _ closings: [ClosingRecord], on day: String, reopening decision: String? = nil
  ) throws(LedgerError) {
    if try self.closings() == closings.sorted(by: { $0.period < $1.period }) { return }
    let frozen = Dictionary(
      uniqueKeysWithValues: try latestReports().map { ($0.period, $0.run) })
    try write { db in
      for closing in closings {
        let isNew =
          try Bool.fetchOne(
            db,
            sql: "SELECT NOT EXISTS (SELECT 1 FROM closings WHERE period = ? "
              + "AND closed_from = ? AND decision = ? AND reopened_on IS NULL)",
            arguments: [closing.period, closing.from, closing.decision]) ?? false
        guard isNew else { continue }
        // A line that was changed is the old one taken out and another put in.
        try db.execute(
          sql: "UPDATE closings SET reopened_on = ? WHERE period = ? AND reopened_on IS NULL",
          arguments: [day, closing.period])
        try db.execute(
          sql: "INSERT INTO closings (period, closed_from, decision, frozen_run) "
            + "VALUES (?, ?, ?, ?)",
          arguments: [closing.period, closing.from, closing.decision, frozen[closing.period]])
      }
      let periods = closings.map { _ in "?" }.joined(separator: ", ")
      try db.execute(
        sql: "UPDATE closings SET reopened_on = ?, reopening_decision = ? "
          + "WHERE reopened_on IS NULL AND period NOT IN (\(periods))",
        arguments: [day, decision] + StatementArguments(closings.map(\.period)))
    }
  }

  /// The closings that hold, in order of period.
  package func closings() throws(LedgerError) -> [ClosingRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM closings WHERE reopened_on IS NULL ORDER BY period"
      ).map {
        ClosingRecord(period: $0["period"], from: $0["closed_from"], decision: $0["decision"])
      }
    }
  }

  /// The run whose reports a closed period keeps; nil where it is open, or none had been made.
  package func frozenRun(of period: String) throws(LedgerError) -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT frozen_run FROM closings WHERE period = ? AND reopened_on IS NULL",
        arguments: [period])
    }
  }

  // MARK: What is kept no longer

  /// Takes down that folders of rejected or quarantined submissions were thrown away, for they had been kept long enough.
  package func noteGone(_ sequences: [Int]) throws(LedgerError) {
    try write { db in
      for sequence in sequences {
        try db.execute(
          sql: "UPDATE submissions SET is_gone = 1 WHERE sequence = ? "
            + "AND fate IN ('rejected', 'quarantined')", arguments: [sequence])
      }
    }
  }

  /// The sequences of rejected and quarantined submissions whose folders have been thrown away or replaced.
  func gone() throws(LedgerError) -> Set<Int> {
    try read { Set(try Int.fetchAll($0, sql: "SELECT sequence FROM submissions WHERE is_gone")) }
  }
}
