package import SocialOrder

/// Where independent experts take part in monitoring (para 9), the record names them.
package enum ExpertsNotNamed: RecordRule {
  package static let declaration = RuleDeclaration(
    "experts-not-named", .monitoring, .error, basis: .order, citation: Citation(.paragraph("9")),
    column: "experts",
    title: Texts(
      kk: "Мониторингке тәуелсіз сарапшылар қатысса, олардың аты-жөні көрсетіледі.",
      ru: "Если в мониторинге участвуют независимые эксперты, они названы.",
      en: "Where independent experts take part, they are named."),
    message: Texts(
      kk: "Мониторингке тәуелсіз сарапшылар қатысқан деп көрсетілген, бірақ ешкімнің аты-жөні "
        + "жазылмаған.",
      ru: "Указано, что в мониторинге участвовали независимые эксперты, но никто не назван.",
      en: "Independent experts are said to have taken part, but nobody is named."),
    help: Texts(
      kk: "Тәуелсіз сарапшылардың тегі мен инициалдарын немесе үкіметтік емес ұйымның атауын "
        + "жазыңыз, бірнешеуін «|» белгісімен бөліңіз.",
      ru: "Укажите фамилии и инициалы независимых экспертов или название неправительственной "
        + "организации; несколько разделяйте знаком «|».",
      en: "Give the experts' surnames and initials, or the NGO's name, several split by “|”."),
    examples: [
      .fails((.monitoring, ["conducted_by": "experts"])),
      .fails((.monitoring, ["conducted_by": "both", "experts": "|"])),
      .passes((.monitoring, ["conducted_by": "both", "experts": "Ахметов А.А."])),
      .passes((.monitoring, ["conducted_by": "body"])),
    ])

  package static func judge(_ visit: Visit, _: RuleContext, _ report: inout RecordReport) {
    guard visit.conductedBy?.hasExperts == true, !visit.isWrong(.experts),
      visit.row.bytes(VisitColumn.experts.rawValue).map(PersonName.isAnyIn) != true
    else { return }
    report.add(declaration, on: VisitColumn.experts)
  }
}
