package import SocialOrder

/// An expert took part whose notice declares a conflict of interest with the project's supplier, or declares one and names
/// nobody (para 2(5), Annex 3-1). Only `has_conflict` says that there is one: experts come from NGOs, so membership is none.
package enum NoticeConflict: SetRule {
  package static let declaration = RuleDeclaration(
    "notice-conflict", .monitoring, .warning, basis: .order,
    citation: Citation(.paragraph("2(5)"), .annex("3-1")), column: "experts",
    title: Texts(
      kk: "Мониторингке өнім берушімен мүдделер қақтығысы бар сарапшы қатыспайды.",
      ru: "В мониторинге не участвует эксперт, у которого конфликт интересов с поставщиком.",
      en: "No expert with a conflict of interest with the supplier takes part."),
    message: Texts(
      kk: "{names}: мониторингке қатысқан тәуелсіз сарапшының хабарламасында осы өнім берушімен "
        + "мүдделер қақтығысы бар делінген немесе қақтығыстың кіммен екені көрсетілмеген.",
      ru:
        "{names}: независимый эксперт, участвовавший в мониторинге, уведомил о конфликте интересов "
        + "с этим поставщиком или не указал, с кем конфликт.",
      en: "{names}: the notice of this independent expert, who took part, declares a conflict of "
        + "interest with this supplier, or does not say with whom."),
    help: Texts(
      kk: "Хабарламаны қайта қараңыз. Мүдделер қақтығысы расталса, бұл мониторингтің "
        + "қорытындысын басқа сарапшымен тексеріңіз.",
      ru: "Вернитесь к уведомлению. Если конфликт интересов подтвердится, перепроверьте выводы "
        + "этого мониторинга с другим экспертом.",
      en: "Look at the notice again; if the conflict stands, have the visit's conclusions checked "
        + "by another expert."),
    examples: [
      .fails((.projects, [:]), (.monitoring, byExpert), (.conflictNotices, declared)),
      .fails(
        (.projects, [:]), (.monitoring, byExpert),
        (.conflictNotices, declared.merging(["supplier_bin": "140740001239"]) { $1 })),
      .fails(
        (.projects, ["supplier_bin": ""]), (.monitoring, byExpert),
        (.conflictNotices, declared.merging(["supplier_name": "ОО \"Жас Қыран\""]) { $1 })),
      .passes(
        (.projects, [:]), (.monitoring, byExpert),
        (.conflictNotices, declared.merging(["supplier_name": "«Достық» ҚҚ"]) { $1 })),
      .passes(
        (.projects, [:]), (.monitoring, byExpert),
        (.conflictNotices, ["ngo_member": "«Жас қыран» ҚБ", "supplier_bin": "140740001239"])),
    ])

  private static let byExpert = ["conducted_by": "experts", "experts": "Ахметов А.А."]
  private static let declared = ["has_conflict": "yes"]

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var book = NoticeBook(facts)
    for visit in facts.facts.visits {
      var found: [(name: String, notice: NoticeFact)] = []
      for expert in book.experts(visit) where expert.name.isPerson {
        let answer = book.notices(
          of: expert, to: visit.administrator, year: visit.visitDate.year)
        guard case .one(let notices) = answer,
          let notice = notices.first(where: { concerns($0, visit, facts) })
        else { continue }
        found.append((expert.text, notice))
      }
      guard !found.isEmpty else { continue }
      report.add(
        declaration, about: visit, on: VisitColumn.experts,
        arguments: ["names": .list(found.map { .text($0.name) })], related: found.map(\.notice.id))
    }
  }

  /// Whether the notice declares a conflict with the visited project's supplier, or with nobody named.
  private static func concerns(_ notice: NoticeFact, _ visit: VisitFact, _ facts: FactBase) -> Bool
  {
    guard notice.hasConflict == true else { return false }
    guard notice.supplierBIN != nil || notice.supplierName != nil else { return true }
    guard let project = facts.project(visit.key, in: visit.half) else { return false }
    return notice.declaresConflict(with: project, facts.keys)
  }
}

extension NoticeFact {
  /// Whether the notice declares a conflict with a project's supplier by BIN, or by name where one of them has no BIN.
  func declaresConflict(with project: ProjectFact, _ keys: KeyTable) -> Bool {
    guard hasConflict == true else { return false }
    if let supplierBIN, let supplier = project.supplierBIN { return supplierBIN == supplier }
    guard let supplierName, let supplier = project.supplierName else { return false }
    return OrganisationName(keys.string(supplierName))
      .matches(OrganisationName(keys.string(supplier)))
  }
}
