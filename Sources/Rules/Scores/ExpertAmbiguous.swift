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
    var members: [BodyYear: [Symbol: ScoreFact]] = [:]
    for place in firstRows(facts.facts.scores) {
      let score = facts.facts.scores[place]
      let body = BodyYear(administrator: score.administrator, period: score.period)
      members[body, default: [:]][score.expert] = score
    }
    for (body, scores) in members {
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

  private struct Member: Hashable {
    let body: BodyYear
    let expert: Symbol
  }

  /// The place of each member's first row in the files, for each body and year.
  private static func firstRows(_ scores: [ScoreFact]) -> some Sequence<Int> {
    var first: [Member: Int] = [:]
    for (place, score) in scores.enumerated() {
      let member = Member(
        body: BodyYear(administrator: score.administrator, period: score.period),
        expert: score.expert)
      if let known = first[member], scores[known].id < score.id { continue }
      first[member] = place
    }
    return first.values
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
            of: expert.name, to: body.administrator, year: body.period.year),
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
