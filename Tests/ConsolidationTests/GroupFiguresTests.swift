import Consolidation
import SocialOrder
import Testing

/// Figures by direction, administrator and in all (cli.md, figures.json).
struct GroupFiguresTests {
  private static let year = Period.year(2025)

  @Test("All 17 directions stand in order, those over nothing with sums of 0 and means of null")
  func emptyDirections() throws {
    let figures = try SampleBatch(.project("А", direction: 4)).figures(Self.year)
    #expect(figures.directions.map(\.direction.number) == Array(1...17))
    let empty = try #require(figures.direction(5))
    #expect(empty.plannedSum.thousandTenge == "0")
    #expect(empty.contractSum.thousandTenge == "0")
    #expect(empty.projects == 0)
    #expect(empty.administrators == 0)
    #expect(empty.visits == 0)
    #expect(empty.scores?.projects == 0)
    #expect(empty.scores?.means.texts == Array(repeating: nil, count: 5))
    #expect(empty.remarksReceived == 0)
    #expect(empty.remarksRejected == 0)
    #expect(!empty.hasRemarks)
  }

  @Test("A direction's and a body's mean is over their projects' means, not over score rows")
  func meansOverProjects() throws {
    let figures = try SampleBatch(
      .project("А"), .project("Б"), .project("В"), .project("Г", body: 2, direction: 5),
      .scores("А", by: "К", [500, 500, 500, 100]), .scores("А", by: "Л", [500, 400, 500, 100]),
      .scores("А", by: "М", [500, 400, 500, 100]), .scores("Б", by: "К", [200, 100, 300, 100]),
      .scores("Г", body: 2, by: "К", [100, 100, 100, 100])
    ).figures(Self.year)
    // А 5, 13/3, 5, 1; Б 2, 1, 3, 1; overall (3.5 + 2.666… + 4 + 1) / 4.
    let four = try #require(figures.direction(4)?.scores)
    #expect(four.projects == 2)
    #expect(four.means.texts == ["3.50", "2.67", "4.00", "1.00", "2.79"])
    let body = try #require(figures.administrators.first)
    #expect(body.total.scores?.means.texts == four.means.texts)
    #expect(body.directions.map(\.figures.scores?.means.texts) == [four.means.texts])
    // In all: Г as one project of three.
    #expect(figures.total.scores?.projects == 3)
    #expect(figures.total.scores?.means.texts == ["2.67", "2.11", "3.00", "1.00", "2.19"])
  }

  @Test("Bodies are counted where they have a project; sums and visits are each group's own")
  func bodiesAndSums() throws {
    let figures = try SampleBatch(
      .project("А", body: 1, planned: 150, contract: 100),
      .project("Б", body: 1, planned: 30, contract: nil),
      .project("А", body: 2, planned: 7, contract: 7),
      .project("Я", body: 2, direction: 17, planned: 1_000, contract: 900),
      .visit("А", body: 1, on: "2025-02-01"),
      .visit("А", body: 1, on: "2025-05-01", by: .experts),
      .visit("А", body: 2, on: "2025-05-01"), .visit("Я", body: 2, on: "2025-05-02", by: .both)
    ).figures(.half(2025, 1))
    let four = try #require(figures.direction(4))
    #expect(four.projects == 3)
    #expect(four.administrators == 2)
    #expect(four.plannedSum.tiyn == 187)
    #expect(four.contractSum.tiyn == 107)
    #expect(four.visits == 3)
    #expect(four.visitedProjects == 2)
    #expect(four.projectsWithExperts == 1)
    #expect(figures.total.administrators == 2)
    #expect(figures.total.plannedSum.tiyn == 1_187)
    #expect(figures.administrators.map(\.administrator.number) == [1, 2])
    let second = figures.administrators[1]
    #expect(second.directions.map(\.direction.number) == [4, 17])
    #expect(second.directions.map(\.figures.contractSum.tiyn) == [7, 900])
    #expect(second.total.contractSum.tiyn == 907)
    #expect(second.directions.map(\.figures.visits) == [1, 1])
    #expect(second.directions.map(\.figures.projectsWithExperts) == [0, 1])
    #expect(second.total.visits == 2)
    #expect(second.total.visitedProjects == 2)
    #expect(figures.total.projectsWithExperts == 2)
  }

  @Test("Remarks of a body without projects count in the direction's sums, and list the body")
  func remarksWithoutProjects() throws {
    let figures = try SampleBatch(
      .project("А", body: 1, direction: 4),
      .remarks(body: 1, direction: 4, received: 3, rejected: 1),
      .remarks(body: 9, direction: 4, received: 10, rejected: 4),
      .remarks(body: 9, direction: 6, received: 0, rejected: 0)
    ).figures(Self.year)
    let four = try #require(figures.direction(4))
    #expect(four.remarksReceived == 13)
    #expect(four.remarksRejected == 5)
    #expect(four.administrators == 1)
    #expect(figures.total.remarksReceived == 13)
    #expect(figures.administrators.map(\.administrator.number) == [1, 9])
    let body = figures.administrators[1]
    #expect(body.directions.map(\.direction.number) == [4, 6])
    #expect(body.total.projects == 0)
    #expect(body.total.contractSum == .zero)
    #expect(body.total.remarksReceived == 10)
    // Remarks were filed, none in number: that is not the same as none filed.
    #expect(figures.direction(6)?.hasRemarks == true)
  }

  @Test("A half-yearly report has neither scores nor remarks, though they were filed")
  func halfYear() throws {
    let figures = try SampleBatch(
      .project("А"), .scores("А", by: "К", [500, 500, 500, 500]), .remarks(), .remarks(body: 9)
    ).figures(.half(2025, 1))
    #expect(figures.total.scores == nil)
    #expect(figures.total.remarksReceived == nil)
    #expect(figures.total.remarksRejected == nil)
    #expect(figures.direction(4)?.scores == nil)
    #expect(figures.administrators.map(\.administrator.number) == [1])
    #expect(figures.project("А")?.experts == 0)
    #expect(figures.project("А")?.points == nil)
  }

  @Test("A body whose only scores and visits wait is not listed")
  func waitingListsNobody() throws {
    let figures = try SampleBatch(
      .scores("А", by: "К", [500, 500, 500, 500]), .visit("А", on: "2025-03-01"), .notice()
    ).figures(Self.year)
    #expect(figures.administrators.isEmpty)
    #expect(figures.total.scores?.projects == 0)
  }
}
