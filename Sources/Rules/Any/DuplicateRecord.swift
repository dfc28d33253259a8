package import SocialOrder

/// The same natural key (formats.md) twice among the records of one check or report.
package enum DuplicateRecord: SetRule {
  package static let declaration = RuleDeclaration(
    "duplicate-record", .any, .error, basis: .arithmetic, since: nil,
    title: Texts(
      kk: "Бір жазба екі рет берілмейді.", ru: "Одна и та же запись не подается дважды.",
      en: "The same record is not given twice."),
    message: Texts(
      kk: "Дәл осындай жазба бұрын берілген (бәрі бірдей: {keys}).",
      ru: "Такая же запись уже есть (совпадают: {keys}).",
      en: "The same record was given before (all alike: {keys})."),
    help: Texts(
      kk: "Артық жазбаны алып тастаңыз немесе осы бағандардың қате тұрғанын түзетіңіз.",
      ru: "Удалите лишнюю запись или исправьте тот из этих столбцов, в котором ошибка.",
      en: "Remove the extra record, or correct the one of these columns that is wrong."),
    examples: [
      .fails((.projects, [:]), (.projects, [:])),
      .fails(
        (.discussions, ExampleRecords.withoutRemark), (.discussions, ExampleRecords.withoutRemark)),
      .fails((.plans, [:]), (.plans, ["published_on": "2026-01-23"])),
      .passes((.projects, [:]), (.projects, ["project_id": "Ж-2"])),
      .passes((.discussions, ExampleRecords.withoutRemark), (.discussions, [:])),
    ])

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    judge(facts.facts.projects, &report)
    judge(facts.facts.visits, &report)
    judge(facts.facts.scores, &report)
    judge(facts.facts.remarks, &report)
    judge(facts.facts.notices, &report)
    judge(facts.facts.discussions, &report)
    judge(facts.facts.plans, &report)
  }

  private static func keys(_ kind: RecordKind) -> [Argument] {
    kind.columns.filter(\.isKey).map { .phrase($0.labels) }
  }

  /// Neighbours with the same key: the first by place is the original, each later one a duplicate of it.
  private static func judge<F: Fact>(_ facts: [F], _ report: inout SetReport) {
    guard var original = facts.first else { return }
    for fact in facts.dropFirst() {
      if F.sameKey(original, fact) {
        report.add(
          declaration, about: fact, on: ProjectColumn?.none,
          arguments: ["keys": .list(keys(fact.id.kind))], related: [original.id])
      } else {
        original = fact
      }
    }
  }
}
