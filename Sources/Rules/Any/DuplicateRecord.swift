package import SocialOrder

/// The same natural key (formats.md) twice among the records of one check or report; or the projects of a body and
/// half-year twice, once of them on a filed Annex 4.
///
/// In a workspace a later file supersedes what has the same key in an earlier one, and a form the form before (`Succession`):
/// there it speaks within one file, and of a form beside rows.
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
    judgeForms(facts, &report)
    judge(facts.facts.visits, &report)
    judge(facts.facts.scores, &report)
    judge(facts.facts.remarks, &report)
    judge(facts.facts.notices, &report)
    judge(facts.facts.discussions, &report)
    judge(facts.facts.plans, &report)
  }

  /// The same where the file that it is beside was accepted before, and only the ministry can take that back.
  private static let besideEarlier = RuleDeclaration(
    declaration.code, .any, .error, basis: .arithmetic, since: nil, title: declaration.title,
    message: Texts(
      kk:
        "Осы органның жобалары бұрын басқа түрде қабылданған: бірі – 4-қосымша нысанымен, екіншісі "
        + "– жобалар кестесімен (бәрі бірдей: {keys}).",
      ru: "Проекты этого органа уже приняты в другом виде: одни – формой приложения 4, другие – "
        + "таблицей проектов (совпадают: {keys}).",
      en:
        "This body's projects were accepted before in the other manner: once on the form of Annex "
        + "4, once as a table of projects (all alike: {keys})."),
    help: Texts(
      kk:
        "Жобаларды бұрынғыдай түрде жіберіңіз: нысанды нысанмен, кестені кестемен түзетіңіз. Түрін "
        + "өзгерту керек болса, уәкілетті органнан бұрынғы файлды кері қайтарып алуды (withdraw) "
        + "сұраңыз да, файлды қайта жіберіңіз.",
      ru:
        "Подайте проекты в том же виде, что и раньше: форму исправляют формой, таблицу – таблицей. "
        + "Если вид нужно сменить, попросите уполномоченный орган отозвать прежний файл (withdraw) и "
        + "подайте файл снова.",
      en: "Send the projects in the same manner as before: correct a form by a form, a table by a "
        + "table. To change the manner, ask the authorised body to withdraw the earlier file, and "
        + "send yours again."),
    examples: [])

  /// A filed form holds all projects of its body and half-year, but their numbers: a second form, or rows beside it, would
  /// count them twice. Said once of each later file or sheet.
  private static func judgeForms(_ facts: FactBase, _ report: inout SetReport) {
    guard facts.facts.projects.contains(where: \.isOnFiledForm) else { return }
    let projects =
      facts.bystanders.isEmpty
      ? facts.facts.projects
      : facts.facts.projects.filter { !facts.bystanders.contains(Int($0.id.file)) }
    let columns: [ProjectColumn] = [.administratorBIN, .period]
    for body in Dictionary(grouping: projects, by: { "\($0.administrator) \($0.period)" }).values {
      guard body.contains(where: \.isOnFiledForm) else { continue }
      // Rows are one source, however many files they come in; each form is one.
      let sources = Dictionary(grouping: body) { fact in
        fact.isOnFiledForm ? "\(fact.id.file) \(fact.id.sheet)" : ""
      }
      let firsts = sources.values.compactMap { $0.min { $0.id < $1.id } }.sorted { $0.id < $1.id }
      for fact in firsts.dropFirst() where !isSaid(of: fact, among: body) {
        let isBesideEarlier = facts.isSuccession && fact.id.file != firsts[0].id.file
        report.add(
          isBesideEarlier ? besideEarlier : declaration, about: fact, on: ProjectColumn?.none,
          arguments: ["keys": .list(columns.map { .phrase($0.declaration.labels) })],
          related: [firsts[0].id])
      }
    }
  }

  /// Whether the record is a duplicate by its own key.
  private static func isSaid(of fact: ProjectFact, among body: [ProjectFact]) -> Bool {
    body.contains { $0.id < fact.id && ProjectFact.sameKey($0, fact) }
  }

  private static func keys(_ kind: RecordKind) -> [Argument] {
    kind.columns.filter(\.isKey).map { .phrase($0.labels) }
  }

  /// Neighbours with the same key: the first by place is the original, each later one a duplicate of it.
  private static func judge<F: Fact>(_ facts: FactList<F>, _ report: inout SetReport) {
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
