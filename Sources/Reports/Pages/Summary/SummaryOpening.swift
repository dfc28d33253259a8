internal import Consolidation
internal import SocialOrder

/// The three things that matter, in a sentence each: how much, how well, and what needs a decision.
struct SummaryOpening {
  private let facts: SummaryFacts
  private let words: PageWords

  init(_ facts: SummaryFacts, _ words: PageWords) {
    self.facts = facts
    self.words = words
  }

  var sentences: [HTML] {
    [.text(sums), .text(facts.figures.period.isHalf ? monitoring : scores), .text(trouble)]
  }

  private var sums: String {
    let total = facts.figures.total
    let share = words.share(total.contractSum, of: total.plannedSum)
    return words.plain(
      share == nil ? "summary.opening.sumsOnly" : "summary.opening.sums",
      [
        "projects": words.count(total.projects, "project"),
        "bodies": words.count(total.administrators, "body"),
        "planned": Argument.money(total.plannedSum).text(words.language),
        "contract": Argument.money(total.contractSum).text(words.language), "share": share ?? "",
      ])
  }

  private var monitoring: String {
    let total = facts.figures.monitoring.total
    if total.unvisited.isEmpty { return words.plain("summary.opening.visitedAll") }
    return words.plain(
      "summary.opening.visited",
      [
        "visited": words.number(total.visited.count),
        "unvisited": words.number(total.unvisited.count),
      ])
  }

  private var scores: String {
    guard let scores = facts.figures.total.scores, let mean = scores.means.overall else {
      return words.plain("summary.opening.unscored")
    }
    let values = [
      "scored": words.number(scores.projects),
      "projects": words.number(facts.figures.total.projects),
      "mean": words.mean(mean.roundedHundredths),
    ]
    let means = facts.figures.directions.compactMap { direction in
      direction.figures.scores?.means.overall.map { ($0.roundedHundredths, direction.direction) }
    }
    guard means.count > 1, let lowest = means.min(by: { $0.0 < $1.0 }) else {
      return words.plain("summary.opening.scored", values)
    }
    return words.plain(
      "summary.opening.scoredLowest",
      values.merging(
        [
          "direction": "\(lowest.1.number)",
          "name": words.reference.title(lowest.1)[words.language],
          "lowest": words.mean(lowest.0),
        ], uniquingKeysWith: { $1 }))
  }

  private var trouble: String {
    let rejected = facts.verdicts.count { $0 == .rejected }
    let breaches = facts.findings(.breach).ofPeriod.count
    if rejected == 0, breaches == 0 { return words.plain("summary.opening.fine") }
    return words.plain(
      rejected == 0
        ? "summary.opening.breaches"
        : breaches == 0 ? "summary.opening.rejected" : "summary.opening.trouble",
      [
        "rejected": words.number(rejected), "files": words.number(facts.verdicts.count),
        "breaches": words.count(breaches, "breach"),
      ])
  }
}
