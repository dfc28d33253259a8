package import SocialOrder

/// A member whose sum is 8 points or more away from the median of at least 3 others on the project. Our own care: an
/// opinion of one's own is lawful, a column filled in upside down is not rare.
///
/// Sums lie between 4 and 20. Sums with a score missing are left out, and of a member's meetings the latest counts.
package enum ScoreOutlier: SetRule {
  package static let declaration = RuleDeclaration(
    "score-outlier", .scores, .warning, basis: .analytic, column: "expert_name",
    title: Texts(
      kk: "Кеңес мүшесінің балдары қалған мүшелердікінен күрт ерекшеленбейді.",
      ru: "Баллы члена Совета не расходятся резко с баллами остальных.",
      en: "A council member's scores are not far from those of the others."),
    message: Texts(
      kk: "{value} осы жобаға қойған балдардың сомасы – {sum}, ал қалған мүшелердің ({others}) "
        + "балдары сомасының медианасы – {median}. Айырмасы – {difference}.",
      ru: "Эксперт «{value}» поставил проекту в сумме {sum}, а медиана сумм остальных членов "
        + "Совета ({others}) – {median}. Разница – {difference}.",
      en: "{value} gave the project {sum} points in all, and the median of the other members "
        + "({others}) is {median}. The difference is {difference}."),
    help: Texts(
      kk: "Балдарды сарапшының бағалау нысанымен салыстырыңыз. Олар дұрыс болса, сол күйінде "
        + "қалдырыңыз.",
      ru: "Сверьте баллы с формой оценки эксперта. Если они верны, оставьте как есть.",
      en: "Compare the scores with the expert's evaluation form; if they are right, leave them."),
    examples: [
      .fails(
        (.scores, scores(5, 5, 5, 5)), (.scores, by("Серіков Б.Б.")), (.scores, by("Ким А.")),
        (.scores, by("Ли В."))),
      // 7 points away; only two others.
      .passes(
        (.scores, scores(5, 5, 5, 4)), (.scores, by("Серіков Б.Б.")), (.scores, by("Ким А.")),
        (.scores, by("Ли В."))),
      .passes(
        (.scores, scores(5, 5, 5, 5)), (.scores, by("Серіков Б.Б.")), (.scores, by("Ким А."))),
    ])

  /// Three points on each criterion: a sum of 12.
  private static func by(_ name: String) -> [String: String] {
    scores(3, 3, 3, 3).merging(["expert_name": name]) { $1 }
  }

  private static func scores(_ values: Int...) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(Criterion.allCases, values).map {
        (ScoreColumn.score($0).name, "\($1)")
      })
  }

  /// In hundredths of a point.
  private static let far = 8_00
  private static let fewestOthers = 3

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var book = CouncilBook(facts)
    for group in facts.scoreGroups where mayHaveOutlier(group) {
      let sheets = latest(group, &book).sorted { $0.sum < $1.sum }
      guard sheets.count > fewestOthers else { continue }
      let sums = sheets.map(\.sum)
      for (index, sheet) in sheets.enumerated() {
        let median = twiceMedian(sums, without: index)
        let difference = abs(2 * sheet.sum - median)
        guard difference >= 2 * far else { continue }
        report.add(
          declaration, about: sheet.score, on: ScoreColumn.expertName,
          arguments: [
            "sum": points(2 * sheet.sum), "median": points(median),
            "difference": points(difference), "others": .number(sheets.count - 1),
          ])
      }
    }
  }

  /// Whether the highest and lowest sum are far enough apart for any row to be.
  private static func mayHaveOutlier(_ group: ScoreGroup) -> Bool {
    guard group.scores.count > fewestOthers else { return false }
    let sums = group.scores.compactMap(sum)
    guard let lowest = sums.min(), let highest = sums.max() else { return false }
    return highest - lowest >= far
  }

  /// Each member's sum at the latest meeting.
  private static func latest(_ group: ScoreGroup, _ book: inout CouncilBook)
    -> [(score: ScoreFact, sum: Int)]
  {
    var sheets: [CouncilBook.Member: (score: ScoreFact, sum: Int)] = [:]
    for score in group.scores {
      guard let sum = sum(score) else { continue }
      sheets[book.member(score)] = (score, sum)
    }
    return Array(sheets.values)
  }

  /// Hundredths of a point, or nil where one of the four is not there.
  private static func sum(_ score: ScoreFact) -> Int? {
    var sum = 0
    for criterion in Criterion.allCases {
      guard let points = score.score(criterion) else { return nil }
      sum += points
    }
    return sum
  }

  /// Twice the median of sorted sums but the one at an index, so that the mean of two middle ones stays whole.
  private static func twiceMedian(_ sums: [Int], without index: Int) -> Int {
    func sum(_ place: Int) -> Int { sums[place < index ? place : place + 1] }
    let count = sums.count - 1
    return sum((count - 1) / 2) + sum(count / 2)
  }

  /// Points out of twice as many hundredths.
  private static func points(_ twice: Int) -> Argument {
    func text(_ language: Language) -> String {
      Decimals.grouped(units: Int64(twice) * 5, places: 3, language)
    }
    return .phrase(Texts(kk: text(.kk), ru: text(.ru), en: text(.en)))
  }
}
