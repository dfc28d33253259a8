import Consolidation
import SocialOrder

/// A made-up record, filled into a row as a reader would.
struct SampleRecord {
  let kind: RecordKind
  /// Adds to the row what stands in its columns.
  let fill: (Row) -> Void

  private init(
    _ kind: RecordKind, _ body: Int, _ period: Period, _ periodColumn: Int,
    _ fill: @escaping (Row) -> Void
  ) {
    self.kind = kind
    self.fill = { row in
      row.set(0, Int64(body))
      row.set(periodColumn, period.ordinal)
      fill(row)
    }
  }

  private init(_ kind: RecordKind, _ fill: @escaping (Row) -> Void) {
    self.kind = kind
    self.fill = fill
  }

  /// The same record with something in a column that cannot be relied on, as a reader finds in a row of the wrong width.
  func marking(_ column: some ColumnName) -> SampleRecord {
    SampleRecord(kind) { row in
      fill(row)
      row.markWrong(column.rawValue)
    }
  }

  /// The same record with more in it.
  func filling(_ more: @escaping (Row) -> Void) -> SampleRecord {
    SampleRecord(kind) { row in
      fill(row)
      more(row)
    }
  }

  /// A yearly record of which no more is known.
  static func ofYear(_ kind: RecordKind, _ body: Int, _ year: Int, _ periodColumn: Int)
    -> SampleRecord
  {
    SampleRecord(kind, body, .year(year), periodColumn) { _ in }
  }

  /// The same record with texts in some columns.
  func with<Name: ColumnName>(_ texts: [Name: String]) -> SampleRecord {
    SampleRecord(kind) { row in
      fill(row)
      for (column, text) in texts { row.fill(column, text) }
    }
  }

  /// - Parameters:
  ///   - planned: in tiyn, as `contract`.
  ///   - contract: nil where there is no contract.
  static func project(
    _ id: String, body: Int = 1, _ period: Period = .half(2025, 1), direction: Int = 4,
    planned: Int64 = 1_000_000, contract: Int64? = 900_000
  ) -> SampleRecord {
    SampleRecord(.projects, body, period, ProjectColumn.period.rawValue) { row in
      row.fill(ProjectColumn.projectID, id)
      row.set(ProjectColumn.direction.rawValue, Int64(direction))
      row.set(ProjectColumn.plannedSum.rawValue, planned)
      if let contract { row.set(ProjectColumn.contractSum.rawValue, contract) }
    }
  }

  static func visit(
    _ id: String, body: Int = 1, on day: String, filedUnder period: Period = .half(2025, 1),
    by conductedBy: ConductedBy = .body
  ) -> SampleRecord {
    SampleRecord(.monitoring, body, period, VisitColumn.period.rawValue) { row in
      row.fill(VisitColumn.projectID, id)
      row.set(VisitColumn.visitDate.rawValue, Int64(CivilDate(iso: day)?.days ?? 0))
      row.set(VisitColumn.conductedBy.rawValue, Int64(conductedBy.rawValue))
    }
  }

  /// - Parameter scores: four, in hundredths of a point.
  static func scores(
    _ id: String, body: Int = 1, year: Int = 2025, by expert: String, _ scores: [Int64]
  ) -> SampleRecord {
    SampleRecord(.scores, body, .year(year), ScoreColumn.period.rawValue) { row in
      row.fill(ScoreColumn.projectID, id)
      row.fill(ScoreColumn.expertName, expert)
      row.set(ScoreColumn.councilDate.rawValue, Int64(CivilDate(iso: "2025-12-20")?.days ?? 0))
      for (criterion, score) in zip(Criterion.allCases, scores) {
        row.set(ScoreColumn.score(criterion).rawValue, score)
      }
    }
  }

  static func remarks(
    body: Int = 1, year: Int = 2025, direction: Int = 4, received: Int64 = 3, rejected: Int64 = 1
  ) -> SampleRecord {
    SampleRecord(.evaluationRemarks, body, .year(year), RemarkColumn.period.rawValue) { row in
      row.set(RemarkColumn.direction.rawValue, Int64(direction))
      row.set(RemarkColumn.received.rawValue, received)
      row.set(RemarkColumn.rejected.rawValue, rejected)
    }
  }

  static func notice(body: Int = 1, year: Int = 2025, by expert: String = "Ахметов А.А.")
    -> SampleRecord
  {
    SampleRecord(.conflictNotices, body, .year(year), NoticeColumn.period.rawValue) { row in
      row.fill(NoticeColumn.expertName, expert)
      row.set(NoticeColumn.noticeDate.rawValue, Int64(CivilDate(iso: "2025-03-01")?.days ?? 0))
      row.set(NoticeColumn.hasConflict.rawValue, 0)
    }
  }
}

extension Row {
  /// Sets a text column as a reader does: what was sent, then what was read of it.
  func fill<Name: ColumnName>(_ column: Name, _ text: String) {
    var text = text
    text.withUTF8 { setGiven(column.rawValue, $0) }
    setText(column.rawValue)
  }
}
