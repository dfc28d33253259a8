/// What is known of a monitoring visit (para 9).
public struct VisitFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  private var own: Own

  /// What is held of each visit, without gaps between the values: there are as many as records.
  fileprivate struct Own {
    var project: Symbol
    var named: SlimSymbol
    let visitDate: CivilDate
    let filled: UInt16
    let wrong: UInt16
    let instruments: SlimCodes<Instrument>
    let conductedBy: ConductedBy
    let standardsMet: StandardsMet?
  }

  public var project: Symbol { own.project }
  public var visitDate: CivilDate { own.visitDate }
  public var conductedBy: ConductedBy { own.conductedBy }
  public var standardsMet: StandardsMet? { own.standardsMet }
  public var instruments: CodeSet<Instrument>? { own.instruments.value }
  /// The whole of the column, names apart by `|`.
  public var experts: Symbol? { own.named.value }

  init?(_ record: Visit, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let visitDate = record.visitDate,
      let conductedBy = record.conductedBy,
      let project = record.row.symbol(VisitColumn.projectID.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = record.period ?? Period.half(of: visitDate)
    own = Own(
      project: project,
      named: SlimSymbol(record.row.symbol(VisitColumn.experts.rawValue, &keys)),
      visitDate: visitDate, filled: UInt16(record.row.filled), wrong: UInt16(record.row.wrong),
      instruments: SlimCodes(record.instruments), conductedBy: conductedBy,
      standardsMet: record.standardsMet)
  }

  public var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// The half-year that counts: the visit's own (formats.md).
  public var half: Period { Period.half(of: visitDate) }

  public func isFilled(_ column: VisitColumn) -> Bool {
    own.filled & 1 << UInt16(column.rawValue) != 0
  }
  public func isWrong(_ column: VisitColumn) -> Bool {
    own.wrong & 1 << UInt16(column.rawValue) != 0
  }

  public mutating func translate(_ symbols: [Symbol]) {
    own.project = symbols[Int(project.index)]
    own.named = SlimSymbol(experts.map { symbols[Int($0.index)] })
  }

  public var beginningOfOrder: UInt64 { key.beginningOfOrder }

  public static func precedes(_ a: VisitFact, _ b: VisitFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.visitDate != b.visitDate { return a.visitDate < b.visitDate }
    if a.conductedBy != b.conductedBy { return a.conductedBy.rawValue < b.conductedBy.rawValue }
    return a.id < b.id
  }

  public static func sameKey(_ a: VisitFact, _ b: VisitFact) -> Bool {
    a.key == b.key && a.visitDate == b.visitDate && a.conductedBy == b.conductedBy
  }
}

extension VisitFact {
  public struct Held: Sendable {
    fileprivate let own: Own
    fileprivate let place: HeldPlace
  }

  @inline(__always)
  public init(_ held: Held, _ origins: Origins) {
    let origin = held.place.origin(origins)
    id = held.place.id(.monitoring, origin)
    administrator = origin.administrator
    period = origin.period
    own = held.own
  }

  public func held(_ origins: inout Origins) -> Held {
    Held(own: own, place: HeldPlace(self, &origins))
  }
}
