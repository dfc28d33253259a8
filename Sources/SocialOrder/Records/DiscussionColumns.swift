/// The columns of `discussions`: the report on the end of the public discussion (para 7(2), Annex
/// 2), a row per theme and remark. A theme without remarks has one row, whose remark columns are
/// empty.
public enum DiscussionColumn: Int, ColumnName {
  case administratorBIN, period, themeID, themeKK, themeRU, postedOn, closedOn
  case remarkID, remarkAuthor, remarkText, remarkReceivedOn, decision, decisionReason, decidedOn

  public static var kind: RecordKind { .discussions }

  static let table: [Column] = [
    .administratorBIN,
    .financialYear,
    Column(
      "theme_id", .text(limit: 64), .required, key: true, kk: "Тақырыптың нөмірі",
      ru: "Номер темы", en: "Theme number"),
    Column(
      "theme_kk", .text(limit: nil), .required,
      kk: "Мемлекеттік әлеуметтік тапсырыстың жоспарланған тақырыбы",
      ru: "Запланированная тема государственного социального заказа (на казахском)",
      en: "Planned theme (Kazakh)", paragraph: "Annex 2"),
    Column(
      "theme_ru", .text(limit: nil),
      kk: "Мемлекеттік әлеуметтік тапсырыстың жоспарланған тақырыбы (орысша)",
      ru: "Запланированная тема государственного социального заказа",
      en: "Planned theme (Russian)", paragraph: "Annex 2"),
    Column(
      "posted_on", .date, .required, kk: "Тақырып орналастырылған күн",
      ru: "Дата размещения темы", en: "Posted on", paragraph: "7(2)"),
    Column(
      "closed_on", .date, .required, kk: "Жария талқылау аяқталған күн",
      ru: "Дата завершения публичного обсуждения", en: "Discussion closed on", paragraph: "7(2)"),
    Column(
      "remark_id", .text(limit: 64), key: true, kk: "Ескертудің немесе ұсыныстың нөмірі",
      ru: "Номер замечания или предложения", en: "Remark number"),
    Column(
      "remark_author", .text(limit: nil), kk: "Ескертудің немесе ұсыныстың авторы",
      ru: "Автор замечания или предложения", en: "Author of the remark", paragraph: "Annex 2"),
    Column(
      "remark_text", .text(limit: nil),
      kk: "Авторын көрсете отырып, ескертулер және (немесе) ұсыныстар (қысқаша мазмұны)",
      ru: "Замечания и (или) предложения с указанием автора (краткое содержание)",
      en: "Remarks and (or) proposals (in short)", paragraph: "Annex 2"),
    Column(
      "remark_received_on", .date, kk: "Ескерту немесе ұсыныс түскен күн",
      ru: "Дата поступления замечания или предложения", en: "Remark received on",
      paragraph: "7(2)"),
    Column(
      "decision", .code(.decision), kk: "Ескерту немесе ұсыныс бойынша шешім",
      ru: "Решение по замечанию или предложению", en: "Decision", paragraph: "7(2)"),
    Column(
      "decision_reason", .text(limit: nil), .conditional,
      kk: "Ескертулердің және (немесе) ұсыныстардың қабылданбауы бойынша негіздемесі бар "
        + "мемлекеттік органның қорытындысы",
      ru: "Заключение государственного органа с обоснованием непринятия замечаний и (или) "
        + "предложений",
      en: "The body's conclusion, with reasons", paragraph: "Annex 2"),
    Column(
      "decided_on", .date, kk: "Шешім қабылданған күн", ru: "Дата принятия решения",
      en: "Decided on", paragraph: "7(2)"),
  ]
}
