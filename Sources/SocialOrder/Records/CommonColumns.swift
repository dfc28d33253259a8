/// The columns that stand in more than one kind.
extension Column {
  static let administratorBIN = Column(
    "administrator_bin", .bin, .required, key: true, kk: "Бюджеттік бағдарлама әкімшісінің БСН",
    ru: "БИН администратора бюджетной программы", en: "Administrator's BIN")

  static let projectID = Column(
    "project_id", .text(limit: 64), .required, key: true, kk: "Жобаның нөмірі",
    ru: "Номер проекта", en: "Project number")

  static let region = Column("region", .code(.region), kk: "Өңір", ru: "Регион", en: "Region")

  static let supplierBIN = Column(
    "supplier_bin", .bin, kk: "Өнім берушінің БСН", ru: "БИН поставщика", en: "Supplier's BIN")

  /// The half-year of a project or a visit.
  static func halfYear(key: Bool) -> Column {
    Column(
      "period", .half, .required, key: key, kk: "Есепті кезең", ru: "Отчетный период",
      en: "Period", paragraph: "Annex 4")
  }

  /// The year of a yearly kind.
  static let year = Column(
    "period", .year, .required, key: true, kk: "Есепті жыл", ru: "Отчетный год", en: "Year")

  /// The year for which themes are discussed and projects are planned.
  static let financialYear = Column(
    "period", .year, .required, key: true, kk: "Қаржы жылы", ru: "Финансовый год",
    en: "Financial year", paragraph: "7(2)")

  /// The same column as a part of the natural key.
  var asKey: Column {
    Column(
      name, type, requirement, key: true, kk: labels.kk, ru: labels.ru, en: labels.en,
      paragraph: paragraph)
  }
}
