import SocialOrder
import Testing

/// Facts of several files put together and sorted where they lie.
struct FactSetTests {
  private static let bodies: [UInt64] = [140_740_001_239, 181_040_000_196, 100_940_000_121]

  /// A file of score rows whose projects come in an order of their own.
  private func file(_ seed: UInt64, count: Int) -> (facts: FactSet, keys: KeyTable) {
    var (facts, keys) = (FactSet(), KeyTable())
    var chance = seed
    for index in 0..<count {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let row = Row(.scores)
      row.reset(line: index + 2)
      row.set(
        ScoreColumn.administratorBIN.rawValue,
        Int64(Self.bodies[Int(chance >> 60) % Self.bodies.count]))
      row.set(ScoreColumn.period.rawValue, Period.year(2025).ordinal)
      row.set(ScoreColumn.councilDate.rawValue, Int64(20_000 + Int(chance >> 50 & 3)))
      fill(row, .projectID, "Ж-\(chance >> 40 & 63)")
      fill(row, .expertName, "Сарапшы \(chance >> 30 & 7)")
      facts.add(
        row, id: RecordID(file: 0, kind: .scores, index: index, line: index + 2), keys: &keys)
    }
    return (facts, keys)
  }

  private func fill(_ row: Row, _ column: ScoreColumn, _ text: String) {
    var text = text
    text.withUTF8 { row.setGiven(column.rawValue, $0) }
    row.setText(column.rawValue)
  }

  private func joined(_ files: [(facts: FactSet, keys: KeyTable)]) -> (FactSet, KeyTable) {
    var facts = FactSet(roomFor: files.map(\.facts))
    var keys = KeyTable()
    for (index, file) in files.enumerated() {
      facts.absorb(file.facts, symbols: keys.absorb(file.keys), file: index)
    }
    return (facts, keys)
  }

  @Test("What is sorted where it lies stands as in a sorted copy", arguments: [0, 1, 2, 3, 500])
  func sorting(count: Int) {
    var (facts, _) = joined([file(7, count: count), file(8, count: count / 2)])
    let copy = facts.scores.sorted(by: ScoreFact.precedes)
    facts.sort()
    #expect(facts.scores.map(\.id) == copy.map(\.id))
    #expect(facts.scores.map(\.key) == copy.map(\.key))
    #expect(facts.scores.count == count + count / 2)
  }

  @Test(
    "The facts of one file are taken over, those of several added, and theirs stay what they were")
  func absorbing() throws {
    let first = file(1, count: 40)
    let second = file(2, count: 30)
    let none = file(3, count: 0)
    for files in [[first], [first, second], [none, second, first]] {
      let (facts, keys) = joined(files)
      let expected = files.enumerated().flatMap { index, file in
        file.facts.scores.map { "\(index) \($0.id.index) " + file.keys.string($0.expert) }
      }
      #expect(
        facts.scores.map { "\($0.id.file) \($0.id.index) " + keys.string($0.expert) } == expected)
    }
    #expect(first.facts.scores.allSatisfy { $0.id.file == 0 })
    #expect(second.keys.string(try #require(second.facts.scores.first).expert).hasPrefix("Сарапшы"))
  }
}
