/// What is known of a project row (Annex 4).
package struct ProjectFact: Fact, ProjectTerm {
  package var id: RecordID
  package let administrator: BIN
  package let period: Period
  package private(set) var project: Symbol
  package let direction: Direction?
  /// The place in the region list; nil where none is named.
  package let region: Int16?
  package let plannedSum: Money?
  package let contractSum: Money?
  package let projectSum: Money?
  /// The dates are nil where they contradict each other (`term-order`): nothing is concluded from them.
  package let contractDate: CivilDate?
  package let startDate: CivilDate?
  package let endDate: CivilDate?
  package let status: ProjectStatus?
  package let serviceTypes: CodeSet<ServiceType>?
  package let supplierBIN: BIN?
  package private(set) var supplierName: Symbol?
  /// In Kazakh, in which every project has one.
  package private(set) var name: Symbol?
  /// Whether it stands on a filed Annex 4: its number is made up, and nothing refers to it.
  package let isOnFiledForm: Bool
  private let wrong: UInt64

  init?(_ record: Project, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let project = record.row.symbol(ProjectColumn.projectID.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.project = project
    direction = record.direction
    region = record.region.map { Int16(clamping: $0) }
    plannedSum = record.plannedSum
    contractSum = record.contractSum
    projectSum = record.projectSum
    let contradicts = record.hasContradictoryTerm
    contractDate = contradicts ? nil : record.contractDate
    startDate = contradicts ? nil : record.startDate
    endDate = contradicts ? nil : record.endDate
    status = record.status
    serviceTypes = record.serviceTypes
    supplierBIN = record.supplierBIN
    supplierName = record.row.symbol(ProjectColumn.supplierName.rawValue, &keys)
    name = record.row.symbol(ProjectColumn.nameKK.rawValue, &keys)
    isOnFiledForm = record.row.isOnFiledForm
    wrong = record.row.wrong
  }

  package var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// Whether something stands in the column that could not be read.
  package func isWrong(_ column: ProjectColumn) -> Bool {
    wrong & 1 << UInt64(column.rawValue) != 0
  }

  package mutating func translate(_ symbols: [Symbol]) {
    project = symbols[Int(project.index)]
    supplierName = supplierName.map { symbols[Int($0.index)] }
    name = name.map { symbols[Int($0.index)] }
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
