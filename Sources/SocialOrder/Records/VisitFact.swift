/// What is known of a monitoring visit (para 9).
package struct VisitFact: Fact {
  package var id: RecordID
  package let administrator: BIN
  package let period: Period
  package private(set) var project: Symbol
  package let visitDate: CivilDate
  private var named: SlimSymbol
  private let filled: UInt16
  private let wrong: UInt16
  package let conductedBy: ConductedBy
  package let standardsMet: StandardsMet?
  package let instruments: CodeSet<Instrument>?

  /// The whole of the column, names apart by `|`.
  package var experts: Symbol? { named.value }

  init?(_ record: Visit, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let visitDate = record.visitDate,
      let conductedBy = record.conductedBy,
      let project = record.row.symbol(VisitColumn.projectID.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = record.period ?? Period.half(of: visitDate)
    self.project = project
    self.visitDate = visitDate
    self.conductedBy = conductedBy
    named = SlimSymbol(record.row.symbol(VisitColumn.experts.rawValue, &keys))
    instruments = record.instruments
    standardsMet = record.standardsMet
    filled = UInt16(record.row.filled)
    wrong = UInt16(record.row.wrong)
  }

  package var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// The half-year that counts: the visit's own (formats.md).
  package var half: Period { Period.half(of: visitDate) }

  package func isFilled(_ column: VisitColumn) -> Bool {
    filled & 1 << UInt16(column.rawValue) != 0
  }
  package func isWrong(_ column: VisitColumn) -> Bool {
    wrong & 1 << UInt16(column.rawValue) != 0
  }

  package mutating func translate(_ symbols: [Symbol]) {
    project = symbols[Int(project.index)]
    named = SlimSymbol(experts.map { symbols[Int($0.index)] })
  }

  package static func precedes(_ a: VisitFact, _ b: VisitFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.visitDate != b.visitDate { return a.visitDate < b.visitDate }
    if a.conductedBy != b.conductedBy { return a.conductedBy.rawValue < b.conductedBy.rawValue }
    return a.id < b.id
  }

  package static func sameKey(_ a: VisitFact, _ b: VisitFact) -> Bool {
    a.key == b.key && a.visitDate == b.visitDate && a.conductedBy == b.conductedBy
  }
}
