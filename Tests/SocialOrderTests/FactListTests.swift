import SocialOrder
import Testing

/// What is held of a record gives back what was taken down of it, at the limits of each value too.
@Suite("Facts in lists")
struct FactListTests {
  private static let body = 140_740_001_239

  private func row(
    _ kind: RecordKind, _ values: [(column: Int, value: Int64)], _ texts: [(Int, String)] = [],
    wrong: [Int] = [], line: Int = 2
  ) -> Row {
    let row = Row(kind)
    row.reset(line: line)
    for (column, value) in values { row.set(column, value) }
    for (column, text) in texts {
      var text = text
      text.withUTF8 { row.setGiven(column, $0) }
      row.setText(column)
    }
    for column in wrong { row.markWrong(column) }
    return row
  }

  private func facts(_ rows: [(row: Row, id: RecordID)]) -> (FactSet, KeyTable) {
    var (facts, keys) = (FactSet(), KeyTable())
    for (row, id) in rows { facts.add(row, id: id, keys: &keys) }
    return (facts, keys)
  }

  // MARK: Projects

  private func project(
    _ values: [(ProjectColumn, Int64)], period: Period = .half(2026, 1), wrong: [ProjectColumn] = []
  ) -> Row {
    let key: [(ProjectColumn, Int64)] = [
      (.administratorBIN, Int64(Self.body)), (.period, period.ordinal),
    ]
    return row(
      .projects, (key + values).map { ($0.0.rawValue, $0.1) },
      [(ProjectColumn.projectID.rawValue, "Ж-1"), (ProjectColumn.nameKK.rawValue, "Жас ұрпақ")],
      wrong: wrong.map(\.rawValue))
  }

  @Test("A project without anything but its key")
  func bareProject() throws {
    let (facts, keys) = facts([
      (project([]), RecordID(file: 0, kind: .projects, index: 0, line: 2))
    ])
    let fact = try #require(facts.projects.first)
    #expect(keys.string(fact.project) == "Ж-1")
    #expect(fact.administrator.number == UInt64(Self.body))
    #expect(fact.period == .half(2026, 1))
    #expect(fact.plannedSum == nil && fact.contractSum == nil && fact.projectSum == nil)
    #expect(fact.contractDate == nil && fact.startDate == nil && fact.endDate == nil)
    #expect(fact.direction == nil && fact.status == nil && fact.serviceTypes == nil)
    #expect(fact.supplierBIN == nil && fact.supplierName == nil && fact.region == nil)
    #expect(fact.name == nil && !fact.isOnFiledForm && !fact.isWrong(.direction))
    #expect(fact.nameDigest != nil)
  }

  @Test(
    "A project's days, sums, codes and place at their limits",
    arguments: [
      ("1900-01-01", 0, 1, 0, 0, 0), ("1970-01-01", 1, 17, 3, 0b111111, 16_383),
      ("2199-12-31", Money.largestField.tiyn, 9, 1, 0b100001, 255),
    ])
  func project(
    day: String, sum: Int64, direction: Int, status: Int, services: Int64, region: Int
  ) throws {
    let date = try #require(CivilDate(iso: day))
    let last = try #require(CivilDate(iso: "2199-12-31"))
    let row = project([
      (.contractDate, Int64(date.days)), (.startDate, Int64(date.days)),
      (.endDate, Int64(last.days)), (.plannedSum, sum), (.contractSum, sum), (.projectSum, sum),
      (.direction, Int64(direction)), (.status, Int64(status)), (.serviceType, services),
      (.region, Int64(region)), (.supplierBIN, 999_999_999_999),
    ])
    let id = RecordID(
      file: 70_000, kind: .projects, index: .init(Int32.max), line: .init(Int32.max),
      sheet: .init(Int16.max))
    let (facts, _) = facts([(row, id)])
    let fact = try #require(facts.projects.first)
    #expect(fact.id == id)
    #expect(fact.contractDate == date && fact.startDate == date && fact.endDate == last)
    let sums = [fact.plannedSum, fact.contractSum, fact.projectSum]
    #expect(sums.allSatisfy { $0 == Money(tiyn: sum) })
    #expect(fact.direction?.number == direction)
    #expect(fact.status?.rawValue == status)
    #expect(fact.serviceTypes?.mask == UInt32(services))
    #expect(fact.region == Int16(region))
    #expect(fact.supplierBIN?.number == 999_999_999_999)
  }

  @Test("What few projects have stays with those that have it")
  func seldom() {
    var rows: [(Row, RecordID)] = []
    for index in 0..<40 {
      let row = project(
        index % 3 == 0 ? [(.projectSum, Int64(index))] : [],
        wrong: index % 5 == 0 ? [.effectRU, .plannedSum] : [])
      row.isOnFiledForm = index % 7 == 0
      rows.append((row, RecordID(file: 0, kind: .projects, index: 39 - index, line: 80 - index)))
    }
    var (facts, keys) = facts(rows)
    facts.sort()
    #expect(facts.projects.map(\.id.index) == Array(0..<40))
    for fact in facts.projects.filter({ $0.id.index != 6 }) {
      let index = 39 - Int(fact.id.index)
      #expect(fact.projectSum?.tiyn == (index % 3 == 0 ? Int64(index) : nil))
      #expect(fact.isWrong(.effectRU) == (index % 5 == 0))
      #expect(fact.isWrong(.plannedSum) == (index % 5 == 0))
      #expect(fact.isOnFiledForm == (index % 7 == 0))
      #expect(fact.name.map { keys.string($0) } == (index % 7 == 0 ? "Жас ұрпақ" : nil))
    }
  }

  // MARK: Scores

  private func score(
    _ id: RecordID, scores: [Int64?] = [400, 300, 500, 100], body: Int = body,
    project: String = "Ж-1", day: Int64 = 20_000, expert: String = "Серіков Б."
  ) -> (Row, RecordID) {
    let columns: [ScoreColumn] = [.results, .effect, .continuation, .longterm].map {
      ScoreColumn.score($0)
    }
    var values: [(Int, Int64)] = [
      (ScoreColumn.administratorBIN.rawValue, Int64(body)),
      (ScoreColumn.period.rawValue, Period.year(2026).ordinal),
      (ScoreColumn.councilDate.rawValue, day),
    ]
    for (column, score) in zip(columns, scores) {
      if let score { values.append((column.rawValue, score)) }
    }
    let texts = [
      (ScoreColumn.projectID.rawValue, project), (ScoreColumn.expertName.rawValue, expert),
    ]
    return (row(.scores, values, texts), id)
  }

  private func id(_ index: Int, line: Int, file: Int = 0, sheet: Int = 0) -> RecordID {
    RecordID(file: file, kind: .scores, index: index, line: line, sheet: sheet)
  }

  @Test(
    "Scores from the lowest to the highest, and none",
    arguments: [
      [nil, nil, nil, nil], [100, nil, 500, nil], [500, 500, 500, 500], [nil, 150, 449, 100],
    ])
  func scores(given: [Int64?]) throws {
    let (facts, _) = facts([score(id(0, line: 2), scores: given)])
    let fact = try #require(facts.scores.first)
    #expect(Criterion.allCases.map { fact.score($0).map(Int64.init) } == given)
  }

  /// Rows of one sheet, near each other and further apart than what is held reaches.
  private var places: [RecordID] {
    [
      id(0, line: 2), id(1, line: 3), id(255, line: 65_537), id(256, line: 65_538),
      id(257, line: 65_539 + 65_536), id(258, line: 65_538), id(100, line: 9),
      id(101, line: 10, sheet: 3), id(102, line: 11, file: 9), id(.init(Int32.max), line: 11),
      id(0, line: .init(Int32.max), file: 9), id(0, line: 1),
    ]
  }

  @Test("Score rows stand where they stood, however far apart")
  func scorePlaces() {
    let (facts, _) = facts(places.map { score($0) })
    #expect(facts.scores.map(\.id) == places)
    #expect(facts.scores.map(\.id.sheet) == places.map(\.sheet))
  }

  @Test("What score rows have in common is told apart: bodies, projects, days")
  func heads() {
    let rows = [
      score(id(0, line: 2)), score(id(1, line: 3), body: 100_940_000_121),
      score(id(2, line: 4), project: "Ж-2"), score(id(3, line: 5), project: "Ж-2", day: 20_001),
      score(id(4, line: 6)), score(id(5, line: 7), expert: "Ахметов А."),
    ]
    let (facts, keys) = facts(rows)
    let told = facts.scores.map { score in
      "\(score.administrator.text) \(keys.string(score.project)) \(score.councilDate.days)"
    }
    #expect(
      told == [
        "140740001239 Ж-1 20000", "100940000121 Ж-1 20000", "140740001239 Ж-2 20000",
        "140740001239 Ж-2 20001", "140740001239 Ж-1 20000", "140740001239 Ж-1 20000",
      ])
    #expect(facts.scores.map { keys.string($0.expert) }.last == "Ахметов А.")
  }

  // MARK: Visits

  @Test(
    "A visit's codes and masks at their limits",
    arguments: [(0, nil, nil), (1, 2, 0b1111111), (2, 0, 0b0000001), (0, 1, 0)]
      as [(Int, Int64?, Int64?)])
  func visit(conducted: Int, standards: Int64?, instruments: Int64?) throws {
    var values: [(Int, Int64)] = [
      (VisitColumn.administratorBIN.rawValue, Int64(Self.body)),
      (VisitColumn.visitDate.rawValue, 84_006), (VisitColumn.note.rawValue, 0),
      (VisitColumn.conductedBy.rawValue, Int64(conducted)),
    ]
    if let standards { values.append((VisitColumn.standardsMet.rawValue, standards)) }
    if let instruments { values.append((VisitColumn.instruments.rawValue, instruments)) }
    let row = row(
      .monitoring, values,
      [(VisitColumn.projectID.rawValue, "Ж-1"), (VisitColumn.experts.rawValue, "А|Б")],
      wrong: [VisitColumn.satisfaction.rawValue])
    let id = RecordID(file: 3, kind: .monitoring, index: 4, line: 5, sheet: 6)
    let (facts, keys) = facts([(row, id)])
    let fact = try #require(facts.visits.first)
    #expect(fact.id == id && fact.id.sheet == 6)
    #expect(fact.period == Period.half(of: CivilDate(days: 84_006)))
    #expect(fact.visitDate.days == 84_006)
    #expect(fact.conductedBy.rawValue == conducted)
    #expect(fact.standardsMet?.rawValue == standards.map { Int($0) })
    #expect(fact.instruments?.mask == instruments.map { UInt32($0) })
    #expect(fact.experts.map { keys.string($0) } == "А|Б")
    #expect(fact.isFilled(.note) && !fact.isFilled(.satisfaction))
    #expect(fact.isWrong(.satisfaction) && !fact.isWrong(.note))
  }

  // MARK: Lists

  @Test("What is taken out of a list, and put together again, is the same facts")
  func lists() {
    let (facts, _) = facts(places.map { score($0) })
    let some = facts.scores.filter { $0.id.index % 2 == 0 }
    #expect(some.map(\.id) == places.filter { $0.index % 2 == 0 })
    #expect(FactList(facts.scores[2..<5]).map(\.id) == Array(places[2..<5]))
    #expect(facts.scores[2..<5].map(\.id) == Array(places[2..<5]))
    var joined = FactSet(roomFor: [facts, facts])
    joined.absorb(facts, symbols: nil, file: 1)
    joined.absorb(facts, symbols: nil, file: 2)
    #expect(joined.scores.map(\.id.line) == (places + places).map(\.line))
    #expect(
      joined.scores.map(\.id.file)
        == places.map { _ in Int32(1) } + places.map { _ in Int32(2) })
  }
}
