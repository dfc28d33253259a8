internal import GRDB

/// What is kept no longer, as the ledger has to know it.
extension Ledger {
  /// The runs whose figures closed a period: their folders stay.
  package func frozenRuns() throws(LedgerError) -> Set<String> {
    Set(
      try read {
        try String.fetchAll(
          $0, sql: "SELECT frozen_run FROM closings WHERE frozen_run IS NOT NULL")
      })
  }

  /// Takes down that rejected or quarantined files are kept no longer.
  package func letGo(_ sequences: [Int]) throws(LedgerError) {
    try write { db in
      for sequence in sequences {
        try db.execute(
          sql: "UPDATE submissions SET is_gone = 1 WHERE sequence = ? "
            + "AND fate IN ('rejected', 'quarantined')", arguments: [sequence])
      }
    }
  }
}
