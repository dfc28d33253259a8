internal import Batch
internal import Reports
internal import SocialOrder

/// Whether accepted files put a rejected one right (workspace.md, What waits to be corrected). A body may send the projects
/// of one half-year in several files: that another of them was accepted says nothing of this one.
struct Correction {
  private let rejected: Submission
  private let keys: FiledKeys
  private let register: AdministratorRegister?

  init(_ rejected: Submission, _ keys: FiledKeys, _ register: AdministratorRegister?) {
    self.rejected = rejected
    self.keys = keys
    self.register = register
  }

  /// - Parameter later: the accepted files that came after it and hold that part too.
  func isThere(of part: FailedFile.Part, among later: [Submission]) -> Bool {
    guard !later.isEmpty else { return false }
    if later.contains(where: { $0.nameBytes == rejected.nameBytes }) { return true }
    let count = records(rejected, part)
    guard let wanted = keys.keys(of: rejected, part, register) else {
      // It lies there no more: the counts of the ledger are all that is known.
      return later.contains { records($0, part) >= count }
    }
    var missing = wanted
    for file in later {
      guard let held = keys.keys(of: file, part, register) else { continue }
      missing.subtract(held)
      if missing.isEmpty { return true }
      // The key itself may be what was wrong: all records but those with errors are there, and none is fewer.
      let changed = wanted.subtracting(held).count
      if changed < wanted.count, changed <= rejected.judgement?.errors ?? 0,
        records(file, part) >= count
      {
        return true
      }
    }
    return false
  }

  private func records(_ submission: Submission, _ part: FailedFile.Part) -> Int {
    submission.parts(register).reduce(0) { $0 + ($1.0 == part ? $1.1.records : 0) }
  }
}
