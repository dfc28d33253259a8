package import SocialOrder

/// The same natural key (formats.md) twice among the records of one check or report.
package enum DuplicateRecord: SetRule {
  package static let declaration = RuleDeclaration(
    "duplicate-record", .any, .error, basis: .arithmetic, since: nil,
    title: Texts(
      kk: "Бір жазба екі рет берілмейді.", ru: "Одна и та же запись не подается дважды.",
      en: "The same record is not given twice."),
    message: Texts(
      kk: "Дәл осындай кілті бар жазба бұрын да берілген.",
      ru: "Запись с таким же ключом уже есть выше.",
      en: "A record with the same key was given before."),
    help: Texts(
      kk: "Артық жолды алып тастаңыз немесе кілт бағандарын түзетіңіз.",
      ru: "Удалите лишнюю строку или исправьте ключевые столбцы.",
      en: "Remove the extra row, or correct its key columns."),
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

  /// Neighbours with the same key: the first by place is the original, each later one a duplicate of it.
  private static func judge<F: Fact>(_ facts: [F], _ report: inout SetReport) {
    guard var original = facts.first else { return }
    for fact in facts.dropFirst() {
      if F.sameKey(original, fact) {
        report.add(declaration, about: fact, on: ProjectColumn?.none, related: [original.id])
      } else {
        original = fact
      }
    }
  }
}
