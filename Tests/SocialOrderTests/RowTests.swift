import SocialOrder
import Testing

struct RowTests {
  private static func give(_ row: Row, _ column: ProjectColumn, _ text: String) {
    var text = text
    text.withUTF8 { row.setGiven(column.rawValue, $0) }
  }

  @Test("Rows come out of the store as they went in: values, words, blanks, faults and lines")
  func roundTrip() {
    let texts = TextArena(capacity: 8)
    let row = Row(.projects, texts: texts)
    let store = RecordStore(.projects, texts: texts)
    for index in 0..<300 {
      row.reset(line: index * 2)
      Self.give(row, .projectID, "Ж-\(index)")
      row.setText(ProjectColumn.projectID.rawValue)
      Self.give(row, .plannedSum, "\(index) 000,5")
      row.set(ProjectColumn.plannedSum.rawValue, Int64(index))
      if index % 3 == 0 {
        Self.give(row, .contractSum, "көп")
        row.markWrong(ProjectColumn.contractSum.rawValue)
      }
      store.append(row)
    }
    #expect(store.count == 300)
    for index in 0..<300 {
      let row = store.row(index)
      let project = Project(row)
      #expect(row.line == index * 2)
      #expect(project.text(.projectID) == "Ж-\(index)")
      #expect(project.plannedSum?.tiyn == Int64(index))
      #expect(row.given(ProjectColumn.plannedSum.rawValue) == "\(index) 000,5")
      #expect(project.isWrong(.contractSum) == (index % 3 == 0))
      #expect(row.isBlank(ProjectColumn.contractSum.rawValue) == (index % 3 != 0))
      #expect(row.given(ProjectColumn.contractSum.rawValue) == (index % 3 == 0 ? "көп" : nil))
      #expect(row.isBlank(ProjectColumn.supplierName.rawValue))
    }
  }

  @Test("Stores of pieces put together hold their records in order, each with the text of its own")
  func appended() {
    let whole = RecordStore(.projects, texts: TextArena())
    for piece in 0..<4 {
      let row = Row(.projects, texts: TextArena(capacity: 8))
      let store = RecordStore(.projects, texts: row.texts)
      // One piece is empty.
      for index in 0..<piece * 3 {
        row.reset(line: piece * 100 + index)
        Self.give(row, .projectID, "Ж-\(piece)-\(index)")
        store.append(row)
      }
      whole.append(store)
    }
    #expect(whole.count == 18)
    let expected = (1..<4).flatMap { piece in (0..<piece * 3).map { "Ж-\(piece)-\($0)" } }
    #expect(
      (0..<18).map { whole.row($0).given(ProjectColumn.projectID.rawValue) } == expected)
    #expect(whole.row(17).line == 308)
  }

  @Test("A column marked wrong reads as nil, though a value was read of it before")
  func markedWrongIsNotRead() {
    let row = Row(.projects)
    Self.give(row, .contractSum, "5126.8")
    row.set(ProjectColumn.contractSum.rawValue, 512_680_000)
    row.markWrong(ProjectColumn.contractSum.rawValue)
    let project = Project(row)
    #expect(project.contractSum == nil)
    #expect(project.isWrong(.contractSum))
    #expect(!project.isFilled(.contractSum))
    #expect(!row.isBlank(ProjectColumn.contractSum.rawValue))
    #expect(row.given(ProjectColumn.contractSum.rawValue) == "5126.8")
  }

  @Test("A row that is read again keeps nothing of the record before")
  func reset() {
    let row = Row(.evaluationRemarks)
    row.set(RemarkColumn.received.rawValue, 7)
    row.markWrong(RemarkColumn.rejected.rawValue)
    row.reset(line: 9)
    let remark = EvaluationRemark(row)
    #expect(remark.received == nil)
    #expect(row.isBlank(RemarkColumn.received.rawValue))
    #expect(row.isBlank(RemarkColumn.rejected.rawValue))
    #expect(row.keyParts.isEmpty)
    #expect(row.line == 9)
  }

  @Test("A kind's columns have one name each, and fit the masks")
  func columns() {
    for kind in RecordKind.allCases {
      #expect(Set(kind.columns.map(\.name)).count == kind.columns.count)
      #expect(kind.columns.count <= 64)
      #expect(
        kind.columns.filter(\.isKey).allSatisfy {
          // A notice may name no supplier, and a theme may have no remark.
          $0.requirement == .required || kind == .conflictNotices || kind == .discussions
        })
    }
    #expect(ProjectColumn.allCases.count == RecordKind.projects.columns.count)
    #expect(VisitColumn.allCases.count == RecordKind.monitoring.columns.count)
    #expect(ScoreColumn.allCases.count == RecordKind.scores.columns.count)
    #expect(RemarkColumn.allCases.count == RecordKind.evaluationRemarks.columns.count)
    #expect(NoticeColumn.allCases.count == RecordKind.conflictNotices.columns.count)
    #expect(DiscussionColumn.allCases.count == RecordKind.discussions.columns.count)
    #expect(PlanColumn.allCases.count == RecordKind.plans.columns.count)
  }
}
