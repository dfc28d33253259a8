import SocialOrder

/// A project's visits of one half-year, by day; never empty.
struct VisitGroup {
  let key: ProjectKey
  /// The half-year that counts: that of the visits' days.
  let half: Period
  let visits: FactRun<VisitFact>

  /// The last visit: where something should have been seen by then, it is said there.
  var last: VisitFact { visits[visits.endIndex - 1] }

  /// The first and last day of the half-year, for a message.
  var days: [String: Argument] { ["first": .date(half.firstDay), "last": .date(half.lastDay)] }

  /// Whether nothing more can come: the half-year is over on the day on which to judge.
  func isOver(_ context: RuleContext) -> Bool { half.lastDay < context.asOf }

  /// Whether something stands in the column of one of the visits that could not be read.
  func hasWrong(_ column: VisitColumn) -> Bool { visits.contains { $0.isWrong(column) } }
}

/// A project's score rows of one year, by meeting and member; never empty.
struct ScoreGroup {
  /// Where the project's records stand.
  let places: ProjectPlaces
  let year: Period
  let scores: FactRun<ScoreFact>

  var key: ProjectKey { places.key }
  var first: ScoreFact { scores[scores.startIndex] }
}

extension FactBase {
  /// The rows of each theme under discussion, in the order of their places; never empty.
  var themes: [[DiscussionFact]] {
    Runs(SharedFacts(facts.discussions)) { $0.isAboutSameTheme(as: $1) }
      .map { $0.sorted { $0.id < $1.id } }
  }

  /// The visits by project and half-year, in order.
  var visitGroups: some Sequence<VisitGroup> {
    Runs(sharedVisits) { $0.key == $1.key && $0.half == $1.half }.lazy
      .map { VisitGroup(key: $0[$0.startIndex].key, half: $0[$0.startIndex].half, visits: $0) }
  }

  /// The scores by project and year, in order.
  var scoreGroups: some Sequence<ScoreGroup> { ScoreGroups(places, sharedScores) }

  /// Whether the body gave its projects of the year and this one is not among them: `unknown-project` says so, and what
  /// would follow from it is not said again.
  func isUnknown(_ key: ProjectKey, in period: Period) -> Bool {
    places(of: key).flatMap { row($0, in: period) } == nil
      && isGiven(.projects, by: key.administrator, for: .year(period.year))
  }

  /// The same of a project whose records have been found.
  func isUnknown(_ places: ProjectPlaces, in period: Period) -> Bool {
    row(places, in: period) == nil
      && isGiven(.projects, by: places.key.administrator, for: .year(period.year))
  }
}

/// Neighbours that belong together, one run after another: of a large set a list of them would be as large as the facts.
private struct Runs<F: Fact>: Sequence, IteratorProtocol {
  private let facts: SharedFacts<F>
  private let belong: (F, F) -> Bool
  private var start = 0

  init(_ facts: SharedFacts<F>, while belong: @escaping (F, F) -> Bool) {
    self.facts = facts
    self.belong = belong
  }

  mutating func next() -> FactRun<F>? {
    guard start < facts.list.count else { return nil }
    let first = start
    repeat {
      start += 1
    } while start < facts.list.count && belong(facts.list[start - 1], facts.list[start])
    return FactRun(facts, first..<start)
  }
}

/// The scores of each project and year, in the order of the projects' places, which is that of the scores.
private struct ScoreGroups: Sequence, IteratorProtocol {
  private let places: ProjectPlaceList
  private let scores: SharedFacts<ScoreFact>
  private var place = 0
  private var start = 0

  init(_ places: ProjectPlaceList, _ scores: SharedFacts<ScoreFact>) {
    self.places = places
    self.scores = scores
  }

  mutating func next() -> ScoreGroup? {
    guard start < scores.list.count else { return nil }
    while places[place].scores.upperBound <= start { place += 1 }
    let here = places[place]
    let first = start
    let year = scores.list[first].period
    repeat {
      start += 1
    } while start < here.scores.upperBound && scores.list[start].period == year
    return ScoreGroup(places: here, year: year, scores: FactRun(scores, first..<start))
  }
}

extension SetReport {
  /// The row of a record's project that a rule judges (`FactBase.project`); nil where there is none. Says so where no
  /// projects of the year were given at all.
  mutating func project(
    _ key: ProjectKey, in period: Period, of fact: some Fact, _ facts: FactBase
  ) -> ProjectFact? {
    if let places = facts.places(of: key) { return project(places, in: period, of: fact, facts) }
    sayUnchecked(key, in: period, of: fact, facts)
    return nil
  }

  /// The same of a project whose records have been found.
  mutating func project(
    _ places: ProjectPlaces, in period: Period, of fact: some Fact, _ facts: FactBase
  ) -> ProjectFact? {
    if let project = facts.project(places, in: period) { return project }
    sayUnchecked(places.key, in: period, of: fact, facts)
    return nil
  }

  private mutating func sayUnchecked(
    _ key: ProjectKey, in period: Period, of fact: some Fact, _ facts: FactBase
  ) {
    let year = Period.year(period.year)
    if !facts.isGiven(.projects, by: key.administrator, for: year) {
      leaveUnchecked(fact, without: .projects, for: year)
    }
  }
}
