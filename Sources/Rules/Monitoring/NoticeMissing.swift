package import SocialOrder

/// An independent expert gives the body a notice that there is, or is not, a conflict of interest (para 9, Annex 3-1).
///
/// An absence: judged from the day after the visit, where the body gave notices of that year at all. An entry that is no
/// person's name is an NGO; where no notice names it as the expert's own, it is said not to have been checked.
package enum NoticeMissing: SetRule {
  package static let declaration = RuleDeclaration(
    "notice-missing", .monitoring, .breach, basis: .order,
    citation: Citation(.paragraph("9"), .annex("3-1")), column: "experts",
    title: Texts(
      kk: "Тәуелсіз сарапшы мемлекеттік органға мүдделер қақтығысы туралы хабарлама береді.",
      ru: "Независимый эксперт дает государственному органу уведомление о конфликте интересов.",
      en: "An independent expert gives the body a conflict-of-interest notice."),
    message: Texts(
      kk: "{names}: тәуелсіз сарапшының {year} жылғы мүдделер қақтығысы туралы хабарламасы жоқ.",
      ru: "{names}: нет уведомления независимого эксперта о конфликте интересов за {year} год.",
      en: "{names}: no conflict-of-interest notice of {year} was given."),
    help: Texts(
      kk: "Хабарлама берілген болса, оның жазбасын қосыңыз және аты-жөнін екі жерде бірдей "
        + "жазыңыз. Берілмеген болса, сол күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Если уведомление есть, добавьте запись о нем и проверьте, одинаково ли записано имя. "
        + "Если его не было, оставьте как есть: из-за этого файл не отклоняется.",
      en: "If there is a notice, add its record and see that the name is written alike. If there "
        + "is none, leave it: the file is not rejected for this."),
    examples: [
      .fails((.monitoring, visit("Серіков Б.Б.")), (.conflictNotices, [:])),
      .fails((.monitoring, visit("Ахметов А.А.|Ахметов Б.А.")), (.conflictNotices, [:])),
      .fails(
        (.monitoring, visit("Ахметов А.А.")),
        (.conflictNotices, ["expert_name": "Серіков Болат"])),
      .passes((.monitoring, visit("АХМЕТОВ А. А")), (.conflictNotices, [:])),
      .passes((.monitoring, visit("Арман Асқарұлы Ахметов")), (.conflictNotices, [:])),
      // No notices of the year were given: not checked.
      .passes((.monitoring, visit("Серіков Б.Б."))),
      .passes(
        (.monitoring, visit("Серіков Б.Б.")),
        (.conflictNotices, ["period": "2025", "notice_date": "2025-04-10"])),
      .passes((.monitoring, visit("«Жас қыран» ҚБ")), (.conflictNotices, [:])),
      .passes(
        (.monitoring, visit("«Жас қыран» ҚБ")),
        (.conflictNotices, ["ngo_member": "ОО \"Жас қыран\" мүшесі"])),
      .passes(
        (.monitoring, visit("Серіков Б.Б.")), (.conflictNotices, [:]),
        asOf: ExampleDay.of(2026, 4, 15)),
    ])

  private static func visit(_ experts: String) -> [String: String] {
    ["conducted_by": "experts", "experts": experts]
  }

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    var book = NoticeBook(facts)
    for visit in facts.facts.visits where visit.visitDate < context.asOf {
      let experts = book.experts(visit)
      guard !experts.isEmpty else { continue }
      let year = Period.year(visit.visitDate.year)
      guard facts.isGiven(.conflictNotices, by: visit.administrator, for: year) else {
        report.leaveUnchecked(visit, without: .conflictNotices, for: year)
        continue
      }
      var missing: [String] = []
      for expert in experts {
        switch book.standing(of: expert, to: visit.administrator, year: year.year) {
        case .served: break
        case .missing: missing.append(expert.text)
        case .unknown: report.leaveUnchecked(visit, without: .conflictNotices, for: year)
        }
      }
      guard !missing.isEmpty, !facts.isShadowed(.conflictNotices, visit.administrator) else {
        continue
      }
      report.add(
        declaration, about: visit, on: VisitColumn.experts,
        arguments: [
          "names": .list(missing.map { .text($0) }), "year": .text("\(year.year)"),
        ])
    }
  }
}

/// Whether a notice serves for an entry in `experts`.
private enum Standing {
  case served, missing
  /// An NGO that no notice names: whose notice would serve cannot be told.
  case unknown
}

extension NoticeBook {
  fileprivate mutating func standing(of expert: Entry, to administrator: BIN, year: Int) -> Standing
  {
    guard expert.name.isPerson else {
      return isNamed(expert.text, to: administrator, year: year) ? .served : .unknown
    }
    if case .none = notices(of: expert, to: administrator, year: year) { return .missing }
    return .served
  }
}
