package import SocialOrder

/// The notices of Annex 3-1 (para 9): what independent experts told a body of a conflict of interest in a year.
///
/// The form names the body, the expert and the day, and no supplier. So what an expert stated on one day about several
/// suppliers is one notice, as long as the statement is the same: a paper on which a conflict with one supplier stands
/// would say of all that there is one.
package struct Annex31: Sendable {
  /// A year.
  package let period: Period
  /// By body's BIN, expert's name, day; a notice of no conflict goes before one of a conflict.
  package let notices: [Notice]

  package init(period: Period, notices: [Notice]) {
    self.period = period
    self.notices = notices
  }

  package struct Notice: Sendable {
    package let administratorName: BilingualText
    /// Surname, given name and patronymic, as they were sent.
    package let expertName: String
    package let date: CivilDate
    package let hasConflict: Bool
    /// The suppliers that it is about.
    package let suppliers: [Supplier]
    /// The answers to the form's five questions, in its order; empty where the answer is no.
    package let answers: [[String]]
    package let records: [RecordID]

    package init(
      administratorName: BilingualText, expertName: String, date: CivilDate, hasConflict: Bool,
      suppliers: [Supplier], answers: [[String]], records: [RecordID]
    ) {
      self.administratorName = administratorName
      self.expertName = expertName
      self.date = date
      self.hasConflict = hasConflict
      self.suppliers = suppliers
      self.answers = answers
      self.records = records
    }
  }

  package struct Supplier: Sendable, Hashable {
    package let name: String?
    package let bin: BIN?

    package init(name: String?, bin: BIN?) {
      self.name = name
      self.bin = bin
    }
  }
}

extension FormRows {
  /// The notices of Annex 3-1.
  package var annex31: Annex31 {
    let records = own.notices.map { ($0.id, ConflictNotice(texts.row($0.id))) }
      .sorted { $0.1.order == $1.1.order ? $0.0 < $1.0 : $0.1.order < $1.1.order }
    return Annex31(
      period: own.period,
      notices: records.chunked { $0.1.order == $1.1.order }.compactMap(notice))
  }

  private func notice(_ records: [(RecordID, ConflictNotice)]) -> Annex31.Notice? {
    guard let first = records.first?.1, let body = first.administrator,
      let date = first.noticeDate
    else { return nil }
    return Annex31.Notice(
      administratorName: name(body), expertName: first.text(.expertName) ?? "", date: date,
      hasConflict: first.hasConflict ?? false,
      suppliers: distinct(
        records.map { Annex31.Supplier(name: $0.1.text(.supplierName), bin: $0.1.supplierBIN) }
          .filter { $0.name != nil || $0.bin != nil }),
      answers: NoticeColumn.questions.map { column in
        distinct(records.compactMap { $0.1.text(column) })
      },
      records: records.map(\.0))
  }

  private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension NoticeColumn {
  /// The form's five questions, in its order.
  fileprivate static let questions: [NoticeColumn] = [
    .ngoMember, .ngoManagement, .paidOrSupported, .kin, .other,
  ]
}

extension ConflictNotice {
  /// What tells one notice from another, in the order in which they stand.
  fileprivate struct Order: Comparable {
    let body: BIN?
    let expert: ByteOrder
    let day: Int32
    let hasConflict: Bool

    static func < (a: Order, b: Order) -> Bool {
      if a.body != b.body { return (a.body?.number ?? 0) < (b.body?.number ?? 0) }
      if a.expert != b.expert { return a.expert < b.expert }
      return (a.day, a.hasConflict ? 1 : 0) < (b.day, b.hasConflict ? 1 : 0)
    }
  }

  fileprivate var order: Order {
    Order(
      body: administrator, expert: ByteOrder(text(.expertName) ?? ""),
      day: noticeDate?.days ?? 0, hasConflict: hasConflict ?? false)
  }
}
