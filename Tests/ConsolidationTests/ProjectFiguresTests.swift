import Consolidation
import SocialOrder
import Testing

struct ProjectFiguresTests {
  private static let year = Period.year(2025)

  @Test("A project's means, points and per cent of the highest, over its experts")
  func scored() throws {
    let figures = try SampleBatch(
      .project("А"), .scores("А", by: "К", [500, 400, 400, 400]),
      .scores("А", by: "Л", [450, 400, 300, 500]), .scores("А", by: "М", [425, 100, 300, 425])
    ).figures(Self.year)
    let project = try #require(figures.project("А"))
    #expect(project.experts == 3)
    #expect(project.means.texts == ["4.58", "3.00", "3.33", "4.42", "3.83"])
    #expect(project.points == 4_600)
    // 46 of 60.
    #expect(project.percentOfHighest?.text == "76.67")
  }

  @Test("The example of cli.md: five experts, 83 points, 83.00 per cent")
  func contractExample() throws {
    var records: [SampleRecord] = [.project("А")]
    records += (1...5).map {
      .scores("А", by: "Сарапшы \($0)", [$0 == 1 ? 500 : 400, 400, 400, $0 < 3 ? 500 : 400])
    }
    var batch = try SampleBatch()
    try batch.add(records)
    let figures = try batch.figures(Self.year)
    let project = try #require(figures.project("А"))
    #expect(project.experts == 5)
    #expect(project.means.results?.text == "4.20")
    #expect(project.means.overall?.text == "4.15")
    #expect(project.points == 8_300)
    #expect(project.percentOfHighest?.text == "83.00")
  }

  @Test("An unscored project has no experts, means or points")
  func unscored() throws {
    let figures = try SampleBatch(.project("А")).figures(Self.year)
    let project = try #require(figures.project("А"))
    #expect(project.experts == 0)
    #expect(project.means.texts == Array(repeating: nil, count: 5))
    #expect(project.points == nil)
    #expect(project.percentOfHighest == nil)
  }

  @Test(
    "The same member at two meetings counts twice; the same number of another body is another project"
  )
  func experts() throws {
    let figures = try SampleBatch(
      .project("А"), .project("А", body: 2), .scores("А", by: "К", [500, 500, 500, 500]),
      .scores("А", by: "К.", [100, 100, 100, 100]),
      .scores("А", body: 2, by: "К", [300, 300, 300, 300])
    ).figures(Self.year)
    #expect(figures.projects.map(\.experts) == [2, 1])
    #expect(figures.projects.map(\.means.overall?.text) == ["3.00", "3.00"])
  }

  @Test("Projects come by administrator, then by the bytes of their number")
  func order() throws {
    let ids = ["Я", "a", "Z", "10", "2", "é", "e\u{301}", "2-а"]
    var batch = try SampleBatch(.project("Б", body: 2), .project("А", body: 3))
    try batch.add(ids.map { .project($0, body: 2) })
    let figures = try batch.figures(.half(2025, 1))
    // Composed and decomposed é are two numbers: compared as bytes, as they were sent.
    let expected = ["10", "2", "2-а", "Z", "a", "e\u{301}", "é", "Б", "Я", "А"]
    #expect(figures.projects.map { Array($0.projectID.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("A project is counted by the record of its second half, whose direction and sums count")
  func countedRecord() throws {
    var batch = try SampleBatch(.project("А", .half(2025, 2), direction: 9))
    let later = try batch.add([.project("Б", .half(2025, 1)), .project("А", .half(2025, 1))])
    let figures = try batch.figures(Self.year)
    #expect(figures.project("А")?.record.file == 0)
    #expect(figures.project("А")?.direction.number == 9)
    #expect(figures.project("Б")?.record.file == Int32(later))
    #expect(figures.project("Б")?.record.line == 2)
  }
}
