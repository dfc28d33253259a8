package import Files
package import Intake
package import SocialOrder

/// How a set of files is judged.
package struct BatchOptions: Sendable {
  /// The day on which to judge.
  package let asOf: CivilDate
  /// The day on which the files count as received; nil where nobody said.
  package var received: CivilDate?
  /// The body whose records alone are counted in a report; nil: those of all. All of them are judged.
  package var administrator: BIN?
  package let reference: ReferenceData
  /// The delimiter of CSV files, instead of the one found by vote.
  package let delimiter: UInt8?
  /// The encoding of files that do not name theirs, instead of the one guessed.
  package let encoding: TextEncoding?
  /// How many files, or pieces of a large one, are read side by side; it changes no byte of what comes out.
  package let jobs: Int
  /// How large a file is that is read in pieces, and how large these are; that changes nothing either.
  var pieces = PieceSizes()
  /// Whether the text of records is kept for the forms.
  package let keepsText: Bool
  package let settings: Settings
  /// Holds what is found.
  var findings: PackedStore
  /// Is told how reading goes on; it changes nothing of what comes out.
  package var watch: (any BatchWatch)?

  /// - Parameter whenLost: ends the process where the disk does not give back what was put aside on it: what was found could
  ///   not be told whole.
  package init(
    asOf: CivilDate, reference: ReferenceData, delimiter: UInt8? = nil,
    encoding: TextEncoding? = nil, jobs: Int = 1, keepsText: Bool = false,
    settings: Settings = Settings(),
    whenLost: @escaping @Sendable (FilesError) -> Never = { fatalError("\($0)") }
  ) {
    findings = PackedStore(OverflowFile(whenLost: whenLost))
    self.asOf = asOf
    self.reference = reference
    self.delimiter = delimiter
    self.encoding = encoding
    self.jobs = max(1, jobs)
    self.keepsText = keepsText
    self.settings = settings
  }
}
