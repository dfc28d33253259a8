import Foundation

/// Proofs that take minutes of whole runs of the debug build: `make nights` runs them, `make test` passes them over.
enum LongTests {
  static let areWanted = ProcessInfo.processInfo.environment["TAPSYRYS_NIGHTS"] != nil
}
