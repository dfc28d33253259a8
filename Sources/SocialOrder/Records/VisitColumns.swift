/// The columns of `monitoring`: one row per monitoring visit or act (para 9).
public enum VisitColumn: Int, ColumnName {
  case administratorBIN, period, projectID, visitDate, conductedBy, experts, expertFee
  case instruments, planCompletion, satisfaction, coveragePeople, coverageGroups, standardsMet, note

  public static var kind: RecordKind { .monitoring }

  static let table: [Column] = [
    .administratorBIN,
    .halfYear(key: false),
    .projectID,
    Column(
      "visit_date", .date, .required, key: true, kk: "Мониторинг күні", ru: "Дата мониторинга",
      en: "Visit date", paragraph: "9"),
    Column(
      "conducted_by", .code(.conductedBy), .required, key: true, kk: "Мониторингті жүргізген",
      ru: "Кем проведен мониторинг", en: "Conducted by", paragraph: "9"),
    Column(
      "experts", .texts, .conditional, kk: "Тәуелсіз сарапшылар", ru: "Независимые эксперты",
      en: "Independent experts", paragraph: "9"),
    Column(
      "expert_fee", .money(positive: false), kk: "Сарапшыға төленген ақы (мың теңге)",
      ru: "Оплата эксперта (тысяч тенге)", en: "Expert's fee (thousand tenge)", paragraph: "9"),
    Column(
      "instruments", .codes(.instrument), .required, kk: "Мониторинг құралдары",
      ru: "Инструменты мониторинга", en: "Instruments", paragraph: "9"),
    Column(
      "plan_completion", .percent, kk: "Жоспардың орындалуы (%)", ru: "Выполнение плана (%)",
      en: "Plan carried out (%)", paragraph: "9"),
    Column(
      "satisfaction", .percent, kk: "Нысаналы аудиторияның қанағаттануы (%)",
      ru: "Удовлетворенность целевой аудитории (%)", en: "Satisfaction of the audience (%)",
      paragraph: "9"),
    Column(
      "coverage_people", .count, kk: "Қамтылған адамдар саны", ru: "Охвачено человек",
      en: "People covered", paragraph: "9"),
    Column(
      "coverage_groups", .text(limit: nil), kk: "Қамтылған топтар", ru: "Охваченные группы",
      en: "Groups covered", paragraph: "9"),
    Column(
      "standards_met", .code(.standardsMet), kk: "Стандарттарға сәйкестігі",
      ru: "Соответствие стандартам", en: "Standards met", paragraph: "9"),
    Column("note", .text(limit: nil), kk: "Ескертпе", ru: "Примечание", en: "Note"),
  ]
}
