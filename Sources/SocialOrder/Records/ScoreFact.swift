/// What is known of one council member's scores of a project (para 19, Annex 5-1).
package struct ScoreFact: Fact {
  package var id: RecordID
  package let administrator: BIN
  package let period: Period
  package private(set) var project: Symbol
  package let councilDate: CivilDate
  package private(set) var expert: Symbol
  /// Hundredths of a point by criterion, 0 where the column is blank or wrong.
  private let scores: (Int16, Int16, Int16, Int16)

  init?(_ record: ScoreSheet, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let councilDate = record.councilDate,
      let project = record.row.symbol(ScoreColumn.projectID.rawValue, &keys),
      let expert = record.row.symbol(ScoreColumn.expertName.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.project = project
    self.councilDate = councilDate
    self.expert = expert
    scores = (
      Int16(record.score(.results) ?? 0), Int16(record.score(.effect) ?? 0),
      Int16(record.score(.continuation) ?? 0), Int16(record.score(.longterm) ?? 0)
    )
  }

  package var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// Hundredths of a point, or nil where the score is blank or could not be read.
  package func score(_ criterion: Criterion) -> Int? {
    let hundredths =
      switch criterion {
      case .results: scores.0
      case .effect: scores.1
      case .continuation: scores.2
      case .longterm: scores.3
      }
    return hundredths == 0 ? nil : Int(hundredths)
  }

  package mutating func translate(_ symbols: [Symbol]) {
    project = symbols[Int(project.index)]
    expert = symbols[Int(expert.index)]
  }

  package static func precedes(_ a: ScoreFact, _ b: ScoreFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.period != b.period { return a.period < b.period }
    if a.councilDate != b.councilDate { return a.councilDate < b.councilDate }
    if a.expert != b.expert { return a.expert < b.expert }
    return a.id < b.id
  }

  package static func sameKey(_ a: ScoreFact, _ b: ScoreFact) -> Bool {
    a.key == b.key && a.period == b.period && a.councilDate == b.councilDate
      && a.expert == b.expert
  }
}
