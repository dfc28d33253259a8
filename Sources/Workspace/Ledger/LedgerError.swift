package import Files
internal import GRDB

/// Why the ledger of a workspace cannot be used.
package enum LedgerError: Error, Sendable {
  /// It is not there, though files were accepted.
  case missing
  /// It is no database any more, or one that contradicts itself.
  case damaged
  /// It is sound, but something in it was changed by another program.
  case altered
  /// The database of another program lies under its name.
  case foreign
  /// A later version of the program wrote it.
  case newer
  /// It does not know what was decided since: it was brought back from a backup.
  case older
  /// Another program holds it open for writing.
  case locked
  /// The machine failed.
  case files(FilesError)

  init(_ error: any Error, at path: PathBytes) {
    guard let error = error as? DatabaseError else {
      self = error as? LedgerError ?? .damaged
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .files(FilesError(.write, path.text, FilesError.noSpace))
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .files(FilesError(.write, path.text, FilesError.denied))
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_NOLFS, .SQLITE_PROTOCOL:
      self = .files(FilesError(.open, path.text, FilesError.device))
    default: self = .damaged
    }
  }
}
