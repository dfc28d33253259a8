import SocialOrder

/// A project's visits of one half-year, by day; never empty.
struct VisitGroup {
  /// Where the project's records stand.
  let places: ProjectPlaces
  /// The half-year that counts: that of the visits' days.
  let half: Period
  let visits: FactRun<VisitFact>

  var key: ProjectKey { places.key }

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
    PlacedRuns(places, sharedVisits).lazy
      .map { VisitGroup(places: $0, half: $1, visits: $2) }
  }

  /// The scores by project and year, in order.
  var scoreGroups: some Sequence<ScoreGroup> {
    PlacedRuns(places, sharedScores).lazy
      .map { ScoreGroup(places: $0, year: $1, scores: $2) }
  }

  /// Whether the body gave its projects of the year and this one is not among them: `unknown-project` says so, and what
  /// would follow from it is not said again.
  func isUnknown(_ places: ProjectPlaces, in period: Period) -> Bool {
    row(places, in: period) == nil
      && isGiven(.projects, by: places.key.administrator, for: .year(period.year))
  }
}

/// Neighbours that belong together, one run after another.
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

/// Facts about a project that are judged together where they are of one period.
private protocol PlacedFact: Fact {
  /// Where those of a project stand.
  static func range(_ places: ProjectPlaces) -> Range<Int>
  /// The period for which it counts.
  var counted: Period { get }
}

extension VisitFact: PlacedFact {
  static func range(_ places: ProjectPlaces) -> Range<Int> { places.visits }
  var counted: Period { half }
}

extension ScoreFact: PlacedFact {
  static func range(_ places: ProjectPlaces) -> Range<Int> { places.scores }
  var counted: Period { period }
}

/// The facts of each project and period, in the order of the projects' places, which is that of the facts: one run after
/// another, for of a large set a list of them would be as large as the facts.
private struct PlacedRuns<F: PlacedFact>: Sequence, IteratorProtocol {
  private let places: ProjectPlaceList
  private let facts: SharedFacts<F>
  private var place = 0
  private var start = 0

  init(_ places: ProjectPlaceList, _ facts: SharedFacts<F>) {
    self.places = places
    self.facts = facts
  }

  mutating func next() -> (ProjectPlaces, Period, FactRun<F>)? {
    guard start < facts.list.count else { return nil }
    while F.range(places[place]).upperBound <= start { place += 1 }
    let here = places[place]
    let end = F.range(here).upperBound
    let first = start
    let period = facts.list[first].counted
    repeat {
      start += 1
    } while start < end && facts.list[start].counted == period
    return (here, period, FactRun(facts, first..<start))
  }
}

extension SetReport {
  /// The row of a record's project that a rule judges (`FactBase.project`); nil where there is none. Says so where no
  /// projects of the year were given at all.
  mutating func project(
    _ places: ProjectPlaces, in period: Period, of fact: some Fact, _ facts: FactBase
  ) -> ProjectFact? {
    if let project = facts.project(places, in: period) { return project }
    let year = Period.year(period.year)
    if !facts.isGiven(.projects, by: places.key.administrator, for: year) {
      leaveUnchecked(fact, without: .projects, for: year)
    }
    return nil
  }
}
