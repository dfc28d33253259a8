/// What is known of a body's planning of a year (paras 7(1) and 7(3)).
public struct PlanFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  public let publishedOn: CivilDate?
  public let sentOn: CivilDate?

  init?(_ record: Plan, _ id: RecordID) {
    guard let administrator = record.administrator, let period = record.period else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    publishedOn = record.publishedOn
    sentOn = record.sentOn
  }

  public mutating func translate(_ symbols: [Symbol]) {}

  public static func precedes(_ a: PlanFact, _ b: PlanFact) -> Bool {
    sameKey(a, b) ? a.id < b.id : (a.administrator, a.period) < (b.administrator, b.period)
  }

  public static func sameKey(_ a: PlanFact, _ b: PlanFact) -> Bool {
    (a.administrator, a.period) == (b.administrator, b.period)
  }
}
