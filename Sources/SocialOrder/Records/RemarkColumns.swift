/// The columns of `evaluation_remarks`: columns 7 and 8 of Annex 8, a row per direction and year.
public enum RemarkColumn: Int, ColumnName {
  case administratorBIN, period, direction, received, rejected

  public static var kind: RecordKind { .evaluationRemarks }

  static let table: [Column] = [
    .administratorBIN,
    .year,
    Column(
      "direction", .code(.direction), .required, key: true, kk: "Бағыт", ru: "Направление",
      en: "Direction", paragraph: "Annex 8"),
    Column(
      "remarks_received", .count, .required, kk: "Ескертулер мен ұсыныстар саны",
      ru: "Количество замечаний и предложений", en: "Remarks received", paragraph: "Annex 8"),
    Column(
      "remarks_rejected", .count, .required, kk: "Қабылданбаған ескертулер мен ұсыныстар саны",
      ru: "Количество непринятых замечаний и предложений", en: "Remarks rejected",
      paragraph: "Annex 8"),
  ]
}
