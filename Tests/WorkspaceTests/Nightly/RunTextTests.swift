import Reports
import SocialOrder
import Testing

@testable import Workspace

@Suite("What a run says, in lines")
struct RunTextTests {
  @Test(
    "No line begins with a dash, and no number is parted from what it counts",
    arguments: Language.allCases, [80, 100])
  func totals(language: Language, width: Int) throws {
    let run = RunRecord(
      number: 1, asOf: "2026-07-06", startedAt: 0, edition: "303/2021-08-24", version: "1")
    var outcome = RunOutcome(run: run, left: [], odd: [])
    outcome.folder = "runs/\(run.id)"
    let phrases = try Headings.phrases()
    for isTrial in [false, true] {
      outcome.isTrial = isTrial
      let text = RunText(
        outcome, phrases, TextStyle(language: language, width: width, hasColour: false)
      ).text(quiet: false)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width }, "\(text)")
      #expect(!lines.contains { $0.hasPrefix("–") || $0.hasPrefix("0") }, "\(text)")
      #expect(!lines.contains { $0.hasSuffix("–") } && !text.contains("\u{A0}"), "\(text)")
    }
  }

  @Test("A dash in a text stays with the word before it, at every width")
  func dashes() {
    let text = "500 МРП – 2 162,5 тыс. тенге, разница – 622,5 тыс. тенге, период – 2026-H1."
    for width in 40...90 {
      let lines = TextStyle(language: .ru, width: width, hasColour: false).wrapped(text, lead: "  ")
        .split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("  –") } && lines.allSatisfy { $0.count <= width })
    }
  }
}
