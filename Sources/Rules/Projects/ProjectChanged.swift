package import SocialOrder

/// One project is reported in both halves of the year (para 11) under one id, direction and
/// supplier: where these differ, either the id was used twice or one row is mistaken.
///
/// A supplier is who its BIN says, or, where one of the halves has none, who its name says, case
/// and punctuation aside.
package enum ProjectChanged: SetRule {
  package static let declaration = RuleDeclaration(
    "project-changed", .projects, .warning, basis: .analytic,
    citation: Citation(.paragraph("11")), column: "project_id",
    title: Texts(
      kk: "Жобаның бағыты мен өнім берушісі жыл ішінде өзгермейді.",
      ru: "Направление и поставщик проекта в течение года не меняются.",
      en: "A project keeps its direction and supplier through the year."),
    message: Texts(
      kk: "Осы нөмірлі жоба туралы жылдың екі жартыжылдығында әртүрлі мәлімет бар: {changes}.",
      ru: "О проекте с этим номером в двух полугодиях года сведения разные: {changes}.",
      en: "The two halves of the year say different things of the project with this id: {changes}."),
    help: Texts(
      kk: """
        Бұл бір жоба болса, қате мәліметті түзетіңіз. Басқа жоба болса, оған бөлек нөмір \
        беріңіз. Өнім беруші шынымен ауысқан болса, ештеңе өзгертпеңіз.
        """,
      ru: """
        Если проект один, исправьте ошибочные сведения. Если это другой проект, дайте ему свой \
        номер. Если поставщик действительно сменился, ничего не меняйте.
        """,
      en: """
        If it is one project, correct what is wrong. If it is another one, give it an id of its \
        own. If the supplier did change, leave it as it is.
        """),
    examples: [
      .fails((.projects, [:]), (.projects, secondHalf.merging(["direction": "12"]) { $1 })),
      .fails(
        (.projects, [:]), (.projects, secondHalf.merging(["supplier_bin": "050440002118"]) { $1 })),
      .fails(
        (.projects, ["supplier_bin": ""]),
        (.projects, secondHalf.merging(["supplier_name": "«Ақ бұлақ» ҚҚ"]) { $1 })),
      .passes((.projects, [:]), (.projects, secondHalf)),
      .passes(
        (.projects, ["supplier_bin": ""]),
        (.projects, secondHalf.merging(["supplier_name": "\"ЖАС ҚЫРАН\" ҚБ"]) { $1 })),
      .passes(
        (.projects, ["supplier_name": "", "supplier_bin": ""]), (.projects, secondHalf)),
    ])

  private static let secondHalf = ["period": "2026-H2"]

  /// Rows of one project are neighbours, in the order of their periods.
  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    let rows = facts.facts.projects
    for (first, second) in zip(rows, rows.dropFirst())
    where first.key == second.key && first.period != second.period
      && first.period.year == second.period.year
    {
      let direction = direction(first, second)
      let supplier = supplier(first, second, facts.keys)
      guard direction != nil || supplier != nil else { continue }
      report.add(
        declaration, about: second, on: ProjectColumn.projectID,
        arguments: ["changes": .list([direction, supplier].compactMap { $0 })],
        related: [first.id])
    }
  }

  private static func direction(_ first: ProjectFact, _ second: ProjectFact) -> Argument? {
    guard let old = first.direction, let new = second.direction, old != new else { return nil }
    return change("бағыты", "направление", "direction", "\(old.number)", "\(new.number)")
  }

  private static func supplier(
    _ first: ProjectFact, _ second: ProjectFact, _ keys: KeyTable
  ) -> Argument? {
    guard differ(first, second, keys) else { return nil }
    return change("өнім берушісі", "поставщик", "supplier", name(first, keys), name(second, keys))
  }

  private static func differ(_ first: ProjectFact, _ second: ProjectFact, _ keys: KeyTable)
    -> Bool
  {
    if let old = first.supplierBIN, let new = second.supplierBIN { return old != new }
    guard let old = first.supplierName, let new = second.supplierName, old != new else {
      return false
    }
    return Folding.key(keys.string(old)) != Folding.key(keys.string(new))
  }

  /// A supplier's name and BIN, as far as they are known.
  private static func name(_ fact: ProjectFact, _ keys: KeyTable) -> String {
    let name = fact.supplierName.map { keys.string($0) }
    let bin = fact.supplierBIN?.text
    guard let name else { return bin ?? "" }
    return bin.map { "\(name) (\($0))" } ?? name
  }

  private static func change(
    _ kk: String, _ ru: String, _ en: String, _ old: String, _ new: String
  ) -> Argument {
    .phrase(
      Texts(kk: "\(kk) \(old) → \(new)", ru: "\(ru) \(old) → \(new)", en: "\(en) \(old) → \(new)"))
  }
}
