package import SocialOrder

/// Takes each record of a file as soon as it has been read.
package protocol RecordSink: AnyObject {
  /// A whole record. The row is filled again for the next one: keep nothing of it.
  func receive(_ row: Row)
  /// What was found in a record, before the record itself: there may be millions, and a reader keeps none of them.
  func receive(_ finding: IntakeFinding)
}

extension RecordSink {
  /// Who reads records for their values alone hears nothing of what is wrong with them.
  package func receive(_ finding: IntakeFinding) {}
}

/// How files are to be read.
package struct ReadingOptions: Sendable {
  package let asOf: CivilDate
  package let reference: ReferenceData
  /// The delimiter to use instead of the one found by vote.
  package let delimiter: UInt8?
  /// The encoding to use where the file itself does not say, instead of the one guessed.
  package let encoding: TextEncoding?
  /// Whether the text of records is kept for the forms, not only until they are judged.
  package let keepsText: Bool
  package let limits: Limits

  package init(
    asOf: CivilDate, reference: ReferenceData, delimiter: UInt8? = nil,
    encoding: TextEncoding? = nil, keepsText: Bool = false, limits: Limits = Limits()
  ) {
    self.asOf = asOf
    self.reference = reference
    self.delimiter = delimiter
    self.encoding = encoding
    self.keepsText = keepsText
    self.limits = limits
  }
}

/// What a file may hold at most (formats.md, Limits).
package struct Limits: Sendable {
  /// Bytes.
  package var file = 2 << 30
  /// Bytes.
  package var field = 1 << 20
  /// Bytes.
  package var record = 16 << 20
  package var columns = 1024
  package var depth = 64
  package var attributes = 64
  /// Bytes.
  package var startTag = 64 << 10
  /// Bytes of a workbook as it comes: it is held whole, for its directory stands at its end.
  package var workbook = 32 << 20
  /// Bytes of a workbook's parts, unpacked.
  package var workbookUnpacked = 512 << 20
  /// Unpacked to packed, for what is over 1 MiB.
  package var workbookRatio = 100
  /// Parts of a workbook.
  package var workbookEntries = 1_000
  /// Bytes of the texts that a workbook's cells share.
  package var workbookStrings = 64 << 20

  package init() {}
}

/// What reading a file came to, besides its records.
package struct ReadingSummary: Sendable {
  package var format: FileFormat?
  /// The kinds of record in it, in the order of formats.md.
  package var kinds: [RecordKind] = []
  package var encoding: String?
  package var delimiter: String?
  /// The names of a workbook's sheets, where a place must say which it is on.
  package var sheets: [String] = []
  package var records = 0
  /// What was found besides what its sink was told of.
  package var findings: [IntakeFinding] = []
  /// Whether the file breaks off, so that more records may have followed.
  package var isCut = false

  package init() {}
}

/// One way of laying out records in bytes.
protocol FormatReader: AnyObject {
  /// Whether the file is text: its bytes are checked before they come here.
  var isText: Bool { get }
  /// Takes the next bytes of the file; those of text are valid UTF-8 but for a character cut at the end.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Looks at each field for damage from now on: a sign of it has been seen.
  func watchForDamage()
  /// Takes the end of the file.
  func finish()
  /// Whether the rest of the file cannot be read.
  var hasStopped: Bool { get }
  /// The physical line at the end of what has been fed.
  var line: Int { get }
  var summary: ReadingSummary { get }
}

extension FormatReader {
  var isText: Bool { true }

  /// What is no text is not looked through as a whole: its reader watches its cells from the start.
  func watchForDamage() {}
}
