import Consolidation
import Foundation
import SocialOrder
import Testing

@testable import Reports

@Suite("Annexes 2, 3-1, 4-1 and 5-1 as documents")
struct YearlyWorkbookTests {
  let reference = try! ReferenceData()

  private func reading(_ scratch: Scratch) throws -> SheetReading {
    try SheetReading.all(WorkbookParts(path: scratch.path), lastHeading: nil)[0]
  }

  @Test func `Annex 2: a theme stands beside its remarks, or says that there are none`() throws {
    let scratch = try Scratch()
    try Annex2Workbook.write(SampleForms.annex2, .kk, reference, to: scratch.path)
    let sheet = try reading(scratch)
    #expect(sheet.merges.isSuperset(of: ["A8:A9", "B8:B9", "A7:D7"].map { CellRange($0) }))
    #expect(sheet[7, 2] == "«Жас қыран» ҚБ: Ауыл жастарын қосу")
    #expect(sheet[7, 3] == "Қабылданды")
    #expect(sheet[8, 3] == "Қабылданбады. Тапсырыстың мақсатына кірмейді")
    #expect(sheet[9, 2] == reference.headings["annex2.noRemarks"].kk)
  }

  @Test func `Annex 5-1: sums are formulas, means are values, both have the per cent`() throws {
    let scratch = try Scratch()
    let log = CellLog(form: "annex-5-1.kk.xlsx")
    try Annex51Workbook.write(SampleForms.annex51, .kk, reference, to: scratch.path, log: log)
    let sheet = try scratch.sheet
    #expect(try scratch.part("xl/workbook.xml").contains("name=\"Ж-1-2026\""))
    #expect(sheet.contains("<f>B9+D9+F9+H9</f><v>16.5</v>"))
    #expect(sheet.contains("<f>SUM(B9:B10)</f><v>9</v>"))
    #expect(sheet.contains("<f>SUM(J9:J10)</f><v>33.5</v>"))
    let figures = Dictionary(uniqueKeysWithValues: log.cells.map { ($0.name, $0.figure.text) })
    #expect(figures["B12"] == "4.33" && figures["J12"] == "16.75")
    #expect(figures["K11"] == "83.75" && figures["K12"] == "83.75")
    // Six figures a row for two experts, the sums and the means.
    #expect(log.cells.count == 6 * 4)
  }

  @Test(arguments: [(true, "болуы", 10), (false, "болмауы", 9)])
  func `Annex 3-1: what applies is underlined and marked`(
    hasConflict: Bool, word: String, row: Int
  ) throws {
    let scratch = try Scratch()
    try Annex31Workbook.write(
      SampleForms.annex31(hasConflict: hasConflict), .kk, reference, to: scratch.path)
    let strings = try scratch.strings
    let pieces = strings.components(separatedBy: "<u/>")
    #expect(pieces.count == 2 && pieces[1].prefix(300).contains(">\(word)</t>"))
    let sheet = try reading(scratch)
    #expect(sheet.cells.filter { $0.text == "X" }.map(\.row) == [row])
    #expect(sheet.cells.contains { $0.text == "2026 жылғы \"05\" наурыз" })
    #expect(try scratch.sheet.contains(#"orientation="portrait""#))
  }

  @Test func `Annex 3-1: a long answer is shown whole, over several rows`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "ұзақ мәтін ", count: 900)
    try Annex31Workbook.write(
      SampleForms.annex31(hasConflict: true, answer: long), .ru, reference, to: scratch.path)
    let sheet = try reading(scratch)
    let answer = try #require(sheet.cells.first { $0.text == long })
    #expect(sheet.merges.contains { $0.rows.lowerBound == answer.row && $0.rows.count > 2 })
    try FormGuard(.annex31, name: "annex-3-1.ru.xlsx", .year(2026), .ru, reference)
      .check(scratch.path)
  }

  private func text(of page: Annex41HTML) -> String {
    var bytes: [UInt8] = []
    page.write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A quotation mark with a combining mark is one character, which the template library lets through.
  @Test func `The page of Annex 4-1 escapes whatever a name holds`() {
    let page = text(
      of: Annex41HTML(SampleForms.annex41("<script>\"\u{301}&{{{x}}}"), .kk, reference))
    #expect(page.contains("&lt;script&gt;&quot;\u{301}&amp;{{{x}}}"))
    #expect(page.contains(#"<html lang="kk">"#) && page.contains(#"<th scope="row">"#))
    #expect(page.contains("2\u{A0}162,5") && page.contains(">4,33<"))
    #expect(page.contains("01.02.2026 – 30.11.2026"))
  }

  @Test func `A page without projects says so`() {
    let page = text(
      of: Annex41HTML(Annex41(period: .year(2026), bodies: []), .ru, reference))
    #expect(page.contains(reference.headings["annex4-1.none"].ru))
    #expect(!page.contains("<table"))
  }
}
