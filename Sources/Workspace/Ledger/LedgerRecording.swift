internal import Batch
internal import GRDB

extension Ledger {
  /// Takes in what a run decided, all of it or nothing. What is there already stays as it is: it may be done twice.
  /// - Throws: `LedgerError`.
  package func record(run: RunRecord, submissions: [Sidecar]) throws(LedgerError) {
    try record([(run, submissions)])
  }

  func record(_ batches: [(run: RunRecord, submissions: [Sidecar])]) throws(LedgerError) {
    // Each change reads the whole ledger to seal it, and waits for the disk: what would change nothing is none.
    if batches.allSatisfy(\.submissions.isEmpty), try holds(batches.map(\.run.id)) { return }
    try write { db in
      for batch in batches {
        try Self.insert(batch.run, db)
        for sidecar in batch.submissions.sorted(by: {
          $0.submission.sequence < $1.submission.sequence
        }
        ) {
          try Self.insert(sidecar, db)
        }
      }
    }
  }

  private func holds(_ runs: [String]) throws(LedgerError) -> Bool {
    let known = try read { Set(try String.fetchAll($0, sql: "SELECT id FROM runs")) }
    return known.isSuperset(of: runs)
  }

  static func insert(_ run: RunRecord, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
      arguments: [run.id, run.number, run.asOf, run.startedAt, run.edition, run.version])
  }

  private static func insert(_ sidecar: Sidecar, _ db: Database) throws {
    let submission = sidecar.submission
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM submissions WHERE sequence = ?)",
      arguments: [submission.sequence])
    if isKnown == true { return }
    // What was sent before and not accepted has given its place up to what becomes of it now.
    if let sha256 = submission.sha256, submission.fate != .duplicate {
      try db.execute(
        sql: "UPDATE submissions SET is_gone = 1 WHERE sha256 = ? "
          + "AND fate IN ('rejected', 'quarantined')",
        arguments: [sha256])
    }
    try insertRow(submission, db)
    try insertParts(of: submission, db)
    if let previous = sidecar.previous, let receipt = sidecar.receipt {
      try db.execute(
        sql: "INSERT INTO receipts VALUES (?, ?, ?)",
        arguments: [submission.sequence, previous, receipt])
    }
  }

  private static func insertRow(_ submission: Submission, _ db: Database) throws {
    let judgement = submission.judgement
    let values: [String: (any DatabaseValueConvertible)?] = [
      "sequence": submission.sequence, "run": submission.run,
      "name_bytes": Hexadecimal.data(submission.nameBytes), "name": submission.name,
      "sha256": submission.sha256, "size": submission.size, "arrived_at": submission.arrivedAt,
      "received_on": submission.receivedOn, "fate": submission.fate.rawValue,
      "place": submission.place, "duplicate_of": submission.duplicateOf,
      "reason_kk": submission.reason?.kk, "reason_ru": submission.reason?.ru,
      "reason_en": submission.reason?.en, "edition": judgement?.edition,
      "version": judgement?.version, "as_of": judgement?.asOf, "format": judgement?.format,
      "encoding": judgement?.encoding, "records": judgement?.records, "errors": judgement?.errors,
      "breaches": judgement?.breaches, "warnings": judgement?.warnings, "notes": judgement?.notes,
      "cause_kk": judgement?.firstCause?.kk, "cause_ru": judgement?.firstCause?.ru,
      "cause_en": judgement?.firstCause?.en,
    ]
    let names = values.keys.sorted()
    try db.execute(
      sql: "INSERT INTO submissions (\(names.joined(separator: ", "))) "
        + "VALUES (\(names.map { ":" + $0 }.joined(separator: ", ")))",
      arguments: StatementArguments(values))
  }

  private static func insertParts(of submission: Submission, _ db: Database) throws {
    guard let judgement = submission.judgement else { return }
    func insert(_ table: String, _ position: Int, _ values: [(any DatabaseValueConvertible)?])
      throws
    {
      let all = [submission.sequence, position] + values
      let marks = all.map { _ in "?" }.joined(separator: ", ")
      try db.execute(
        sql: "INSERT INTO \(table) VALUES (\(marks))", arguments: StatementArguments(all))
    }
    for (position, holding) in judgement.holdings.enumerated() {
      try insert(
        "holdings", position,
        [
          holding.kind, holding.administrator, holding.period, holding.records,
          holding.contractSum, holding.nameInKazakh, holding.nameInRussian,
        ])
    }
    for (position, finding) in judgement.findings.enumerated() {
      try insert("finding_counts", position, [finding.code, finding.severity, finding.count])
    }
    for (position, waiver) in judgement.waivers.enumerated() {
      try insert("waivers_used", position, [waiver.code, waiver.decision, waiver.count])
    }
    for (position, kept) in judgement.kept.enumerated() {
      try insert("kept", position, [kept.kind, kept.administrator, kept.period, kept.records])
      for (inner, record) in kept.examples.enumerated() {
        try insert(
          "kept_records", position, [inner, record.place, record.line, record.sheet, record.key])
      }
    }
  }
}
