package import Files

/// What an earlier run published of a period: a document that comes out the same is the same file under a second name.
package struct EarlierReport {
  /// A file of it.
  package struct Output: Sendable {
    package let sha256: String
    package let prints: Prints

    package init(sha256: String, prints: Prints) {
      self.sha256 = sha256
      self.prints = prints
    }
  }

  /// By what a document is known before there is one. Both are hashes.
  package struct Prints: Sendable, Equatable {
    /// Of all that it was made of.
    package var madeOf: String?
    /// Of a form: of all that was drawn on it.
    package var drawn: String?

    package init(madeOf: String? = nil, drawn: String? = nil) {
      self.madeOf = madeOf
      self.drawn = drawn
    }
  }

  private let folder: Folder
  private let outputs: [String: Output]
  /// Those of its forms, where they were kept.
  let traces: EarlierTraces?

  /// - Parameters:
  ///   - folder: of the period.
  ///   - outputs: by name in the folder.
  package init(_ folder: Folder, _ outputs: [String: Output], _ traces: EarlierTraces? = nil) {
    self.folder = folder
    self.outputs = outputs
    self.traces = traces
  }

  /// Whether there is a form to compare with.
  func holds(form name: String) -> Bool { outputs[name]?.prints.drawn != nil }

  /// Whether the same was drawn on a form then.
  func isDrawn(_ name: String, _ drawn: String) -> Bool { outputs[name]?.prints.drawn == drawn }

  /// Takes a document over that was made of the same.
  /// - Returns: its prints; nil where it has to be made.
  func takeOver(_ name: String, madeOf: String, to output: OutputFolder) -> Prints? {
    guard let earlier = outputs[name], earlier.prints.madeOf == madeOf,
      link(name, earlier.sha256, to: output)
    else { return nil }
    return earlier.prints
  }

  /// Takes a form over on which the same was drawn.
  /// - Returns: whether it did; else it has to be written.
  func takeOver(_ name: String, drawn: String, to output: OutputFolder) -> Bool {
    guard isDrawn(name, drawn), let earlier = outputs[name] else { return false }
    return link(name, earlier.sha256, to: output)
  }

  /// Whether a document held the bytes of this hash then.
  func isWritten(_ name: String, _ sha256: String) -> Bool { outputs[name]?.sha256 == sha256 }

  /// Takes a document over that holds the bytes of this hash.
  /// - Returns: whether it did; else it has to be written.
  func takeOver(_ name: String, sha256: String, to output: OutputFolder) -> Bool {
    isWritten(name, sha256) && link(name, sha256, to: output)
  }

  /// A file that somebody has changed or removed since is not taken over, nor one that cannot have a second name.
  private func link(_ name: String, _ sha256: String, to output: OutputFolder) -> Bool {
    (try? output.stage(name, linking: name, in: folder, sha256: sha256)) ?? false
  }
}

/// What is drawn on a form, as a hash.
final class DrawnHash {
  private let digest = SHA256Digest()
  private var known: String?

  func take(_ bytes: UnsafeRawBufferPointer) { digest.update(bytes) }

  var text: String {
    let text = known ?? digest.finish()
    known = text
    return text
  }
}
