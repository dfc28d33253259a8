/// The codes that reading itself can give: of the file (rules.md, Intake) and of its fields (rules.md, Fields).
///
/// Readers name the code; what is said of it, in three languages, stands in the rulebook.
package enum IntakeCode: String, CaseIterable, Sendable {
  case fileEmpty = "file-empty"
  case fileTooLarge = "file-too-large"
  case fileUnreadable = "file-unreadable"
  case formatUnsupported = "format-unsupported"
  case kindUnknown = "kind-unknown"
  case encodingInvalid = "encoding-invalid"
  case encodingMixed = "encoding-mixed"
  case encodingDoubled = "encoding-doubled"
  case lettersLost = "letters-lost"
  case headerMissingColumn = "header-missing-column"
  case headerDuplicateColumn = "header-duplicate-column"
  case headerUnknownColumn = "header-unknown-column"
  case rowFieldCount = "row-field-count"
  case quoteUnclosed = "quote-unclosed"
  case textAfterQuote = "text-after-quote"
  case controlCharacter = "control-character"
  case fieldTooLong = "field-too-long"
  case recordTooLong = "record-too-long"
  case tooManyColumns = "too-many-columns"
  case lastLineUnended = "last-line-unended"
  case blankRow = "blank-row"
  case readLeniently = "read-leniently"
  case xmlMalformed = "xml-malformed"
  case xmlTruncated = "xml-truncated"
  case xmlDoctype = "xml-doctype"
  case xmlNamespace = "xml-namespace"
  case xmlUnexpectedElement = "xml-unexpected-element"
  case xmlUnexpectedAttribute = "xml-unexpected-attribute"
  case xmlTooDeep = "xml-too-deep"
  case xmlTooWide = "xml-too-wide"
  case xlsxMalformed = "xlsx-malformed"
  case xlsxTooLarge = "xlsx-too-large"
  case xlsxFormulaWithoutValue = "xlsx-formula-without-value"
  case notChecked = "not-checked"

  case required
  case notANumber = "not-a-number"
  case numberAmbiguous = "number-ambiguous"
  case numberOutOfRange = "number-out-of-range"
  case notADate = "not-a-date"
  case dateTwoDigitYear = "date-two-digit-year"
  case dateImpossible = "date-impossible"
  case dateImplausible = "date-implausible"
  case notABIN = "not-a-bin"
  case binCheckDigit = "bin-check-digit"
  case binRoundedByExcel = "bin-rounded-by-excel"
  case binLostZero = "bin-lost-zero"
  case unknownCode = "unknown-code"
  case textTooLong = "text-too-long"
  case periodInvalid = "period-invalid"
  case mixedAlphabet = "mixed-alphabet"
  case directionRange = "direction-range"
  case scoreRange = "score-range"
  case scoreNotWhole = "score-not-whole"
}

/// What a reader found, before the rulebook has put its words to it.
package struct IntakeFinding: Sendable {
  package let code: IntakeCode
  /// The physical line, or nil for the whole file.
  package let line: Int?
  /// Which sheet of a workbook, from 1; 0 where that needs no telling.
  package private(set) var sheet: Int
  package let column: String?
  private(set) var key: RecordKey
  package let value: String?
  package let expected: Argument?
  package let arguments: [String: Argument]
  package let relatedLine: Int?

  package init(
    _ code: IntakeCode, line: Int? = nil, sheet: Int = 0, column: String? = nil,
    record: [KeyPart] = [],
    value: String? = nil, expected: Argument? = nil, arguments: [String: Argument] = [:],
    relatedLine: Int? = nil
  ) {
    self.code = code
    self.line = line
    self.sheet = sheet
    self.column = column
    key = RecordKey(record)
    self.value = value
    self.expected = expected
    self.arguments = arguments
    self.relatedLine = relatedLine
  }

  /// The parts of the natural key that are known.
  package var record: [KeyPart] {
    get { key.parts }
    set { key = RecordKey(newValue) }
  }

  /// The same about the record of a key that several findings share.
  package func about(_ other: IntakeFinding) -> IntakeFinding {
    var finding = self
    finding.key = other.key
    return finding
  }

  package func onSheet(_ sheet: Int) -> IntakeFinding {
    var finding = self
    finding.sheet = sheet
    return finding
  }
}
