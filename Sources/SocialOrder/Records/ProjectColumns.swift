/// The columns of `projects`: one row per project and half-year, the rows of Annex 4.
public enum ProjectColumn: Int, ColumnName {
  case administratorBIN, administratorNameKK, administratorNameRU, period, projectID, direction
  case region, nameKK, nameRU, plannedSum, contractSum, projectSum, supplierName, supplierBIN
  case contractDate, startDate, endDate, status, serviceType
  case goalsKK, goalsRU, activitiesKK, activitiesRU, resultsKK, resultsRU, effectKK, effectRU

  public static var kind: RecordKind { .projects }

  static let table: [Column] = [
    .administratorBIN,
    Column(
      "administrator_name_kk", .text(limit: nil), .required,
      kk: "Бюджеттік бағдарлама әкімшісінің атауы",
      ru: "Наименование администратора бюджетной программы (на казахском)",
      en: "Administrator's name (Kazakh)", paragraph: "Annex 4"),
    Column(
      "administrator_name_ru", .text(limit: nil),
      kk: "Бюджеттік бағдарлама әкімшісінің атауы (орысша)",
      ru: "Наименование администратора бюджетной программы",
      en: "Administrator's name (Russian)", paragraph: "Annex 4"),
    .halfYear(key: true),
    .projectID,
    Column(
      "direction", .code(.direction), .required, kk: "Бағыт", ru: "Направление", en: "Direction",
      paragraph: "Annex 4"),
    .region,
    Column(
      "project_name_kk", .text(limit: nil), .required, kk: "Әлеуметтік жобаның атауы",
      ru: "Наименование социального проекта (на казахском)", en: "Project's name (Kazakh)",
      paragraph: "Annex 4"),
    Column(
      "project_name_ru", .text(limit: nil), kk: "Әлеуметтік жобаның атауы (орысша)",
      ru: "Наименование социального проекта", en: "Project's name (Russian)",
      paragraph: "Annex 4"),
    Column(
      "planned_sum", .money(positive: true), .required, kk: "Жоспарланған сома (мың теңге)",
      ru: "Планируемая сумма (тысяч тенге)", en: "Planned sum (thousand tenge)",
      paragraph: "Annex 4"),
    Column(
      "contract_sum", .money(positive: false), .conditional, kk: "Шарттың сомасы (мың теңге)",
      ru: "Сумма договора (тысяч тенге)", en: "Contract sum (thousand tenge)",
      paragraph: "Annex 4"),
    Column(
      "project_sum", .money(positive: false), kk: "Бүкіл жобаның сомасы (мың теңге)",
      ru: "Сумма всего проекта (тысяч тенге)", en: "Whole project's sum (thousand tenge)",
      paragraph: "9"),
    Column(
      "supplier_name", .text(limit: nil), .conditional, kk: "Өнім берушінің атауы",
      ru: "Наименование поставщика", en: "Supplier's name", paragraph: "Annex 4"),
    .supplierBIN,
    Column(
      "contract_date", .date, .conditional, kk: "Шарт күні", ru: "Дата договора",
      en: "Contract date"),
    Column(
      "start_date", .date, .required, kk: "Іске асырудың басталу күні",
      ru: "Дата начала реализации", en: "Start date", paragraph: "Annex 4-1"),
    Column(
      "end_date", .date, .required, kk: "Іске асырудың аяқталу күні",
      ru: "Дата окончания реализации", en: "End date", paragraph: "Annex 4-1"),
    Column("status", .code(.status), kk: "Жобаның жай-күйі", ru: "Состояние проекта", en: "Status"),
    Column(
      "service_type", .codes(.serviceType), kk: "Қызмет түрі", ru: "Вид услуги",
      en: "Type of service", paragraph: "9"),
    Column(
      "goals_kk", .text(limit: nil), kk: "Мақсаттары мен міндеттері",
      ru: "Цели и задачи (на казахском)", en: "Goals and tasks (Kazakh)", paragraph: "Annex 4-1"),
    Column(
      "goals_ru", .text(limit: nil), kk: "Мақсаттары мен міндеттері (орысша)", ru: "Цели и задачи",
      en: "Goals and tasks (Russian)", paragraph: "Annex 4-1"),
    Column(
      "activities_kk", .text(limit: nil), .conditional, kk: "Іске асыру процесі және іс-шаралар",
      ru: "Процесс и мероприятия (на казахском)", en: "Process and events (Kazakh)",
      paragraph: "Annex 4"),
    Column(
      "activities_ru", .text(limit: nil), kk: "Іске асыру процесі және іс-шаралар (орысша)",
      ru: "Процесс и мероприятия", en: "Process and events (Russian)", paragraph: "Annex 4"),
    Column(
      "results_kk", .text(limit: nil), kk: "Нәтижелері", ru: "Результаты (на казахском)",
      en: "Results (Kazakh)", paragraph: "Annex 4"),
    Column(
      "results_ru", .text(limit: nil), kk: "Нәтижелері (орысша)", ru: "Результаты",
      en: "Results (Russian)", paragraph: "Annex 4"),
    Column(
      "effect_kk", .text(limit: nil), kk: "Оң әлеуметтік әсері",
      ru: "Положительный социальный эффект (на казахском)", en: "Positive social effect (Kazakh)",
      paragraph: "Annex 4"),
    Column(
      "effect_ru", .text(limit: nil), kk: "Оң әлеуметтік әсері (орысша)",
      ru: "Положительный социальный эффект", en: "Positive social effect (Russian)",
      paragraph: "Annex 4"),
  ]
}
