/// The columns of `plans`: how the year's projects were planned (paras 7(1) and 7(3)), a row per
/// administrator and year.
public enum PlanColumn: Int, ColumnName {
  case administratorBIN, period, needsAssessedOn, sources, budgetApprovedOn, publishedOn, sentOn

  public static var kind: RecordKind { .plans }

  static let table: [Column] = [
    .administratorBIN,
    .financialYear,
    Column(
      "needs_assessed_on", .date, .required,
      kk: "Халықтың мұқтаждықтары мен қажеттіліктерін бағалау күні",
      ru: "Дата оценки нужд и потребностей населения", en: "Needs assessed on",
      paragraph: "7(1)"),
    Column(
      "sources", .codes(.source), .conditional, kk: "Ақпарат дереккөздері",
      ru: "Источники информации", en: "Sources of information", paragraph: "7(1)"),
    Column(
      "budget_approved_on", .date, kk: "Бюджет бекітілген күн", ru: "Дата утверждения бюджета",
      en: "Budget approved on", paragraph: "7(3)"),
    Column(
      "published_on", .date, .required, kk: "Жоспарланған жобалар орналастырылған күн",
      ru: "Дата размещения планируемых проектов", en: "Planned projects published on",
      paragraph: "7(3)"),
    Column(
      "sent_on", .date, kk: "Уәкілетті органға жіберілген күн",
      ru: "Дата направления в уполномоченный орган", en: "Sent to the authorised body on",
      paragraph: "7(3)"),
  ]
}
