internal import Batch
internal import Consolidation
internal import Files
internal import Reports
internal import SocialOrder
internal import Workspace

/// Why the program ends with a code that is not 0 (cli.md), and what it says on the way out.
struct Failure: Error {
  let code: Int32
  let message: String

  static let rejected: Int32 = 1
  static let machine: Int32 = 3
  static let usage: Int32 = 64
  static let bug: Int32 = 70

  /// A message of the program's own words, with its values filled in.
  init(
    _ code: Int32, _ key: String, _ values: [String: String], _ words: Words
  ) {
    self.code = code
    message = words.text(key, values)
  }

  init(_ error: FilesError, _ words: Words) {
    self.init(
      Self.machine, "error.machine",
      ["path": error.path, "reason": error.reason[words.language]], words)
  }

  /// A settings or reference file that cannot be opened: what is not there, or is a folder, was named wrongly.
  init(opening error: FilesError, _ words: Words) {
    if error.isMissing {
      self.init(Self.usage, "error.missingPath", ["path": error.path], words)
    } else if error.isWrongKind {
      self.init(
        Self.usage, "error.wrongKind",
        ["path": error.path, "reason": error.reason[words.language]], words)
    } else {
      self.init(error, words)
    }
  }

  /// Figures that contradict what was read: no form is written.
  init(
    notConserved path: String, _ group: ConservationGroup, _ amounts: Conservation, _ words: Words
  ) {
    let placed = Placement.allCases.map { amounts[$0] }
    let tiyn = placed.reduce(Int64(0)) { $0 &+ $1.contractSum.tiyn }
    let reason = words.text(
      "error.notConserved",
      [
        "path": path, "administrator": group.administrator?.text ?? "–",
        "direction": group.direction.map { "\($0.number)" } ?? "–",
        "read": "\(amounts.read.records)", "placed": "\(placed.reduce(0) { $0 + $1.records })",
        "sumRead": amounts.read.contractSum.text(words.language),
        "sumPlaced": Money(tiyn: tiyn).text(words.language),
      ])
    self.init(Self.bug, "error.bug", ["reason": reason], words)
  }

  /// An error from anywhere below, as the contract has it.
  init(_ error: any Error, _ words: Words) {
    switch error {
    case let failure as Failure: self = failure
    case let failure as RunFailure: self.init(failure, words)
    case let error as TakingError: self.init(error, words)
    case let failure as Work.Failure: self.init(failure, words)
    case let error as FilesError: self.init(error, words)
    case Batch.Failure.files(let error): self.init(error, words)
    case Batch.Failure.withdrawal(let path, let named, let found):
      self.init(
        Self.machine, "night.withdrawal",
        ["path": path, "named": "\(named)", "found": "\(found)"], words)
    case let error as LedgerError: self.init(error, words)
    case let error as ReferenceError:
      self.init(
        Self.usage, "error.reference",
        ["path": error.file, "line": "\(error.line)", "reason": error.reason[words.language]], words
      )
    case let error as Since.Unreadable:
      self.init(Self.usage, "error.since", ["path": error.path], words)
    case let error as WorkbookError:
      self.init(
        Self.machine, "error.workbook", ["path": error.path, "reason": error.reason], words)
    case let error as FormMismatch:
      self.init(
        Self.bug, "error.form",
        [
          "form": error.form, "sheet": error.sheet, "cell": error.cell,
          "expected": error.expected, "found": error.found,
        ], words)
    case Batch.Failure.overflow, ConsolidationError.overflow:
      self.init(Self.bug, "error.bug", ["reason": words.text("error.overflow", [:])], words)
    default:
      self.init(Self.bug, "error.bug", ["reason": "\(error)"], words)
    }
  }
}

/// The program's own words in the language asked for.
struct Words {
  let phrases: Headings
  let language: Language

  func text(_ key: String, _ values: [String: String]) -> String {
    phrases.text(key, language, values)
  }
}
