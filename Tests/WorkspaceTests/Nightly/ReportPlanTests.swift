import SocialOrder
import Testing

@testable import Workspace

@Suite("Which reports a run makes")
struct ReportPlanTests {
  private func plan(
    _ fingerprint: String, before: [PeriodReport] = [], run: String = "2026-07-07-0002",
    isByUs: Bool = true, frozen: Set<String> = [], periods: [String] = ["2026-H1", "2026"]
  ) throws -> ReportPlan {
    ReportPlan(
      periods: try periods.map { try #require(Period($0)) }, fingerprint: fingerprint,
      before: before, isByUs: isByUs, frozen: frozen, run: run)
  }

  @Test("What did not change is not made again; what did is")
  func changes() throws {
    let first = try plan("a", run: "2026-07-06-0001")
    #expect(first.made.map(\.period) == ["2026", "2026-H1"])
    #expect(first.kept.isEmpty)
    let same = try plan("a", before: first.all)
    #expect(same.made.isEmpty)
    #expect(same.isPublished(as: first.all))
    #expect(same.kept.map(\.run) == ["2026-07-06-0001", "2026-07-06-0001"])
    let other = try plan("b", before: first.all)
    #expect(other.made.map(\.run) == ["2026-07-07-0002", "2026-07-07-0002"])
    #expect(!other.isPublished(as: first.all))
  }

  @Test("Another build of the program makes all anew, but for what is frozen")
  func anotherBuild() throws {
    let first = try plan("a", run: "2026-07-06-0001").all
    let other = try plan("a", before: first, isByUs: false, frozen: ["2026-H1"])
    #expect(other.made.map(\.period) == ["2026"])
    #expect(other.kept.map(\.run) == ["2026-07-06-0001"] && other.gone.isEmpty)
  }

  @Test("A frozen period's reports are never made again, until it is opened")
  func frozen() throws {
    let first = try plan("a", run: "2026-07-06-0001").all
    let later = try plan("b", before: first, frozen: ["2026-H1"])
    #expect(later.made.map(\.period) == ["2026"])
    #expect(later.kept.map(\.run) == ["2026-07-06-0001"])
    let reopened = try plan("b", before: later.all, run: "2026-07-09-0004")
    #expect(reopened.made.map(\.period) == ["2026-H1"])
  }

  @Test("A frozen period's reports stay when no file of it is left; an open one's go")
  func withoutFiles() throws {
    let first = try plan("a", run: "2026-07-06-0001").all
    let plan = try plan("b", before: first, frozen: ["2026-H1"], periods: [])
    #expect(plan.all.map(\.period) == ["2026-H1"])
    #expect(plan.made.isEmpty && plan.gone.map(\.period) == ["2026"])
    #expect(!plan.isPublished(as: first))
  }
}
