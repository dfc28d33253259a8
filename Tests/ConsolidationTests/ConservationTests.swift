import Consolidation
import SocialOrder
import Testing

/// read = accepted + rejected + superseded + waiting + outside, or no figures (cli.md).
struct ConservationTests {
  private static let period = Period.half(2025, 1)

  private static func batch() throws -> SampleBatch {
    var batch = try SampleBatch(
      .project("А", contract: 100), .project("Б", .half(2025, 2), contract: 20),
      .visit("А", on: "2025-03-01"), .visit("Я", on: "2025-03-01"), .remarks())
    try batch.add([.project("В", contract: 3), .notice()], accepted: false)
    return batch
  }

  @Test("Everything that was read is somewhere, in records and in contract sums")
  func holds() throws {
    let conservation = try Self.batch().figures(Self.period).conservation
    #expect(conservation.counts == [7, 2, 2, 0, 1, 2])
    #expect(conservation.sums == [123, 100, 3, 0, 0, 20])
  }

  /// The projects of the first file, one of them of the period.
  private static let group = ConservationGroup(
    administrator: BIN(checked: 1), direction: Direction(4))

  @Test("By file, body and direction it is the same, and adds up to the whole")
  func parts() throws {
    let book = try Self.batch().figures(Self.period).book
    #expect(book.file(0).counts == [5, 2, 0, 0, 1, 2])
    #expect(book.file(1).counts == [2, 0, 2, 0, 0, 0])
    #expect(book.administrators == [BIN(checked: 1)])
    #expect(book.administrator(BIN(checked: 1)).counts == [7, 2, 2, 0, 1, 2])
    #expect(book.direction(Direction(4)).sums == [123, 100, 3, 0, 0, 20])
    #expect(book.direction(nil).counts == [3, 1, 1, 0, 1, 0])
    let directions = Direction.all.map { book.direction($0) } + [book.direction(nil)]
    for place in 0..<6 {
      #expect(directions.reduce(0) { $0 + $1.counts[place] } == book.total.counts[place])
    }
  }

  @Test("A record that the tally missed, or counted twice, stops the figures", arguments: [-1, 1])
  func recordsNotConserved(fault: Int) throws {
    var batch = try Self.batch()
    batch.tallies[0].amounts[Self.group]?.records += fault
    let refused = #expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }
    guard case .notConserved(file: 0, let group, let amounts) = refused else {
      Issue.record("another error: \(String(describing: refused))")
      return
    }
    #expect(group == Self.group)
    let read = try #require(try Self.batch().tallies[0].amounts[Self.group]).records
    #expect(amounts.counts[0] == read + fault)
    #expect(amounts.counts[1...].reduce(0, +) == read)
  }

  @Test("Two faults that cancel out are found all the same")
  func faultsThatHideOneAnother() throws {
    var batch = try Self.batch()
    batch.tallies[0].amounts[Self.group]?.records += 1
    batch.tallies[1].amounts[Self.group]?.records -= 1
    #expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }
  }

  @Test("A sum booked to another direction stops the figures, though the whole agrees")
  func wrongDirection() throws {
    var batch = try Self.batch()
    let other = ConservationGroup(administrator: BIN(checked: 1), direction: Direction(5))
    batch.tallies[0].amounts[other] = batch.tallies[0].amounts.removeValue(forKey: Self.group)
    #expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }
  }

  @Test("A single tiyn too many or too few stops the figures", arguments: [Int64(-1), 1])
  func sumsNotConserved(fault: Int64) throws {
    var batch = try Self.batch()
    let sum = try #require(batch.tallies[0].amounts[Self.group]).contractSum
    batch.tallies[0].amounts[Self.group]?.contractSum = Money(tiyn: sum.tiyn + fault)
    #expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }
  }

  @Test(
    "A record of an accepted file that left no fact stops the figures: nothing is lost in silence")
  func lostRecord() throws {
    // A visit whose day could not be read: no accepted file can hold one, so the program contradicts itself.
    let visit = SampleRecord.visit("А", on: "2025-03-01").marking(VisitColumn.visitDate)
    var batch = try SampleBatch(.project("А"), visit)
    #expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }
    batch = try SampleBatch(.project("А"))
    try batch.add([visit], accepted: false)
    #expect(try batch.figures(Self.period).conservation.counts == [2, 1, 1, 0, 0, 0])
  }

  @Test("A sum that 64 bits do not hold stops the figures")
  func overflow() throws {
    let most = Int64.max
    let contracts = try SampleBatch(.project("А", contract: most))
    #expect(try contracts.figures(Self.period).total.contractSum.tiyn == most)
    var batch = try SampleBatch(.project("А", contract: most))
    try batch.add([.project("Б", contract: 1)])
    #expect(
      Self.isOverflow(#expect(throws: ConsolidationError.self) { try batch.figures(Self.period) }))
    let planned = try SampleBatch(.project("А", planned: most), .project("Б", planned: 1))
    #expect(
      Self.isOverflow(#expect(throws: ConsolidationError.self) { try planned.figures(Self.period) })
    )
    #expect(throws: ArithmeticOverflow.self) {
      try SampleBatch(.project("А", contract: most), .project("Б", contract: 1))
    }
  }

  private static func isOverflow(_ error: ConsolidationError?) -> Bool {
    if case .overflow = error { true } else { false }
  }

  @Test("A sum that could not be read is listed and not counted, even where digits of it stood")
  func unreadableSum() throws {
    let project = SampleRecord.project("А", contract: 5).marking(ProjectColumn.contractSum)
    var batch = try SampleBatch(.project("Б", contract: 100))
    let file = try batch.add([.project("В", contract: 7), project], accepted: false)
    #expect(batch.tallies[file].unreadableSums == [3])
    #expect(try batch.figures(Self.period).conservation.sums == [107, 100, 7, 0, 0, 0])
  }
}
