/// The columns of `conflict_notices`: Annex 3-1, a row per expert and supplier concerned.
public enum NoticeColumn: Int, ColumnName {
  case administratorBIN, period, expertName, noticeDate, hasConflict, supplierBIN, supplierName
  case ngoMember, ngoManagement, paidOrSupported, kin, other

  public static var kind: RecordKind { .conflictNotices }

  static let table: [Column] = [
    .administratorBIN,
    .year,
    Column(
      "expert_name", .text(limit: nil), .required, key: true,
      kk: "Сарапшының тегі, аты, әкесінің аты", ru: "Фамилия, имя, отчество эксперта",
      en: "Expert's full name", paragraph: "Annex 3-1"),
    Column(
      "notice_date", .date, .required, key: true, kk: "Хабарлама күні", ru: "Дата уведомления",
      en: "Date of the notice", paragraph: "Annex 3-1"),
    Column(
      "has_conflict", .flag, .required, kk: "Мүдделер қақтығысы бар ма",
      ru: "Имеется ли конфликт интересов", en: "Conflict of interest", paragraph: "Annex 3-1"),
    .supplierBIN.asKey,
    Column(
      "supplier_name", .text(limit: nil), key: true, kk: "Өнім берушінің атауы",
      ru: "Наименование поставщика", en: "Supplier's name", paragraph: "Annex 3-1"),
    Column(
      "ngo_member", .text(limit: nil), kk: "Үкіметтік емес ұйымның мүшесі, құрылтайшысы",
      ru: "Член, учредитель неправительственной организации", en: "Member or founder of an NGO",
      paragraph: "Annex 3-1"),
    Column(
      "ngo_management", .text(limit: nil), kk: "Басқару органының мүшесі, ұйым басшысы",
      ru: "Член органа управления, руководитель организации",
      en: "Member of its governing body or head", paragraph: "Annex 3-1"),
    Column(
      "paid_or_supported", .text(limit: nil), kk: "Соңғы үш жылдағы төлем немесе қаржылық қолдау",
      ru: "Оплата или финансовая поддержка за последние три года",
      en: "Paid or supported in the last three years", paragraph: "Annex 3-1"),
    Column(
      "kin", .text(limit: nil), kk: "Ұйым жұмыскерлерімен жақын туыстық",
      ru: "Близкое родство с работниками организации", en: "Close kin among its workers",
      paragraph: "Annex 3-1"),
    Column(
      "other", .text(limit: nil), kk: "Өзге де әлеуетті қақтығыс",
      ru: "Иной возможный конфликт интересов", en: "Any other conflict", paragraph: "Annex 3-1"),
  ]
}
