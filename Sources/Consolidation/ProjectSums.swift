internal import SocialOrder

/// A counted project with its visits and scores. A class, for each stands in several groups.
final class ProjectSums {
  let fact: ProjectFact
  let projectID: String
  let visits: [VisitFact]
  let scores: [ScoreFact]
  let means: Means
  /// On which side of the threshold it is; nil where that cannot be told.
  let threshold: ThresholdDecision?

  init(
    fact: ProjectFact, projectID: String, visits: [VisitFact], scores: [ScoreFact], means: Means,
    threshold: ThresholdDecision?
  ) {
    self.fact = fact
    self.projectID = projectID
    self.visits = visits
    self.scores = scores
    self.means = means
    self.threshold = threshold
  }

  static func all(
    _ placing: Placing, keys: KeyTable, threshold: (ProjectFact) -> ThresholdDecision?
  ) -> [ProjectSums] {
    placing.projects.map { fact in
      let scores = placing.scores[fact.key, default: []]
      return ProjectSums(
        fact: fact, projectID: keys.string(fact.project),
        visits: placing.visits[fact.key, default: []], scores: scores, means: Means(of: scores),
        threshold: threshold(fact))
    }
  }

  /// By administrator, then number bytewise: the order of figures.json and of the forms.
  static func precedes(_ a: ProjectSums, _ b: ProjectSums) -> Bool {
    a.fact.administrator == b.fact.administrator
      ? a.projectID.utf8.lexicographicallyPrecedes(b.projectID.utf8)
      : a.fact.administrator < b.fact.administrator
  }

  /// Nil only where the direction is unknown, which no accepted record's is.
  var figures: ProjectFigures? {
    guard let direction = fact.direction else { return nil }
    let points = scores.isEmpty ? nil : scores.reduce(Int64(0)) { $0 + Int64($1.sum) }
    return ProjectFigures(
      administrator: fact.administrator, projectID: projectID, direction: direction,
      experts: scores.count, means: means, points: points,
      // Hundredths of points x 100 over 20 points an expert: per cent, in hundredths.
      percentOfHighest: points.flatMap {
        ExactMean(
          hundredths: $0 * 100, over: Int64(Criterion.highestSum) * Int64(scores.count))
      },
      isUnderThreshold: threshold?.isUnder, record: fact.id, visits: visits.map(\.id),
      scores: scores.map(\.id))
  }
}

extension ScoreFact {
  /// The sum of the four scores, in hundredths of a point.
  var sum: Int { Criterion.allCases.reduce(0) { $0 + (score($1) ?? 0) } }
}

extension Means {
  /// A project's means over its experts.
  init(of scores: [ScoreFact]) {
    func mean(_ criterion: Criterion) -> ExactMean? {
      ExactMean(
        hundredths: scores.reduce(0) { $0 + Int64($1.score(criterion) ?? 0) },
        over: Int64(scores.count))
    }
    self.init(Criterion.allCases.map(mean))
  }

  /// A group's means over its scored projects' means.
  init(of projects: [Means]) {
    self.init(
      Criterion.allCases.map { criterion in
        ExactMean(of: projects.compactMap { $0[criterion] })
      })
  }

  /// The means by criterion, and the mean of the four.
  private init(_ means: [ExactMean?]) {
    results = means[0]
    effect = means[1]
    continuation = means[2]
    longterm = means[3]
    let known = means.compactMap { $0 }
    overall = known.count == Criterion.allCases.count ? ExactMean(of: known) : nil
  }
}
