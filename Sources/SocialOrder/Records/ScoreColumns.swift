/// The columns of `scores`: one row per council member and project (paras 16 and 19, Annex 5-1).
public enum ScoreColumn: Int, ColumnName {
  case administratorBIN, period, projectID, region, councilDate, expertName
  case results, effect, continuation, longterm
  case commentResults, commentEffect, commentContinuation, commentLongterm

  public static var kind: RecordKind { .scores }

  /// The score column of a criterion.
  public static func score(_ criterion: Criterion) -> ScoreColumn {
    switch criterion {
    case .results: .results
    case .effect: .effect
    case .continuation: .continuation
    case .longterm: .longterm
    }
  }

  /// The comment column of a criterion.
  public static func comment(_ criterion: Criterion) -> ScoreColumn {
    switch criterion {
    case .results: .commentResults
    case .effect: .commentEffect
    case .continuation: .commentContinuation
    case .longterm: .commentLongterm
    }
  }

  static let table: [Column] = [
    .administratorBIN,
    .year,
    .projectID,
    .region,
    Column(
      "council_date", .date, .required, key: true, kk: "Кеңес отырысын өткізу күні",
      ru: "Дата проведения заседания Совета", en: "Date of the council's meeting",
      paragraph: "Annex 5-1"),
    Column(
      "expert_name", .text(limit: nil), .required, key: true, kk: "Сарапшының Т.А.Ә.",
      ru: "Ф.И.О. эксперта", en: "Expert's name", paragraph: "Annex 5-1"),
    Column(
      "score_results", .score, .required, kk: "Орындау процесі және нәтижелері",
      ru: "Процесс и результаты выполнения", en: "Score: results", paragraph: "19"),
    Column(
      "score_effect", .score, .required, kk: "Жобалардың оң әсері",
      ru: "Положительный эффект проектов", en: "Score: effect", paragraph: "19"),
    Column(
      "score_continuation", .score, .required, kk: "Жалғастыру ықтималдығы",
      ru: "Вероятность продолжения", en: "Score: continuation", paragraph: "19"),
    Column(
      "score_longterm", .score, .required, kk: "Ұзақ мерзімді әсердің ықтималдығы",
      ru: "Вероятность долгосрочного эффекта", en: "Score: long-term effect", paragraph: "19"),
    Column(
      "comment_results", .text(limit: nil), kk: "Нәтижелер бойынша комментарий",
      ru: "Комментарий к результатам", en: "Comment: results", paragraph: "Annex 5-1"),
    Column(
      "comment_effect", .text(limit: nil), kk: "Әсер бойынша комментарий",
      ru: "Комментарий к эффекту", en: "Comment: effect", paragraph: "Annex 5-1"),
    Column(
      "comment_continuation", .text(limit: nil), kk: "Жалғастыру бойынша комментарий",
      ru: "Комментарий к продолжению", en: "Comment: continuation", paragraph: "Annex 5-1"),
    Column(
      "comment_longterm", .text(limit: nil), kk: "Ұзақ мерзімді әсер бойынша комментарий",
      ru: "Комментарий к долгосрочному эффекту", en: "Comment: long-term effect",
      paragraph: "Annex 5-1"),
  ]
}
