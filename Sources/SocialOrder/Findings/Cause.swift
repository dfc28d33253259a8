/// One reason why much of a file is wrong at once: told above all else, in place of the findings that it explains.
///
/// It is a reading of findings and no finding itself: it has no code, counts in no total and rejects nothing, and JSON, which
/// lists every finding, knows nothing of it.
package struct Cause: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Dates in which the month stands before the day.
    case monthFirst
    /// Dates in a form that is not read: `13/02/2026`.
    case otherDates
    /// Under each column stands what belongs under another: the columns are shifted, or their headings exchanged.
    case shifted
    /// BINs that Excel has rounded.
    case roundedByExcel
    /// BINs that lost their leading zeros in Excel.
    case lostZeros
    /// Sums too large to be in thousand tenge. A suspicion: no rule says that they are wrong.
    case tenge
    /// Sums that are exactly a thousand times those beside them.
    case thousandfold
    /// A rule that most records break in the same column.
    case rule(String)
  }

  /// A value as it stands in the file.
  package struct Example: Sendable {
    package let line: Int
    package let column: Column
    package let value: Argument

    package init(line: Int, column: Column, value: Argument) {
      self.line = line
      self.column = column
      self.value = value
    }
  }

  package let kind: Kind
  /// Its place in the batch.
  package let file: Int
  /// The columns that are wrong.
  package let columns: [Column]
  /// Where `columns` are shifted or held against others: those others, one for each.
  package let others: [Column]
  /// How many records are concerned, and how many there are.
  package let records: Int
  package let outOf: Int
  /// What it explains: places in the findings of the check.
  package let findings: [Int]
  /// Of a rule that says the same of all its records: the place of a finding whose message holds for them.
  package let spokesman: Int?
  /// Three at most.
  package let examples: [Example]

  package init(
    _ kind: Kind, file: Int, columns: [Column], others: [Column] = [], records: Int, outOf: Int,
    findings: [Int], spokesman: Int? = nil, examples: [Example]
  ) {
    self.kind = kind
    self.file = file
    self.columns = columns
    self.others = others
    self.records = records
    self.outOf = outOf
    self.findings = findings
    self.spokesman = spokesman
    self.examples = Array(examples.prefix(3))
  }

  /// Of places in the findings of the check, one after another, those that no cause explains.
  package static func unexplained(_ places: Range<Int>, by causes: [Cause]) -> [Int] {
    var isExplained = [Bool](repeating: false, count: places.count)
    for cause in causes {
      for place in cause.findings { isExplained[place - places.lowerBound] = true }
    }
    return places.filter { !isExplained[$0 - places.lowerBound] }
  }

  /// Whether nothing proves it: it asks for a look and not for a correction.
  package var isSuspicion: Bool { kind == .tenge || kind == .thousandfold }
}
