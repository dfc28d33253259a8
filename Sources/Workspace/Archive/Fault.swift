/// One thing that is not as it was left: where, what, and by that what to do.
package struct Fault: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    // The archive.
    case fileMissing = "file-missing"
    case fileChanged = "file-changed"
    case notRegular = "not-regular"
    case sidecarMissing = "sidecar-missing"
    case sidecarUnreadable = "sidecar-unreadable"
    case sidecarChanged = "sidecar-changed"
    case misplaced = "misplaced"
    case numberTwice = "number-twice"
    case chainBroken = "chain-broken"
    case stray
    case folderMissing = "folder-missing"
    case pageMissing = "page-missing"
    case withdrawalUnreadable = "withdrawal-unreadable"
    case withdrawalMissing = "withdrawal-missing"
    case runUnfinished = "run-unfinished"
    // The reports.
    case latestMissing = "latest-missing"
    case latestBroken = "latest-broken"
    case runUnreadable = "run-unreadable"
    case outputMissing = "output-missing"
    case outputChanged = "output-changed"
    // The ledger.
    case ledgerLacks = "ledger-lacks"
    case ledgerDiffers = "ledger-differs"
    case withdrawalUnknown = "withdrawal-unknown"

    /// Whether the ledger is at fault, which is made anew: exit code 5.
    package var isOfLedger: Bool {
      [.ledgerLacks, .ledgerDiffers, .withdrawalUnknown].contains(self)
    }

    /// The key of its words.
    package var key: String { "verify.fault.\(rawValue)" }
    /// The key of what is to be done.
    package var helpKey: String { "verify.help.\(rawValue)" }
  }

  /// Relative to the workspace, for reading.
  package let place: String
  package let kind: Kind

  package init(_ kind: Kind, _ place: String) {
    self.place = place
    self.kind = kind
  }
}
