internal import Files
internal import GRDB

/// The ledger's SHA-256 of itself, written with each change: SQLite notices a page that is out of order, and not one letter
/// that became another. A figure must not change because a bit of the disk did.
///
/// It is taken over the tables and views as they are declared, and every row of every table. Indices are checked against
/// their tables by SQLite; what analysts add besides (tables, views, indices of their own) is none of ours.
enum LedgerSeal {
  static func write(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO seal VALUES (1, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256",
      arguments: [try digest(db)])
  }

  static func isWhole(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT sha256 FROM seal") == digest(db)
  }

  private static func digest(_ db: Database) throws -> String {
    let digest = SHA256Digest()
    func add(_ line: String) {
      var line = line + "\n"
      line.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
    }
    for name in LedgerSchema.tables + LedgerSchema.views {
      let declared = try String.fetchOne(
        db, sql: "SELECT type || ' ' || sql FROM sqlite_schema WHERE name = ?", arguments: [name])
      add(declared ?? "")
    }
    for table in LedgerSchema.tables {
      // SQLite writes each row as one text, in which no two rows that differ are alike.
      let columns = try db.columns(in: table).map { "quote(\($0.name))" }
      let order = try db.primaryKey(table).columns.joined(separator: ", ")
      let rows = try String.fetchCursor(
        db,
        sql: "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(table) ORDER BY \(order)")
      add(table)
      while let row = try rows.next() { add(row) }
    }
    return digest.finish()
  }
}
