internal import Batch
internal import FoundationEssentials
internal import GRDB
internal import SocialOrder

/// A submission that counts, as far as it has not been withdrawn.
package struct ArchivedFile: Sendable, Equatable {
  package let sequence: Int
  /// Relative to the workspace.
  package let place: String
  /// Hexadecimal.
  package let sha256: String
  /// Its path in the inbox, for reading.
  package let name: String
  /// `2026-07-03`.
  package let receivedOn: String
  package let withdrawn: Withdrawn

  /// What of a file does not count any more.
  package struct Withdrawn: Sendable, Equatable {
    /// All of it.
    package var file = false
    /// Single records, by where they begin.
    package var records: Set<RecordPlace> = []
  }

  /// Where a record begins.
  package struct RecordPlace: Sendable, Hashable {
    /// The name of the sheet, where that needs telling.
    package let sheet: String?
    package let line: Int

    package init(sheet: String?, line: Int) {
      self.sheet = sheet
      self.line = line
    }
  }
}

extension Ledger {
  /// The number of the next submission; never that of an earlier one.
  package func nextSequence() throws(LedgerError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM submissions") ?? 0 } + 1
  }

  package func nextRunNumber() throws(LedgerError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(number) FROM runs") ?? 0 } + 1
  }

  /// The receipt that the next accepted submission names as the one before it.
  package func lastReceipt() throws(LedgerError) -> String {
    try read {
      try String.fetchOne($0, sql: "SELECT receipt FROM receipts ORDER BY sequence DESC LIMIT 1")
    } ?? Sidecar.first
  }

  /// The runs, in order.
  package func runs() throws(LedgerError) -> [RunRecord] {
    try read { db in
      try GRDB.Row.fetchAll(db, sql: "SELECT * FROM runs ORDER BY number, id").map { row in
        RunRecord(
          number: row["number"], asOf: row["as_of"], startedAt: row["started_at"],
          edition: row["edition"], version: row["version"])
      }
    }
  }

  /// The accepted submission with these bytes; withdrawn ones too.
  package func accepted(sha256: String) throws(LedgerError) -> Submission? {
    try sidecars("s.fate = 'accepted' AND s.sha256 = ?", [sha256]).first?.submission
  }

  package func submission(sequence: Int) throws(LedgerError) -> Submission? {
    try sidecars("s.sequence = ?", [sequence]).first?.submission
  }

  /// All submissions, or those of one run, in order of sequence.
  package func submissions(of run: String? = nil) throws(LedgerError) -> [Submission] {
    try sidecars(run == nil ? "1" : "s.run = ?", run.map { [$0] } ?? []).map(\.submission)
  }

  /// The rejected and quarantined files that lie there still: nobody has sent the same again since, nor thrown them away.
  package func failures() throws(LedgerError) -> [Submission] {
    try sidecars("s.fate IN ('rejected', 'quarantined') AND s.is_gone = 0").map(\.submission)
  }

  /// The accepted files in order of sequence, wholly withdrawn ones too: what is withdrawn of each stands with it.
  package func accepted() throws(LedgerError) -> [ArchivedFile] {
    try read { db in
      var withdrawn: [Int: ArchivedFile.Withdrawn] = [:]
      let rows = try GRDB.Row.fetchAll(
        db, sql: "SELECT sequence, line, sheet FROM withdrawals WHERE undone_by IS NULL")
      for row in rows {
        let sequence: Int = row["sequence"]
        guard let line: Int = row["line"] else {
          withdrawn[sequence, default: .init()].file = true
          continue
        }
        withdrawn[sequence, default: .init()].records.insert(.init(sheet: row["sheet"], line: line))
      }
      let accepted = try GRDB.Row.fetchCursor(
        db,
        sql: "SELECT sequence, place, sha256, name, received_on FROM submissions "
          + "WHERE fate = 'accepted' ORDER BY sequence")
      var files: [ArchivedFile] = []
      // By their places: to look columns up by name takes longer than all else, and every run asks for all files.
      while let row = try accepted.next() {
        let sequence: Int = row[0]
        files.append(
          ArchivedFile(
            sequence: sequence, place: row[1], sha256: row[2], name: row[3], receivedOn: row[4],
            withdrawn: withdrawn[sequence] ?? .init()))
      }
      return files
    }
  }

  /// The returned submissions whose content was sent again since and lies in another place now: theirs, and their sequence.
  func replacedPlaces() throws(LedgerError) -> [(place: String, sequence: Int)] {
    try read { db in
      try GRDB.Row.fetchAll(
        db,
        sql: "SELECT g.place, g.sequence FROM submissions g WHERE g.is_gone = 1 "
          + "AND EXISTS (SELECT 1 FROM submissions l WHERE l.sha256 = g.sha256 "
          + "AND l.is_gone = 0 AND l.place <> g.place) ORDER BY g.sequence"
      ).map { (place: $0[0], sequence: $0[1]) }
    }
  }

  /// The submission under whose place a content lies; nil where none does.
  func keeping(sha256: String) throws(LedgerError) -> Submission? {
    try sidecars("s.sha256 = ? AND s.is_gone = 0 AND s.place IS NOT NULL", [sha256]).first?
      .submission
  }

  /// Whether a place in the archive is that of another content, so that a file must take another (`ArchiveNames.place`).
  package func isTaken(_ place: String, by other: String?) throws(LedgerError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM submissions WHERE place IN (?, ? || '.json') "
          + "AND is_gone = 0 AND sha256 IS NOT ?)",
        arguments: [place, place, other]) ?? false
    }
  }

  /// What stands beside the files of the archive, as the ledger knows it, in order of sequence.
  /// - Parameter condition: of SQL, on `s`, a row of `submissions`.
  func sidecars(_ condition: String, _ arguments: StatementArguments = []) throws(LedgerError)
    -> [Sidecar]
  {
    try read { db in
      func parts<T>(_ table: String, _ make: (GRDB.Row) -> T) throws -> [Int: [T]] {
        let order = table == "kept_records" ? "kept_position, position" : "position"
        let rows = try GRDB.Row.fetchCursor(
          db,
          sql: "SELECT p.* FROM \(table) p JOIN submissions s ON s.sequence = p.sequence "
            + "WHERE \(condition) ORDER BY p.sequence, \(order)", arguments: arguments)
        var parts: [Int: [T]] = [:]
        while let row = try rows.next() { parts[row["sequence"], default: []].append(make(row)) }
        return parts
      }
      let examples = try parts("kept_records") { row in
        (
          kept: row["kept_position"] as Int,
          record: KeptRecord(
            place: row["place"], line: row["line"], sheet: row["sheet"], key: row["key"])
        )
      }
      let parts = Parts(
        holdings: try parts("holdings") { row in
          Holding(
            kind: row["kind"], administrator: row["administrator"], period: row["period"],
            records: row["records"], contractSum: row["contract_sum_tiyn"],
            nameInKazakh: row["name_kk"], nameInRussian: row["name_ru"])
        },
        findings: try parts("finding_counts") { row in
          FindingCount(code: row["code"], severity: row["severity"], count: row["count"])
        },
        waivers: try parts("waivers_used") { row in
          WaiverUsed(code: row["code"], decision: row["decision"], count: row["count"])
        },
        kept: try parts("kept") { row in
          let position: Int = row["position"]
          return Kept(
            kind: row["kind"], administrator: row["administrator"], period: row["period"],
            records: row["records"],
            examples: (examples[row["sequence"]] ?? []).filter { $0.kept == position }
              .map(\.record))
        })
      return try GRDB.Row.fetchAll(
        db,
        sql: "SELECT s.*, r.previous, r.receipt FROM submissions s "
          + "LEFT JOIN receipts r ON r.sequence = s.sequence WHERE \(condition) "
          + "ORDER BY s.sequence", arguments: arguments
      ).map { row in
        Sidecar(
          known: Submission(row, parts), previous: row["previous"], receipt: row["receipt"])
      }
    }
  }

  /// What a submission holds many of, by sequence.
  fileprivate struct Parts {
    let holdings: [Int: [Holding]]
    let findings: [Int: [FindingCount]]
    let waivers: [Int: [WaiverUsed]]
    let kept: [Int: [Kept]]
  }
}

extension Submission {
  fileprivate init(_ row: GRDB.Row, _ parts: Ledger.Parts) {
    let sequence: Int = row["sequence"]
    var judgement: Judgement?
    if let records: Int = row["records"] {
      judgement = Judgement(
        edition: row["edition"], version: row["version"], asOf: row["as_of"],
        format: row["format"], encoding: row["encoding"], records: records,
        errors: row["errors"], breaches: row["breaches"], warnings: row["warnings"],
        notes: row["notes"], holdings: parts.holdings[sequence] ?? [],
        findings: parts.findings[sequence] ?? [], waivers: parts.waivers[sequence] ?? [],
        firstCause: Spoken(row, "cause"), kept: parts.kept[sequence] ?? [])
    }
    guard let fate = Fate(rawValue: row["fate"]) else {
      preconditionFailure("a CHECK of the table names the fates")
    }
    self.init(
      sequence: sequence, run: row["run"],
      nameBytes: Hexadecimal.text(row["name_bytes"] as Data), name: row["name"],
      sha256: row["sha256"], size: row["size"], arrivedAt: row["arrived_at"],
      receivedOn: row["received_on"], fate: fate, place: row["place"],
      duplicateOf: row["duplicate_of"], reason: Spoken(row, "reason"), judgement: judgement)
  }
}

extension Spoken {
  fileprivate init?(_ row: GRDB.Row, _ what: String) {
    guard let kk: String = row[what + "_kk"], let ru: String = row[what + "_ru"],
      let en: String = row[what + "_en"]
    else { return nil }
    self.init(Texts(kk: kk, ru: ru, en: en))
  }
}
