/// What is known of the remarks on the evaluation in one direction (Annex 8, columns 7 and 8).
public struct RemarkFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  public let direction: Direction
  /// Nil where the column could not be read.
  public let received: Int?
  public let rejected: Int?

  init?(_ record: EvaluationRemark, _ id: RecordID) {
    guard let administrator = record.administrator, let period = record.period,
      let direction = record.direction
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.direction = direction
    received = record.received
    rejected = record.rejected
  }

  public mutating func translate(_ symbols: [Symbol]) {}

  public static func precedes(_ a: RemarkFact, _ b: RemarkFact) -> Bool {
    sameKey(a, b)
      ? a.id < b.id
      : (a.administrator, a.period, a.direction) < (b.administrator, b.period, b.direction)
  }

  public static func sameKey(_ a: RemarkFact, _ b: RemarkFact) -> Bool {
    (a.administrator, a.period, a.direction) == (b.administrator, b.period, b.direction)
  }
}
