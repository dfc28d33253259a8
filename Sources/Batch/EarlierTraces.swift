package import Files
internal import Reports

/// The traces of the forms of an earlier run: where the lines of each stand in its provenance.csv, and which cells its
/// records went into.
///
/// It is believed for as long as it can be proven: its table has its own hash in the file, and the lines and the trail of
/// each form have theirs in the table. What cannot be read, or was changed since, is as if it were not there.
package struct EarlierTraces: Sendable {
  /// What is known of a form's trace.
  struct Entry: Sendable {
    /// Of what the form is made of and how its records are named: the same means the same trace.
    let madeOf: String
    let lines: TracePart
    let trail: TracePart
  }

  private let provenance: Descriptor
  private let file: Descriptor
  private let entries: [String: Entry]

  /// - Parameters:
  ///   - name: of the file in the folder that `TraceKeeping` made.
  ///   - report: the folder of the period in the earlier run.
  package init?(_ name: PathBytes, in folder: Folder, _ report: Folder) {
    guard let file = try? folder.open(name), let provenance = try? report.open("provenance.csv"),
      let entries = TraceTable.read(file)
    else { return nil }
    self.file = file
    self.provenance = provenance
    self.entries = entries
  }

  /// The trace of a form that is made of the same.
  /// - Returns: its lines and their hash, and its trail as `CellTrail.packed` made it; nil where it has to be made anew.
  func trace(_ form: String, madeOf: String) -> (lines: [UInt8], sha256: String, trail: [UInt8])? {
    guard let entry = entries[form], entry.madeOf == madeOf,
      let lines = Self.read(entry.lines, provenance), let trail = Self.read(entry.trail, file)
    else { return nil }
    return (lines, entry.lines.sha256, trail)
  }

  private static func read(_ part: TracePart, _ file: Descriptor) -> [UInt8]? {
    guard let bytes = try? file.part(at: part.start, count: part.count),
      SHA256Digest.hex(bytes) == part.sha256
    else { return nil }
    return bytes
  }
}

/// A part of a file, and its hash.
struct TracePart: Sendable {
  let start: Int
  let count: Int
  let sha256: String
}
