/// What is known of a project row (Annex 4).
public struct ProjectFact: Fact, ProjectTerm {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  private var own: Own
  private var seldom: Seldom

  /// What is held of each row. Its values stand in an order that leaves no gaps between them: there are as many as records.
  fileprivate struct Own {
    let nameGiven: SlimName
    let planned: SlimMoney
    let contract: SlimMoney
    let supplier: SlimBIN
    let term: SlimTerm
    var project: Symbol
    var supplierNamed: SlimSymbol
    let place: SlimPlace
    let services: SlimCodes<ServiceType>
    let direction: SlimDirection
    let status: ProjectStatus?
  }

  /// What few rows have.
  fileprivate struct Seldom: Equatable {
    var whole = SlimMoney(nil)
    var named = SlimSymbol(nil)
    var wrong: UInt32 = 0
    var isOnFiledForm = false
  }

  public var project: Symbol { own.project }
  public var direction: Direction? { own.direction.value }
  public var status: ProjectStatus? { own.status }
  /// The place in the region list; nil where none is named.
  public var region: Int16? { own.place.value }
  public var plannedSum: Money? { own.planned.value }
  public var contractSum: Money? { own.contract.value }
  public var projectSum: Money? { seldom.whole.value }
  public var supplierBIN: BIN? { own.supplier.value }
  /// The dates are nil where they contradict each other (`term-order`): nothing is concluded from them.
  public var contractDate: CivilDate? { own.term.signed }
  public var startDate: CivilDate? { own.term.start }
  public var endDate: CivilDate? { own.term.end }
  public var supplierName: Symbol? { own.supplierNamed.value }
  /// Of its name in Kazakh, in which every project has one. The names themselves would be most of what is held of a project.
  public var nameDigest: NameDigest? { own.nameGiven.value }
  /// Its name in Kazakh, where it stands on a filed Annex 4 and has no number.
  public var name: Symbol? { seldom.named.value }
  public var serviceTypes: CodeSet<ServiceType>? { own.services.value }
  /// Whether it stands on a filed Annex 4: its number is made up, and nothing refers to it.
  public var isOnFiledForm: Bool { seldom.isOnFiledForm }

  init?(_ record: Project, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let project = record.row.symbol(ProjectColumn.projectID.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    let contradicts = record.hasContradictoryTerm
    own = Own(
      nameGiven: SlimName(record.row.bytes(ProjectColumn.nameKK.rawValue).map(NameDigest.of)),
      planned: SlimMoney(record.plannedSum), contract: SlimMoney(record.contractSum),
      supplier: SlimBIN(record.supplierBIN),
      term: contradicts
        ? SlimTerm(signed: nil, start: nil, end: nil)
        : SlimTerm(signed: record.contractDate, start: record.startDate, end: record.endDate),
      project: project,
      supplierNamed: SlimSymbol(record.row.symbol(ProjectColumn.supplierName.rawValue, &keys)),
      place: SlimPlace(record.region.map { Int16(clamping: $0) }),
      services: SlimCodes(record.serviceTypes), direction: SlimDirection(record.direction),
      status: record.status)
    let isOnFiledForm = record.row.isOnFiledForm
    seldom = Seldom(
      whole: SlimMoney(record.projectSum),
      named: SlimSymbol(
        isOnFiledForm ? record.row.symbol(ProjectColumn.nameKK.rawValue, &keys) : nil),
      wrong: UInt32(record.row.wrong), isOnFiledForm: isOnFiledForm)
  }

  public var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// Whether something stands in the column that could not be read.
  public func isWrong(_ column: ProjectColumn) -> Bool {
    seldom.wrong & 1 << UInt32(column.rawValue) != 0
  }

  public mutating func translate(_ symbols: [Symbol]) {
    own.project = symbols[Int(project.index)]
    own.supplierNamed = SlimSymbol(supplierName.map { symbols[Int($0.index)] })
    seldom.named = SlimSymbol(name.map { symbols[Int($0.index)] })
  }

  public var beginningOfOrder: UInt64 { key.beginningOfOrder }

  public static func precedes(_ a: ProjectFact, _ b: ProjectFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.period != b.period { return a.period < b.period }
    return a.id < b.id
  }

  public static func sameKey(_ a: ProjectFact, _ b: ProjectFact) -> Bool {
    a.key == b.key && a.period == b.period
  }
}

extension ProjectFact {
  public struct Held: Sendable {
    fileprivate let own: Own
    /// The place of what few rows have, and one; 0 for the others.
    fileprivate let seldom: UInt32
    fileprivate let place: HeldPlace
  }

  public struct Tables: FactTables {
    fileprivate var origins = Origins()
    fileprivate var seldom: [Seldom] = []
    public init() {}

    public mutating func move(toFile file: Int32) -> Bool { origins.move(toFile: file) }
  }

  @inline(__always)
  public init(_ held: Held, _ tables: Tables) {
    let origin = held.place.origin(tables.origins)
    id = held.place.id(.projects, origin)
    administrator = origin.administrator
    period = origin.period
    own = held.own
    seldom = held.seldom == 0 ? Seldom() : tables.seldom[Int(held.seldom) &- 1]
  }

  public func held(_ tables: inout Tables) -> Held {
    let place = HeldPlace(self, &tables.origins)
    if seldom == Seldom() { return Held(own: own, seldom: 0, place: place) }
    tables.seldom.append(seldom)
    return Held(own: own, seldom: UInt32(tables.seldom.count), place: place)
  }
}
