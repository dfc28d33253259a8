import Consolidation
import SocialOrder
import Testing

/// The rows of Annexes 2, 3-1, 4-1 and 5-1, and of a body's own forms (order.md, The forms).
struct YearlyFormTests {
  private static let year = Period.year(2025)

  private static func ending(
    _ id: String, _ end: String, body: Int = 1, _ status: ProjectStatus? = nil
  )
    -> SampleRecord
  {
    .project(id, body: body).setting([
      .endDate: Int64(CivilDate(iso: end)?.days ?? 0),
      .status: status.map { Int64($0.rawValue) },
    ])
  }

  @Test("Annex 4-1 has projects that ended in the year and were not cancelled, by body and number")
  func annex41() throws {
    let form = try SampleBatch(
      Self.ending("Б", "2025-12-31", body: 2), Self.ending("А", "2025-01-01", body: 2),
      Self.ending("В", "2026-01-01", body: 2), Self.ending("Г", "2025-06-30", body: 2, .cancelled),
      Self.ending("Д", "2024-12-31"), Self.ending("Я", "2025-05-05"), .project("Күнсіз"),
      .scores("А", body: 2, by: "К", [500, 400, 300, 200])
    ).formRows(Self.year).annex41
    #expect(
      form.bodies.map { $0.rows.map(\.end.iso) } == [
        ["2025-05-05"], ["2025-01-01", "2025-12-31"],
      ])
    let rows = form.bodies[1].rows
    #expect(rows.map(\.overall?.text) == ["3.50", nil])
    #expect(rows.map(\.scores.count) == [1, 0])
  }

  @Test("Annex 2 has a block a theme: its remarks by number, or none")
  func annex2() throws {
    let form = try SampleBatch(
      .theme("Т-2", body: 2), .theme("Т-1", body: 2, remark: "2", decision: .rejected, "Себебі"),
      .theme("Т-1", body: 2, remark: "10", decision: .late), .theme("Т-9", body: 1),
      .theme("Т-1", body: 2, year: 2024, remark: "1")
    ).formRows(Self.year).annex2
    #expect(
      form.bodies.map { $0.themes.map(\.title.kk) } == [
        ["Тақырып Т-9"], ["Тақырып Т-1", "Тақырып Т-2"],
      ])
    let remarks = form.bodies[1].themes[0].remarks
    #expect(remarks.map(\.text) == ["Ескерту 10", "Ескерту 2"])
    #expect(remarks.map(\.decision) == [.late, .rejected])
    #expect(remarks.map(\.reason) == [nil, "Себебі"])
    #expect(form.bodies[1].themes[1].remarks.isEmpty)
  }

  @Test("Annex 5-1 has scored projects, a row an expert, and the figures of figures.json")
  func annex51() throws {
    let batch = try SampleBatch(
      .project("А"), .project("Б"), .scores("А", by: "Серікова Әсел", [500, 400, 300, 200]),
      .scores("А", by: "Ахметов Арман Асқарұлы", [450, 400, 300, 250]))
    let project = try #require(try batch.formRows(Self.year).annex51.projects.first)
    #expect(project.projectID == "А")
    #expect(project.experts.map(\.name) == ["Ахметов А.А.", "Серікова Ә."])
    #expect(project.experts.map(\.points) == [1400, 1400])
    #expect(project.experts[0].percentOfHighest?.text == "70.00")
    #expect(project.councilDates.map(\.iso) == ["2025-12-20"])
    let figures = try #require(try batch.figures(Self.year).project("А"))
    #expect(project.points == figures.points)
    #expect(project.percentOfHighest == figures.percentOfHighest)
    #expect(try batch.formRows(Self.year).scoredProjects == 1)
  }

  @Test(
    "A notice is what an expert stated on a day, of one supplier or several, with one answer to all"
  )
  func annex31() throws {
    let form = try SampleBatch(
      .notice(about: "Ә қоры"), .notice(about: "Б қоры", kin: "Інісі"),
      .notice(about: "В қоры", hasConflict: true), .notice(body: 2, by: "Ким В.")
    ).formRows(Self.year).annex31
    #expect(form.notices.map(\.hasConflict) == [false, true, false])
    #expect(form.notices.map(\.records.count) == [2, 1, 1])
    #expect(Set(form.notices[0].suppliers.compactMap(\.name)) == ["Ә қоры", "Б қоры"])
    #expect(form.notices[0].answers == [[], [], [], ["Інісі"], []])
    #expect(form.notices[2].suppliers.isEmpty)
  }

  @Test("A body's own forms have its own rows and sums, and all directions")
  func ofBody() throws {
    let rows = try SampleBatch(
      .project("А", body: 1, planned: 7), .project("Б", body: 2, planned: 5),
      .project("В", body: 2, direction: 9, planned: 3), .remarks(body: 1, received: 4),
      .scores("Б", body: 2, by: "К", [500, 400, 300, 200]), .notice(body: 3), .theme("Т", body: 4)
    ).formRows(Self.year)
    #expect(rows.figures.bodies.map(\.number) == [1, 2, 3, 4])
    let mine = rows.of(BIN(checked: 2))
    #expect(mine.annex8.groups.map(\.direction.number) == Array(1...17))
    #expect(mine.annex8.groups[3].rows.count == 1)
    #expect(mine.annex8.groups[3].remarksReceived == nil)
    #expect(mine.annex8.groups[3].means.results?.text == "5.00")
    #expect(mine.annex31.notices.isEmpty)
    #expect(rows.of(BIN(checked: 4)).annex2.bodies.count == 1)
    #expect(rows.of(BIN(checked: 3)).annex8.groups.allSatisfy { $0.rows.isEmpty })
    let half = try SampleBatch(
      .project("А", body: 1, planned: 7), .project("Б", body: 2, planned: 5),
      .project("В", body: 2, direction: 9, planned: 3)
    ).formRows(.half(2025, 1)).of(BIN(checked: 2)).annex4
    #expect(half.groups.map(\.plannedSum.tiyn).filter { $0 > 0 } == [5, 3])
    #expect(half.groups.flatMap(\.rows).count == 2)
  }
}

extension SampleRecord {
  /// The same record with slots set; nil leaves one blank.
  fileprivate func setting(_ slots: [ProjectColumn: Int64?]) -> SampleRecord {
    filling { row in
      for case (let column, let slot?) in slots { row.set(column.rawValue, slot) }
    }
  }

  /// - Parameter remark: its number; nil for a theme without remarks.
  fileprivate static func theme(
    _ id: String, body: Int = 1, year: Int = 2025, remark: String? = nil,
    decision: Decision? = nil, _ reason: String? = nil
  ) -> SampleRecord {
    SampleRecord.ofYear(.discussions, body, year, DiscussionColumn.period.rawValue).filling { row in
      row.fill(DiscussionColumn.themeID, id)
      row.fill(DiscussionColumn.themeKK, "Тақырып \(id)")
      if let remark {
        row.fill(DiscussionColumn.remarkID, remark)
        row.fill(DiscussionColumn.remarkText, "Ескерту \(remark)")
      }
      if let decision { row.set(DiscussionColumn.decision.rawValue, Int64(decision.rawValue)) }
      if let reason { row.fill(DiscussionColumn.decisionReason, reason) }
    }
  }

  fileprivate static func notice(
    about supplier: String, hasConflict: Bool = false, kin: String? = nil
  ) -> SampleRecord {
    notice().filling { row in
      row.set(NoticeColumn.hasConflict.rawValue, hasConflict ? 1 : 0)
      row.fill(NoticeColumn.supplierName, supplier)
      if let kin { row.fill(NoticeColumn.kin, kin) }
    }
  }
}
