/// What is known of a conflict-of-interest notice (Annex 3-1).
public struct NoticeFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  public private(set) var expert: Symbol
  public let noticeDate: CivilDate
  public let hasConflict: Bool?
  public let supplierBIN: BIN?
  public private(set) var supplierName: Symbol?
  public private(set) var ngoMember: Symbol?
  public private(set) var ngoManagement: Symbol?

  init?(_ record: ConflictNotice, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let noticeDate = record.noticeDate, !record.isWrong(.supplierBIN),
      let expert = record.row.symbol(NoticeColumn.expertName.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.expert = expert
    self.noticeDate = noticeDate
    hasConflict = record.hasConflict
    supplierBIN = record.supplierBIN
    supplierName = record.row.symbol(NoticeColumn.supplierName.rawValue, &keys)
    ngoMember = record.row.symbol(NoticeColumn.ngoMember.rawValue, &keys)
    ngoManagement = record.row.symbol(NoticeColumn.ngoManagement.rawValue, &keys)
  }

  public mutating func translate(_ symbols: [Symbol]) {
    expert = symbols[Int(expert.index)]
    supplierName = supplierName.map { symbols[Int($0.index)] }
    ngoMember = ngoMember.map { symbols[Int($0.index)] }
    ngoManagement = ngoManagement.map { symbols[Int($0.index)] }
  }

  public static func precedes(_ a: NoticeFact, _ b: NoticeFact) -> Bool {
    if a.administrator != b.administrator { return a.administrator < b.administrator }
    if a.period != b.period { return a.period < b.period }
    if a.expert != b.expert { return a.expert < b.expert }
    if a.noticeDate != b.noticeDate { return a.noticeDate < b.noticeDate }
    if a.supplierOrder != b.supplierOrder { return a.supplierOrder < b.supplierOrder }
    return a.id < b.id
  }

  public static func sameKey(_ a: NoticeFact, _ b: NoticeFact) -> Bool {
    a.administrator == b.administrator && a.period == b.period && a.expert == b.expert
      && a.noticeDate == b.noticeDate && a.supplierOrder == b.supplierOrder
  }

  private var supplierOrder: (UInt64, UInt32) {
    (supplierBIN?.number ?? 0, supplierName.map { $0.index + 1 } ?? 0)
  }
}
