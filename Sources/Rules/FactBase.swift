package import SocialOrder

/// The facts of all records of a batch, sorted by natural key, and what set rules look up in them.
///
/// References are looked up among all records that were read, in rejected files too: one bad row casts no shadows.
package struct FactBase: Sendable {
  package let facts: FactSet
  package let keys: KeyTable
  /// Whether files came one after another, so that a later one supersedes (`Succession`).
  package let isSuccession: Bool
  /// Files that are there only to be looked up in: rejected before, or judged later.
  let bystanders: Set<Int>
  /// Every project that was read or is pointed at, by key.
  let places: ProjectPlaceList
  let sharedVisits: SharedFacts<VisitFact>
  let sharedScores: SharedFacts<ScoreFact>
  private let noticeRanges: [BodyPeriod: Range<Int>]
  private let given: Set<Given>
  private let shadows: Shadows

  private struct Given: Hashable {
    let kind: RecordKind
    let body: BodyPeriod

    /// One number to hash instead of three.
    func hash(into hasher: inout Hasher) {
      hasher.combine(body.packed | UInt64(kind.ordinal) << 56)
    }
  }

  /// - Parameters:
  ///   - facts: sorted (`FactSet.sort`), under the symbols of `keys`.
  ///   - bystanders: where files came one after another, those that are there only to be looked up in; nil: all are equal.
  package init(_ facts: FactSet, keys: KeyTable, bystanders: Set<Int>? = nil) {
    self.facts = facts
    self.keys = keys
    isSuccession = bystanders != nil
    self.bystanders = bystanders ?? []
    places = ProjectPlaceList(facts)
    sharedVisits = SharedFacts(facts.visits)
    sharedScores = SharedFacts(facts.scores)
    noticeRanges = Self.ranges(facts.notices) {
      BodyPeriod(administrator: $0.administrator, period: $0.period)
    }
    given = Self.given(facts)
    shadows = Self.shadows(facts, places, given)
  }

  /// A visit or a score about no project of its body may be meant for any of them.
  private static func shadows(
    _ facts: FactSet, _ places: ProjectPlaceList, _ given: Set<Given>
  ) -> Shadows {
    var shadows = Shadows(facts)
    for place in places where place.projects.isEmpty {
      func cover(_ kind: RecordKind, _ year: Int) {
        let body = BodyPeriod(administrator: place.key.administrator, period: .year(year))
        if given.contains(Given(kind: .projects, body: body)) {
          shadows.cover(kind, place.key.administrator)
        }
      }
      if let first = place.visits.first { cover(.monitoring, facts.visits[first].period.year) }
      if let first = place.scores.first { cover(.scores, facts.scores[first].period.year) }
    }
    return shadows
  }

  /// Whether a record of the kind that could not be read may be about this project: then nothing is said to be missing.
  package func isShadowed(_ kind: RecordKind, _ key: ProjectKey) -> Bool {
    shadows.covers(kind, key)
  }

  /// The same of a body's records as a whole.
  package func isShadowed(_ kind: RecordKind, _ administrator: BIN) -> Bool {
    shadows.covers(kind, administrator)
  }

  /// The projects that were read, by administrator and number, and where the records about each stand.
  package var projects: some Sequence<ProjectPlaces> {
    places.lazy.filter { !$0.projects.isEmpty }
  }

  /// Where the records about a project stand; nil where there are none.
  package func places(of key: ProjectKey) -> ProjectPlaces? { places.of(key) }

  /// A project's rows, by period.
  package func projects(_ key: ProjectKey) -> FactSlice<ProjectFact> {
    facts.projects[places(of: key)?.projects ?? 0..<0]
  }

  /// A project's visits, by day.
  func visits(_ places: ProjectPlaces) -> FactRun<VisitFact> {
    FactRun(sharedVisits, places.visits)
  }

  /// Its score rows, by year, meeting and member.
  func scores(_ places: ProjectPlaces) -> FactRun<ScoreFact> {
    FactRun(sharedScores, places.scores)
  }

  /// The row of a project that a rule judges: that of the half-year, else the latest of the year, else nil.
  package func project(_ key: ProjectKey, in period: Period) -> ProjectFact? {
    places(of: key).flatMap { project($0, in: period) }
  }

  /// The same of a project whose records have been found.
  package func project(_ places: ProjectPlaces, in period: Period) -> ProjectFact? {
    row(places, in: period).map { facts.projects[$0] }
  }

  /// The place among `facts.projects` of that row.
  package func row(_ places: ProjectPlaces, in period: Period) -> Int? {
    var latest: Int?
    for index in places.projects where facts.projects[index].period.year == period.year {
      if facts.projects[index].period == period { return index }
      latest = index
    }
    return latest
  }

  /// The places among `facts.projects` of each project's latest row of each year for which it was given, by project and year.
  package var latestProjects: some Sequence<Int> {
    let rows = facts.projects
    return rows.indices.lazy.filter { index in
      index + 1 == rows.count || rows[index + 1].key != rows[index].key
        || rows[index + 1].period.year != rows[index].period.year
    }
  }

  /// Calls once for each year for which a project was given, in order.
  package func years(_ places: ProjectPlaces, _ body: (Int) -> Void) {
    var last: Int?
    for index in places.projects {
      let year = facts.projects[index].period.year
      if year != last { body(year) }
      last = year
    }
  }

  /// The conflict-of-interest notices given to a body in a year.
  package func notices(to administrator: BIN, year: Int) -> FactSlice<NoticeFact> {
    let body = BodyPeriod(administrator: administrator, period: .year(year))
    return facts.notices[noticeRanges[body] ?? 0..<0]
  }

  /// Whether records of a kind were given by a body for a period. Projects are asked for by half-year or by year; visits
  /// count for the half-year under which they were filed and for that of their day.
  package func isGiven(_ kind: RecordKind, by administrator: BIN, for period: Period) -> Bool {
    given.contains(
      Given(kind: kind, body: BodyPeriod(administrator: administrator, period: period)))
  }

  private static func ranges<F: Fact, Key: Hashable>(_ facts: FactList<F>, by key: (F) -> Key)
    -> [Key: Range<Int>]
  {
    Dictionary(uniqueKeysWithValues: runs(facts, by: key))
  }

  /// Neighbours with the same key.
  private static func runs<F: Fact, Key: Hashable>(_ facts: FactList<F>, by key: (F) -> Key)
    -> [(key: Key, range: Range<Int>)]
  {
    guard let first = facts.first else { return [] }
    var runs: [(key: Key, range: Range<Int>)] = []
    var current = key(first)
    var start = 0
    for index in facts.indices.dropFirst() {
      let next = key(facts[index])
      if next == current { continue }
      runs.append((current, start..<index))
      (current, start) = (next, index)
    }
    runs.append((current, start..<facts.count))
    return runs
  }

  private static func given(_ facts: FactSet) -> Set<Given> {
    var given: Set<Given> = []
    var last: Given?
    // Facts are sorted by body: most say what the one before said.
    func note(_ kind: RecordKind, _ administrator: BIN, _ period: Period) {
      let next = Given(kind: kind, body: BodyPeriod(administrator: administrator, period: period))
      if next != last { given.insert(next) }
      last = next
    }
    // What refers to a project does so by its number, which a filed form does not have.
    for fact in facts.projects where !fact.isOnFiledForm {
      note(.projects, fact.administrator, fact.period)
    }
    for fact in facts.projects where !fact.isOnFiledForm {
      note(.projects, fact.administrator, .year(fact.period.year))
    }
    for fact in facts.visits { note(.monitoring, fact.administrator, fact.period) }
    for fact in facts.visits { note(.monitoring, fact.administrator, fact.half) }
    for fact in facts.scores { note(.scores, fact.administrator, fact.period) }
    for fact in facts.remarks { note(.evaluationRemarks, fact.administrator, fact.period) }
    for fact in facts.notices { note(.conflictNotices, fact.administrator, fact.period) }
    for fact in facts.discussions { note(.discussions, fact.administrator, fact.period) }
    for fact in facts.plans { note(.plans, fact.administrator, fact.period) }
    return given
  }
}
