package import Consolidation
package import SocialOrder

/// What a letter tells of a file besides what was found in it.
package struct LetterContent {
  /// Its place in the batch.
  let file: Int
  let addressees: [Addressee]
  let parts: [Filings.Part]
  let kept: [KeptRecords]

  /// A body to which the letter goes.
  package struct Addressee {
    let bin: BIN
    let name: BilingualText

    /// - Parameter name: its BIN where no name is known.
    package init(_ bin: BIN, _ name: BilingualText) {
      self.bin = bin
      self.name = name
    }
  }

  /// - Parameters:
  ///   - file: its place in the batch.
  ///   - addressees: none where it cannot be told whose records the file holds.
  ///   - parts: the kinds and periods that it holds; none where they cannot be told.
  ///   - kept: what earlier files held and it lacks.
  package init(
    _ file: Int, to addressees: [Addressee], about parts: [Filings.Part],
    kept: [KeptRecords] = []
  ) {
    self.file = file
    self.addressees = addressees
    self.parts = parts
    self.kept = kept
  }
}
