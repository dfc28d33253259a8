internal import SocialOrder
internal import Workspace

extension Failure {
  /// Another program holds the workspace.
  static let held: Int32 = 4
  /// The ledger is damaged, older than the archive, or newer than the program.
  static let ledger: Int32 = 5

  init(_ error: LedgerError, _ words: Words) {
    switch error {
    case .files(let error): self.init(error, words)
    case .locked: self.init(Self.machine, "ledger.locked", [:], words)
    case .missing: self.init(Self.ledger, "ledger.missing", [:], words)
    case .damaged: self.init(Self.ledger, "ledger.damaged", [:], words)
    case .altered: self.init(Self.ledger, "ledger.altered", [:], words)
    case .foreign: self.init(Self.ledger, "ledger.foreign", [:], words)
    case .older: self.init(Self.ledger, "ledger.older", [:], words)
    case .newer: self.init(Self.ledger, "ledger.newer", ["version": Tool.version], words)
    }
  }
}
