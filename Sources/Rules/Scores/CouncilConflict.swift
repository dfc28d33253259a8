package import SocialOrder

/// A council member scored a project of a supplier with whom the member's own notice declares a conflict of interest
/// (paras 2(5) and 9 speak of the independent experts of monitoring; that it should not be otherwise in the council is our
/// own care).
///
/// The notice is one given to the same body in the year of the scores or of the meeting. A name that fits two people
/// proves nothing (`expert-ambiguous`).
package enum CouncilConflict: SetRule {
  package static let declaration = RuleDeclaration(
    "council-conflict", .scores, .warning, basis: .analytic, citation: Citation(.paragraph("2(5)")),
    column: "expert_name",
    title: Texts(
      kk: "Жобаны оның өнім берушісімен мүдделер қақтығысы бар кеңес мүшесі бағаламайды.",
      ru: "Проект не оценивает член Совета, у которого конфликт интересов с его поставщиком.",
      en: "No council member scores a project with whose supplier there is a conflict of interest."),
    message: Texts(
      kk: "Жобаны бағалаған {value} өзінің хабарламасында осы жобаның өнім берушісімен мүдделер "
        + "қақтығысы бар екенін көрсеткен.",
      ru: "Проект оценивал эксперт «{value}», который уведомил о конфликте интересов с поставщиком "
        + "этого проекта.",
      en: "The project was scored by {value}, whose notice declares a conflict of interest with "
        + "its supplier."),
    help: Texts(
      kk: "Хабарламаны қайта қараңыз. Мүдделер қақтығысы расталса, бұл балдарды ескерудің дұрыс "
        + "болатын-болмайтынын кеңесте қараңыз.",
      ru: "Вернитесь к уведомлению. Если конфликт интересов подтвердится, обсудите на Совете, "
        + "учитывать ли эти баллы.",
      en: "Look at the notice again; if the conflict stands, let the council consider whether "
        + "these scores should count."),
    examples: [
      .fails((.projects, [:]), (.scores, [:]), (.conflictNotices, declared)),
      .fails(
        (.projects, ["supplier_bin": ""]), (.scores, [:]),
        (
          .conflictNotices,
          ["has_conflict": "yes", "supplier_name": "ОО \"Жас Қыран\""]
        )),
      .passes(
        (.projects, [:]), (.scores, [:]),
        (.conflictNotices, declared.merging(["has_conflict": "no"]) { $1 })),
      .passes(
        (.projects, [:]), (.scores, [:]),
        (.conflictNotices, declared.merging(["supplier_bin": "050440002118"]) { $1 })),
      .passes(
        (.projects, [:]), (.scores, ["expert_name": "Серіков Б.Б."]), (.conflictNotices, declared)),
      // With nobody named: said of visits only.
      .passes((.projects, [:]), (.scores, [:]), (.conflictNotices, ["has_conflict": "yes"])),
    ])

  private static let declared = ["has_conflict": "yes", "supplier_bin": "140740001239"]

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    let declaring = bodiesWithConflicts(facts)
    guard !declaring.isEmpty else { return }
    var book = NoticeBook(facts)
    for score in facts.facts.scores where declaring.contains(score.administrator) {
      guard let project = facts.project(score.key, in: score.period) else { continue }
      let years = Set([score.period.year, score.councilDate.year]).sorted()
      let expert = book.expert(score.expert)
      var notices: [NoticeFact] = []
      for year in years {
        if case .one(let found) = book.notices(of: expert, to: score.administrator, year: year) {
          notices += found
        }
      }
      let declared = notices.first { $0.declaresConflict(with: project, facts.keys) }
      guard let notice = declared else { continue }
      report.add(
        declaration, about: score, on: ScoreColumn.expertName, related: [notice.id])
    }
  }

  /// The bodies to which a conflict was declared at all: only their scores are looked at.
  private static func bodiesWithConflicts(_ facts: FactBase) -> Set<BIN> {
    Set(facts.facts.notices.filter { $0.hasConflict == true }.map(\.administrator))
  }
}
