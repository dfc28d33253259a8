/// A decision that excuses findings of one rule about some records, from a day until a day (rules.md, Severity).
///
/// A class, for each of a million findings has room for one.
package final class Waiver: Sendable {
  package let rule: String
  package let administrator: BIN
  package let period: Period
  /// The rest of the natural key; parts that are not named may be anything, so none means every record of the body and period.
  package let key: [KeyPart]
  package let reason: String
  package let approvedBy: String
  /// The number of the decision.
  package let decision: String
  package let from: CivilDate
  /// Its last day.
  package let until: CivilDate
  /// Where it stands in its file.
  package let line: Int

  fileprivate init(
    rule: String, administrator: BIN, period: Period, key: [KeyPart], reason: String,
    approvedBy: String, decision: String, from: CivilDate, until: CivilDate, line: Int
  ) {
    self.rule = rule
    self.administrator = administrator
    self.period = period
    self.key = key
    self.reason = reason
    self.approvedBy = approvedBy
    self.decision = decision
    self.from = from
    self.until = until
    self.line = line
  }

  static let columns = [
    "rule", "administrator_bin", "period", "key", "reason", "approved_by", "decision", "from",
    "until",
  ]

  package func isInForce(on day: CivilDate) -> Bool { from <= day && day <= until }

  /// Whether it speaks of the record that a finding is about.
  ///
  /// The period of a visit is no part of its key: the half-year of its date is meant, which is the one that counts.
  package func covers(_ record: [KeyPart]) -> Bool {
    func value(_ column: String) -> String? { record.first { $0.column == column }?.canonical }
    let visit = value("visit_date").flatMap { CivilDate(iso: $0) }
    let period = value("period").flatMap { Period($0) } ?? visit.map { Period.half(of: $0) }
    return value("administrator_bin") == administrator.text && period == self.period
      && key.allSatisfy { value($0.column) == $0.canonical }
  }

  /// `project_id=Ж-1|visit_date=2026-04-15`.
  package var keyText: String {
    key.map { "\($0.column)=\($0.value)" }.joined(separator: "|")
  }
}

/// What is excused, as its file has it.
package struct WaiverList: Sendable {
  /// The file's path, as given.
  package let file: String
  package let waivers: [Waiver]

  package init(_ table: DataTable) throws(ReferenceError) {
    try table.checkFilled(0, 1, 2, 4, 5, 6, 7, 8)
    file = table.file
    var waivers: [Waiver] = []
    for row in table.rows {
      let waiver = try Self.waiver(row)
      if let other = waivers.first(where: { $0.overlaps(waiver) }) {
        throw row.error(
          kk: "мерзімдері қабаттасқан осындай шешім \(other.line)-жолда да бар",
          ru: "такое же решение с пересекающимся сроком есть в строке \(other.line)",
          en: "the same waiver stands on line \(other.line), and their days overlap")
      }
      waivers.append(waiver)
    }
    self.waivers = waivers
  }

  private static func waiver(_ row: DataRow) throws(ReferenceError) -> Waiver {
    guard let administrator = BIN(row[1]) else {
      throw row.error(
        kk: "БСН емес: \(row[1])", ru: "это не БИН: \(row[1])", en: "not a BIN: \(row[1])")
    }
    guard let period = Period(row[2]) else {
      throw row.error(
        kk: "кезең емес: \(row[2])", ru: "это не период: \(row[2])", en: "not a period: \(row[2])")
    }
    let from = try row.date(7)
    let until = try row.date(8)
    guard from <= until else {
      throw row.error(
        kk: "соңғы күні бірінші күнінен ерте: \(until.iso)",
        ru: "последний день раньше первого: \(until.iso)",
        en: "the last day is before the first: \(until.iso)")
    }
    return Waiver(
      rule: row[0], administrator: administrator, period: period, key: try key(row), reason: row[4],
      approvedBy: row[5], decision: row[6], from: from, until: until, line: row.line)
  }

  /// The key columns of all kinds that a waiver may name, with their types.
  private static let keyTypes: [String: ColumnType] = Dictionary(
    RecordKind.allCases.flatMap(\.columns)
      .filter { $0.isKey && !["administrator_bin", "period"].contains($0.name) }
      .map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })

  private static func key(_ row: DataRow) throws(ReferenceError) -> [KeyPart] {
    var parts: [KeyPart] = []
    for part in row[3].split(separator: "|") {
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let column = trimmed(pieces[0])
      guard pieces.count == 2, let type = keyTypes[column] else {
        let hint = DidYouMean.nearest(to: column, among: keyTypes.keys.sorted())
        throw row.error(
          kk: "кілт бағаны емес: \(part)\(hint.kk)", ru: "это не столбец ключа: \(part)\(hint.ru)",
          en: "not a key column: \(part)\(hint.en)")
      }
      let value = trimmed(pieces[1])
      if type == .date, CivilDate(iso: value) == nil {
        throw row.error(
          kk: "күн емес: \(value)", ru: "это не дата: \(value)", en: "not a date: \(value)")
      }
      parts.append(KeyPart(column: column, value: value, canonical: value))
    }
    return parts
  }

  private static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

extension Waiver {
  fileprivate func overlaps(_ other: Waiver) -> Bool {
    rule == other.rule && administrator == other.administrator && period == other.period
      && Set(key) == Set(other.key) && from <= other.until && other.from <= until
  }
}

/// A waiver that excused something, and how many findings.
package struct WaiverUse: Sendable {
  package let waiver: Waiver
  package let findings: Int

  package init(_ waiver: Waiver, findings: Int) {
    self.waiver = waiver
    self.findings = findings
  }
}
