package import Files
internal import GRDB

/// The ledger of a workspace: `ledger.sqlite`, an index of its archive that can be made anew from it (`Rebuilding`).
package final class Ledger: Sendable {
  /// The file.
  package let path: PathBytes
  private let queue: DatabaseQueue

  package static let fileName = PathBytes("ledger.sqlite")

  /// Opens the ledger of a workspace; makes it in one that has accepted nothing yet.
  /// - Parameter isProven: whether it was found sound as it lies there (`LedgerProof`).
  /// - Throws: `LedgerError`.
  package static func open(in workspace: PathBytes, isProven: Bool = false) throws(LedgerError)
    -> Ledger
  {
    let path = workspace.appending(fileName)
    let isFresh: Bool
    do {
      isFresh =
        try !path.isTaken || path.isFile && InputFile(fileName, in: workspace).size() == 0
      if try path.isTaken, try !path.isFile {
        throw FilesError(.open, path.text, FilesError.notRegular)
      }
      if isFresh {
        if try hasAccepted(workspace) { throw LedgerError.missing }
        try begin(in: workspace)
      }
    } catch let error as FilesError {
      throw .files(error)
    } catch {
      throw error as? LedgerError ?? .damaged
    }
    return try Ledger(path, isFresh: false, isProven: isProven)
  }

  /// Makes the ledger under a name of its own first: whoever looks meanwhile finds none or a whole one, and does not begin it
  /// beside us.
  private static func begin(in workspace: PathBytes) throws {
    let fresh = workspace.appending(freshName)
    let path = workspace.appending(fileName)
    try removeAll(fresh)
    try make(at: fresh).close()
    try Moving.sync(fresh)
    // One that was begun and is empty, as an earlier version left it when it was killed.
    try removeAll(path)
    try Moving.rename(fresh, to: path)
    try Moving.sync(workspace)
  }

  /// What a ledger is called until it is whole.
  static let freshName = PathBytes("ledger.sqlite.new")

  /// A database and what SQLite may have left beside it. A journal that stayed behind would be played into the new one.
  static let companions = ["", "-journal", "-wal", "-shm"]

  /// Removes a database with what lies beside it.
  static func removeAll(_ path: PathBytes) throws(FilesError) {
    for ending in companions {
      try Moving.remove(PathBytes(bytes: path.bytes + Array(ending.utf8)))
    }
  }

  /// Opens the ledger of a workspace for whoever only looks: it is not made.
  /// - Returns: nil in a workspace that has accepted nothing yet and has none.
  /// - Throws: `LedgerError`.
  package static func openIfThere(in workspace: PathBytes) throws(LedgerError) -> Ledger? {
    let isThere: Bool
    var hasAccepted = false
    do throws(FilesError) {
      isThere = try workspace.appending(fileName).isTaken
      if !isThere { hasAccepted = try self.hasAccepted(workspace) }
    } catch {
      throw .files(error)
    }
    if isThere { return try open(in: workspace) }
    if hasAccepted { throw .missing }
    return nil
  }

  /// Makes a ledger under a name of its own, to be renamed when it is whole.
  static func make(at path: PathBytes) throws(LedgerError) -> Ledger {
    try Ledger(path, isFresh: true)
  }

  private init(_ path: PathBytes, isFresh: Bool, isProven: Bool = false) throws(LedgerError) {
    self.path = path
    do {
      queue = try DatabaseQueue(path: try Self.sqlitePath(path), configuration: Self.configuration)
      if isFresh { try Self.create(queue) }
      try queue.read { try Self.check($0, isProven: isProven) }
      if try queue.read(Self.version) < LedgerSchema.version {
        try LedgerSchema.migrator.migrate(queue)
      }
    } catch {
      throw LedgerError(error, at: path)
    }
  }

  /// Ends all use of it, so that its file may be renamed.
  func close() throws(LedgerError) {
    do { try queue.close() } catch { throw LedgerError(error, at: path) }
  }

  func read<T>(_ work: (Database) throws -> T) throws(LedgerError) -> T {
    do { return try queue.read(work) } catch { throw LedgerError(error, at: path) }
  }

  /// Does work in one transaction, and seals what came of it.
  func write<T>(_ work: (Database) throws -> T) throws(LedgerError) -> T {
    do {
      return try queue.write { db in
        let result = try work(db)
        try LedgerSeal.write(db)
        return result
      }
    } catch {
      throw LedgerError(error, at: path)
    }
  }
}

extension Ledger {
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // An analyst's viewer may be reading; one that writes is waited for, but not for ever.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // One file that can be copied as it is, and no shared memory: the folder may lie on a server.
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      // FULL, and the folder is synced after the journal's removal: otherwise a power cut could bring the journal back,
      // and with it undo what was reported as done.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      // A damaged page is noticed when it is read, and a view that somebody wrote into the file runs no function.
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// The path as SQLite takes it: never one that means something else to it.
  private static func sqlitePath(_ path: PathBytes) throws(LedgerError) -> String {
    guard let text = String(validating: path.bytes, as: UTF8.self) else {
      throw .files(FilesError(.open, path.text, FilesError.notText))
    }
    return text.hasPrefix("/") ? text : "./" + text
  }

  /// Says whose the database is before anything else is in it: what a power cut leaves is not taken for another program's.
  private static func create(_ queue: DatabaseQueue) throws {
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(LedgerSchema.application)")
    }
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func check(_ db: Database, isProven: Bool) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == LedgerSchema.application else {
      // Cut down to less than its first page it is read as an empty database, which is nobody's.
      let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)")
      throw isEmpty == true ? LedgerError.damaged : LedgerError.foreign
    }
    let version = try version(db)
    guard version <= LedgerSchema.version else { throw LedgerError.newer }
    if isProven { return }
    // Not quick_check: a row that an index has lost would be a file that is taken twice.
    guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else {
      throw LedgerError.damaged
    }
    guard version > 0 else {
      // Begun and never finished; there is no other way to have no tables.
      guard try !db.tableExists("runs") else { throw LedgerError.damaged }
      return
    }
    guard try LedgerSeal.isWhole(db) else { throw LedgerError.altered }
  }

  /// Whether anything lies in the archive of accepted files.
  static func hasAccepted(_ workspace: PathBytes) throws(FilesError) -> Bool {
    try FolderTree.list(workspace.appending(PathBytes("accepted"))).contains { $0.kind != .folder }
  }
}
