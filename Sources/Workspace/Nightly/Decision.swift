internal import Files
internal import FoundationEssentials

/// A batch that was decided: written whole before anything of it is carried out, so that a run that is cut short can be
/// finished by the next (workspace.md, step 6).
struct Decision: Codable, Equatable {
  var run: RunRecord
  var files: [DecidedFile]

  static let file: PathBytes = "decision.json"

  /// The decision that an earlier run left; nil where there is none.
  /// - Throws: `RunFailure.decision` where it cannot be read: no run of ours leaves such a one.
  static func left(in work: Folder) throws -> Decision? {
    guard let bytes = try work.read(file) else { return nil }
    guard let decision = CanonicalJSON.value(Decision.self, bytes) else {
      throw RunFailure.decision(work.path.appending(file))
    }
    return decision
  }

  /// Makes a decision not to have been made, lastingly.
  static func takeBack(from work: Folder) throws {
    try work.remove(file)
    try work.sync()
  }

  func write(to work: Folder) throws { try work.write(Self.file, CanonicalJSON.bytes(self)) }
}

/// A taken file, and what is to become of it.
struct DecidedFile: Codable, Equatable {
  /// The number under which it lies in `.work/taken/`.
  var number: Int
  /// What is known of it, as it will lie beside it.
  var sidecar: Sidecar
  /// Where the same content lies since an earlier submission that was not accepted.
  var earlier: [String]

  var submission: Submission { sidecar.submission }
  var folder: PathBytes { PathBytes("\(number)") }
  /// Its path in the inbox.
  var path: PathBytes { PathBytes(hexadecimal: submission.nameBytes) ?? PathBytes(submission.name) }
}
