/// What is known of a body's planning of a year (paras 7(1) and 7(3)).
package struct PlanFact: Fact {
  package var id: RecordID
  package let administrator: BIN
  package let period: Period
  package let publishedOn: CivilDate?
  package let sentOn: CivilDate?

  init?(_ record: Plan, _ id: RecordID) {
    guard let administrator = record.administrator, let period = record.period else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    publishedOn = record.publishedOn
    sentOn = record.sentOn
  }

  package mutating func translate(_ symbols: [Symbol]) {}

  package static func precedes(_ a: PlanFact, _ b: PlanFact) -> Bool {
    sameKey(a, b) ? a.id < b.id : (a.administrator, a.period) < (b.administrator, b.period)
  }

  package static func sameKey(_ a: PlanFact, _ b: PlanFact) -> Bool {
    (a.administrator, a.period) == (b.administrator, b.period)
  }
}
