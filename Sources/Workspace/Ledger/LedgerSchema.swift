internal import GRDB

/// The tables of the ledger, version by version. `Sources/Specification/ledger.md` explains them to analysts; what stands
/// there and what stands here are compared by a test.
enum LedgerSchema {
  /// "TPSY": who wrote the database.
  static let application = 0x5450_5359
  /// The version of the tables.
  static let version = 1

  /// In the order in which each may point at those before it. `seal` is not among them: it is made of them.
  static let tables = [
    "runs", "submissions", "holdings", "finding_counts", "waivers_used", "kept", "kept_records",
    "receipts", "withdrawals", "closings", "reports",
  ]
  static let views = ["submissions_now", "accepted_now", "failed_now", "morning"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      for view in [submissionsNow, acceptedNow, failedNow, morning] { try db.execute(sql: view) }
      try db.execute(sql: "PRAGMA user_version = \(version)")
      try LedgerSeal.write(db)
    }
    return migrator
  }

  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

  private static func isDigest(_ column: String) -> String {
    "length(\(column)) = 64 AND NOT \(column) GLOB '*[^0-9a-f]*'"
  }

  private static let first = """
    CREATE TABLE runs (
      id TEXT PRIMARY KEY NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      as_of TEXT NOT NULL CHECK (as_of \(day)),
      started_at INTEGER,
      edition TEXT,
      version TEXT
    ) STRICT;
    CREATE INDEX runs_number ON runs (number);

    CREATE TABLE submissions (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      run TEXT NOT NULL REFERENCES runs (id),
      name_bytes BLOB NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT CHECK (\(isDigest("sha256"))),
      size INTEGER NOT NULL CHECK (size >= 0),
      arrived_at INTEGER NOT NULL,
      received_on TEXT NOT NULL CHECK (received_on \(day)),
      fate TEXT NOT NULL CHECK (fate IN ('accepted', 'rejected', 'duplicate', 'quarantined')),
      place TEXT CHECK ((place IS NULL) = (fate = 'duplicate')),
      is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
      duplicate_of INTEGER REFERENCES submissions (sequence)
        CHECK ((duplicate_of IS NULL) = (fate <> 'duplicate')),
      reason_kk TEXT, reason_ru TEXT, reason_en TEXT,
      edition TEXT, version TEXT, as_of TEXT, format TEXT, encoding TEXT,
      records INTEGER CHECK (records >= 0 OR records IS NULL),
      errors INTEGER, breaches INTEGER, warnings INTEGER, notes INTEGER,
      cause_kk TEXT, cause_ru TEXT, cause_en TEXT,
      CHECK (fate <> 'accepted' OR (sha256 IS NOT NULL AND records IS NOT NULL AND is_gone = 0))
    ) STRICT;
    CREATE UNIQUE INDEX submissions_accepted ON submissions (sha256) WHERE fate = 'accepted';
    CREATE INDEX submissions_sha256 ON submissions (sha256);
    CREATE INDEX submissions_run ON submissions (run);
    CREATE INDEX submissions_duplicate_of ON submissions (duplicate_of);

    CREATE TABLE holdings (
      sequence INTEGER NOT NULL REFERENCES submissions (sequence),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      administrator TEXT,
      period TEXT,
      records INTEGER NOT NULL CHECK (records >= 0),
      contract_sum_tiyn INTEGER NOT NULL,
      name_kk TEXT,
      name_ru TEXT,
      PRIMARY KEY (sequence, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX holdings_by_body ON holdings (administrator, period, kind);

    CREATE TABLE finding_counts (
      sequence INTEGER NOT NULL REFERENCES submissions (sequence),
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'breach', 'warning', 'note')),
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (sequence, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_counts_by_code ON finding_counts (code);

    CREATE TABLE waivers_used (
      sequence INTEGER NOT NULL REFERENCES submissions (sequence),
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      decision TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (sequence, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX waivers_used_by_decision ON waivers_used (decision);

    CREATE TABLE kept (
      sequence INTEGER NOT NULL REFERENCES submissions (sequence),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      administrator TEXT NOT NULL,
      period TEXT NOT NULL,
      records INTEGER NOT NULL CHECK (records > 0),
      PRIMARY KEY (sequence, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE kept_records (
      sequence INTEGER NOT NULL,
      kept_position INTEGER NOT NULL,
      position INTEGER NOT NULL,
      place TEXT NOT NULL,
      line INTEGER NOT NULL,
      sheet TEXT,
      key TEXT NOT NULL,
      PRIMARY KEY (sequence, kept_position, position),
      FOREIGN KEY (sequence, kept_position) REFERENCES kept (sequence, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipts (
      sequence INTEGER PRIMARY KEY REFERENCES submissions (sequence),
      previous TEXT NOT NULL CHECK (\(isDigest("previous"))),
      receipt TEXT NOT NULL UNIQUE CHECK (\(isDigest("receipt")))
    ) STRICT;

    CREATE TABLE withdrawals (
      sequence INTEGER NOT NULL REFERENCES submissions (sequence),
      number INTEGER NOT NULL CHECK (number > 0),
      line INTEGER CHECK (line > 0 OR line IS NULL),
      sheet TEXT,
      record TEXT,
      reason TEXT NOT NULL,
      withdrawn_on TEXT NOT NULL CHECK (withdrawn_on \(day)),
      withdrawn_at INTEGER NOT NULL,
      undone_by INTEGER,
      undone_reason TEXT,
      undone_on TEXT CHECK (undone_on \(day) OR undone_on IS NULL),
      undone_at INTEGER,
      PRIMARY KEY (sequence, number),
      CHECK ((undone_by IS NULL) = (undone_reason IS NULL)),
      CHECK ((undone_by IS NULL) = (undone_on IS NULL)),
      CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
      CHECK (line IS NOT NULL OR sheet IS NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE closings (
      number INTEGER PRIMARY KEY,
      period TEXT NOT NULL,
      closed_from TEXT NOT NULL CHECK (closed_from \(day)),
      decision TEXT NOT NULL,
      frozen_run TEXT REFERENCES runs (id),
      reopened_on TEXT CHECK (reopened_on \(day) OR reopened_on IS NULL),
      reopening_decision TEXT CHECK (reopening_decision IS NULL OR reopened_on IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX closings_now ON closings (period) WHERE reopened_on IS NULL;
    CREATE INDEX closings_frozen_run ON closings (frozen_run);

    CREATE TABLE reports (
      run TEXT NOT NULL REFERENCES runs (id),
      period TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      PRIMARY KEY (run, period)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reports_period ON reports (period);

    CREATE TABLE seal (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      sha256 TEXT NOT NULL CHECK (\(isDigest("sha256")))
    ) STRICT;
    """

  private static let submissionsNow = """
    CREATE VIEW submissions_now AS
    SELECT s.sequence, s.run, s.name, s.sha256, s.size,
      datetime(s.arrived_at, 'unixepoch') AS arrived_at_utc, s.received_on, s.fate, s.place,
      s.records, s.errors, s.breaches, s.warnings, s.notes, s.duplicate_of,
      EXISTS (
        SELECT 1 FROM withdrawals w
        WHERE w.sequence = s.sequence AND w.line IS NULL AND w.undone_by IS NULL
      ) AS is_withdrawn,
      (
        SELECT count(*) FROM withdrawals w
        WHERE w.sequence = s.sequence AND w.line IS NOT NULL AND w.undone_by IS NULL
      ) AS withdrawn_lines
    FROM submissions s
    WHERE s.is_gone = 0
    """

  private static let acceptedNow = """
    CREATE VIEW accepted_now AS
    SELECT s.sequence, s.name, s.place, s.received_on, s.breaches, h.kind, h.administrator, h.period,
      h.records, h.contract_sum_tiyn, s.withdrawn_lines
    FROM submissions_now s JOIN holdings h ON h.sequence = s.sequence
    WHERE s.fate = 'accepted' AND NOT s.is_withdrawn
    """

  private static let failedNow = """
    CREATE VIEW failed_now AS
    SELECT sequence, run, name, place, received_on, fate, errors,
      coalesce(cause_kk, reason_kk) AS cause_kk, coalesce(cause_ru, reason_ru) AS cause_ru,
      coalesce(cause_en, reason_en) AS cause_en
    FROM submissions
    WHERE fate IN ('rejected', 'quarantined') AND is_gone = 0
    """

  private static let morning = """
    CREATE VIEW morning AS
    SELECT r.id AS run, r.as_of, s.sequence, s.name, s.fate, s.received_on, s.place, s.duplicate_of,
      s.records, s.errors, s.breaches, s.warnings,
      coalesce(s.cause_kk, s.reason_kk) AS cause_kk, coalesce(s.cause_ru, s.reason_ru) AS cause_ru,
      coalesce(s.cause_en, s.reason_en) AS cause_en
    FROM runs r JOIN submissions s ON s.run = r.id
    WHERE r.number = (SELECT max(number) FROM runs)
    """
}
