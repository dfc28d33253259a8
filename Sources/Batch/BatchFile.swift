package import Files
package import SocialOrder

/// A file of a workspace's batch: what is known of it besides its bytes. Files are given in order, settled ones first.
package struct BatchFile: Sendable {
  package let file: InputFile
  /// The day on which it was received; nil where nobody said.
  package var received: CivilDate?
  /// Whether it was accepted before: then it stays so, whatever is found in it now.
  package var isSettled: Bool
  /// The records that were taken out of it since: they count as never sent.
  package var withdrawn: Set<WithdrawnRecord>
  /// What it is called in findings and reports; nil: its path.
  package var shownAs: PathBytes?

  package init(
    _ file: InputFile, received: CivilDate? = nil, isSettled: Bool = false,
    withdrawn: Set<WithdrawnRecord> = [], shownAs: PathBytes? = nil
  ) {
    self.file = file
    self.received = received
    self.isSettled = isSettled
    self.withdrawn = withdrawn
    self.shownAs = shownAs
  }

  /// The path as people see it.
  package var shown: String { (shownAs ?? file.path).text }
}

/// A record of an accepted file that was withdrawn, by where it stands.
package struct WithdrawnRecord: Hashable, Sendable, Comparable {
  /// The physical line on which it starts.
  package let line: Int
  /// The sheet of a workbook of several; else nil.
  package let sheet: String?

  package init(line: Int, sheet: String? = nil) {
    self.line = line
    self.sheet = sheet
  }

  package static func < (a: WithdrawnRecord, b: WithdrawnRecord) -> Bool {
    (a.line, a.sheet ?? "") < (b.line, b.sheet ?? "")
  }
}
