package import SocialOrder

/// A name that fits two people: nothing rests on it. Our own care, said so that the gap is seen.
///
/// The people are those whom the body's scores and notices of the year name: «Ахметов А.» fits «Ахметов Арман» and «Ахметов
/// Айдар». Once per name, body and year; an expert's name in a visit is held against the notices only.
package enum ExpertAmbiguous: SetRule {
  package static let declaration = RuleDeclaration(
    "expert-ambiguous", .scores, .note, basis: .analytic, column: "expert_name",
    title: Texts(
      kk: "Сарапшының аты-жөні бір ғана адамға сәйкес келеді.",
      ru: "Имя эксперта подходит только одному человеку.",
      en: "An expert's name fits one person only."),
    message: Texts(
      kk: "«{name}» бірнеше адамға сәйкес келеді: {people}. Бұл аты-жөн бойынша қорытынды "
        + "жасалмайды.",
      ru: "«{name}» подходит нескольким людям: {people}. По этому имени выводы не делаются.",
      en: "“{name}” fits several people: {people}. Nothing is concluded from it."),
    help: Texts(
      kk: "Тегін, атын және әкесінің атын толық жазыңыз.",
      ru: "Напишите фамилию, имя и отчество полностью.", en: "Write the name in full."),
    examples: [
      .fails((.scores, [:]), (.conflictNotices, [:]), (.conflictNotices, namesake)),
      .fails(
        (.scores, ["expert_name": "Ахметов А."]), (.scores, ["expert_name": "Ахметов Арман"]),
        (.scores, ["expert_name": "Ахметов Айдар"])),
      .fails(
        (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А."]),
        (.conflictNotices, [:]), (.conflictNotices, namesake)),
      .passes((.scores, [:]), (.conflictNotices, [:])),
      .passes((.scores, ["expert_name": "Ахметов Арман"]), (.conflictNotices, namesake)),
      .passes(
        (.scores, [:]), (.conflictNotices, [:]),
        (.conflictNotices, ["expert_name": "АХМЕТОВ Арман"])),
    ])

  private static let namesake = ["expert_name": "Ахметов Айдар Асқарұлы"]

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var book = NoticeBook(facts)
    judgeScores(facts, &book, &report)
    judgeVisits(facts, &book, &report)
  }

  private struct BodyYear: Hashable {
    let administrator: BIN
    let period: Period
  }

  private static func judgeScores(
    _ facts: FactBase, _ book: inout NoticeBook, _ report: inout SetReport
  ) {
    for (body, scores) in members(facts.facts.scores, count: facts.keys.count) {
      let notices = facts.notices(to: body.administrator, year: body.period.year)
      let names = Set(scores.keys).union(notices.map(\.expert)).sorted()
        .map { (symbol: $0, name: book.name($0)) }
      let bySurname = Dictionary(grouping: names) { $0.name.surname }
      for (expert, score) in scores {
        let name = book.name(expert)
        let fitting = bySurname[name.surname, default: []].filter { $0.name.matches(name) }
        guard name.isPerson, PersonName.areTwoPeople(fitting.map(\.name)) else { continue }
        let people = fitting.filter { $0.symbol != expert }.map { facts.keys.string($0.symbol) }
        add(facts.keys.string(expert), people, about: score, on: ScoreColumn.expertName, &report)
      }
    }
  }

  /// The first row in the files of each member, for each body and year.
  ///
  /// - Parameters:
  ///   - scores: sorted, so that a body's are neighbours.
  ///   - count: of symbols.
  private static func members(_ scores: FactList<ScoreFact>, count: Int)
    -> [(body: BodyYear, scores: [Symbol: ScoreFact])]
  {
    var members: [(body: BodyYear, scores: [Symbol: ScoreFact])] = []
    // The row of each symbol, and for which body and year it was noted: nothing is cleared in between.
    var rows = [(pass: Int32, row: Int32)](repeating: (0, 0), count: count)
    var pass: Int32 = 0
    var start = 0
    while start < scores.count {
      let administrator = scores[start].administrator
      let end =
        scores[start...].firstIndex { $0.administrator != administrator } ?? scores.count
      for period in periods(scores[start..<end]) {
        pass += 1
        var experts: [Symbol] = []
        for row in start..<end where scores[row].period == period {
          let expert = scores[row].expert
          let known = rows[Int(expert.index)]
          if known.pass != pass {
            experts.append(expert)
          } else if scores[Int(known.row)].id < scores[row].id {
            continue
          }
          rows[Int(expert.index)] = (pass, Int32(row))
        }
        members.append(
          (
            BodyYear(administrator: administrator, period: period),
            Dictionary(
              uniqueKeysWithValues: experts.map { ($0, scores[Int(rows[Int($0.index)].row)]) })
          ))
      }
      start = end
    }
    return members
  }

  private static func periods(_ scores: FactSlice<ScoreFact>) -> [Period] {
    var periods: Set<Period> = []
    var last: Period?
    for score in scores where score.period != last {
      periods.insert(score.period)
      last = score.period
    }
    return periods.sorted()
  }

  private static func judgeVisits(
    _ facts: FactBase, _ book: inout NoticeBook, _ report: inout SetReport
  ) {
    var said: [BodyYear: Set<String>] = [:]
    for visit in facts.facts.visits {
      let body = BodyYear(
        administrator: visit.administrator, period: .year(visit.visitDate.year))
      for expert in book.experts(visit) where expert.name.isPerson {
        guard
          case .severalPeople(let notices) = book.notices(
            of: expert, to: body.administrator, year: body.period.year),
          said[body, default: []].insert(expert.name.key).inserted
        else { continue }
        let people = Set(notices.map(\.expert)).sorted().map { facts.keys.string($0) }
        add(expert.text, people, about: visit, on: VisitColumn.experts, &report)
      }
    }
  }

  private static func add(
    _ name: String, _ people: [String], about fact: some Fact, on column: some ColumnName,
    _ report: inout SetReport
  ) {
    report.add(
      declaration, about: fact, on: column,
      arguments: ["name": .text(name), "people": .list(people.sorted().map { .text($0) })])
  }
}
