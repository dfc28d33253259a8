/// What is known of a project row (Annex 4). Its values stand in an order that leaves no gaps between them: there are as many
/// facts as records.
package struct ProjectFact: Fact, ProjectTerm {
  package var id: RecordID
  package let administrator: BIN
  package let period: Period
  package private(set) var project: Symbol
  private let place: SlimPlace
  package let direction: Direction?
  package let status: ProjectStatus?
  private let services: UInt8
  private let hasServices: Bool
  /// Whether it stands on a filed Annex 4: its number is made up, and nothing refers to it.
  package let isOnFiledForm: Bool
  private let planned: SlimMoney
  private let contract: SlimMoney
  private let whole: SlimMoney
  private let supplier: SlimBIN
  private let nameGiven: SlimName
  private let signed: SlimDate
  private let start: SlimDate
  private let end: SlimDate
  private var supplierNamed: SlimSymbol
  private var named: SlimSymbol
  private let wrong: UInt32

  /// The place in the region list; nil where none is named.
  package var region: Int16? { place.value }
  package var plannedSum: Money? { planned.value }
  package var contractSum: Money? { contract.value }
  package var projectSum: Money? { whole.value }
  package var supplierBIN: BIN? { supplier.value }
  /// The dates are nil where they contradict each other (`term-order`): nothing is concluded from them.
  package var contractDate: CivilDate? { signed.value }
  package var startDate: CivilDate? { start.value }
  package var endDate: CivilDate? { end.value }
  package var supplierName: Symbol? { supplierNamed.value }
  /// Of its name in Kazakh, in which every project has one. The names themselves would be most of what is held of a project.
  package var nameDigest: NameDigest? { nameGiven.value }
  /// Its name in Kazakh, where it stands on a filed Annex 4 and has no number.
  package var name: Symbol? { named.value }
  package var serviceTypes: CodeSet<ServiceType>? {
    hasServices ? CodeSet(mask: UInt32(services)) : nil
  }

  init?(_ record: Project, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let project = record.row.symbol(ProjectColumn.projectID.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.project = project
    direction = record.direction
    place = SlimPlace(record.region.map { Int16(clamping: $0) })
    planned = SlimMoney(record.plannedSum)
    contract = SlimMoney(record.contractSum)
    whole = SlimMoney(record.projectSum)
    let contradicts = record.hasContradictoryTerm
    signed = SlimDate(contradicts ? nil : record.contractDate)
    start = SlimDate(contradicts ? nil : record.startDate)
    end = SlimDate(contradicts ? nil : record.endDate)
    status = record.status
    services = UInt8(record.serviceTypes?.mask ?? 0)
    hasServices = record.serviceTypes != nil
    supplier = SlimBIN(record.supplierBIN)
    supplierNamed = SlimSymbol(record.row.symbol(ProjectColumn.supplierName.rawValue, &keys))
    isOnFiledForm = record.row.isOnFiledForm
    nameGiven = SlimName(record.row.bytes(ProjectColumn.nameKK.rawValue).map(NameDigest.of))
    named = SlimSymbol(
      isOnFiledForm ? record.row.symbol(ProjectColumn.nameKK.rawValue, &keys) : nil)
    wrong = UInt32(record.row.wrong)
  }

  package var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// Whether something stands in the column that could not be read.
  package func isWrong(_ column: ProjectColumn) -> Bool {
    wrong & 1 << UInt32(column.rawValue) != 0
  }

  package mutating func translate(_ symbols: [Symbol]) {
    project = symbols[Int(project.index)]
    supplierNamed = SlimSymbol(supplierName.map { symbols[Int($0.index)] })
    named = SlimSymbol(name.map { symbols[Int($0.index)] })
  }

  package static func precedes(_ a: ProjectFact, _ b: ProjectFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.period != b.period { return a.period < b.period }
    return a.id < b.id
  }

  package static func sameKey(_ a: ProjectFact, _ b: ProjectFact) -> Bool {
    a.key == b.key && a.period == b.period
  }
}
