import Consolidation
import SocialOrder
import Testing

@testable import Reports

@Suite("What Excel cannot hold")
struct SheetLimitTests {
  let reference = try! ReferenceData()

  @Test(arguments: [
    ("МӘТІАМ-1", "МӘТІАМ-1"), ("А/Б:В*Г?Д[Е]Ж\\З", "А-Б-В-Г-Д-Е-Ж-З"), ("'апостроф'", "апостроф"),
    ("  ", "1"), ("", "1"), ("'", "1"), ("History", "History (2)"), ("бір\nекі", "бір екі"),
    (String(repeating: "ә", count: 40), String(repeating: "ә", count: 31)),
    (String(repeating: "😀", count: 20), String(repeating: "😀", count: 15)),
    (String(repeating: "а", count: 30) + "' б", String(repeating: "а", count: 30)),
  ])
  func `A sheet's name is made fit`(wanted: String, expected: String) {
    var names = SheetNames()
    #expect(names.next(wanted) == expected)
  }

  @Test func `No two sheets' names differ in capitals alone`() {
    var names = SheetNames()
    let long = String(repeating: "қ", count: 31)
    #expect(names.next("Өңір") == "Өңір")
    #expect(names.next("өҢІР") == "өҢІР (2)")
    #expect(names.next("ӨҢІР") == "ӨҢІР (3)")
    #expect(names.next("Өңір (2)") == "Өңір (2) (2)")
    #expect(names.next(long) == long)
    #expect(names.next(long.uppercased()) == String(repeating: "Қ", count: 27) + " (2)")
  }

  /// 11 rows of headings, 55 below them: two sheets or three.
  @Test(arguments: [30, 31, 34, 40, 60]) func `Rows go on on a second sheet`(limit: Int) throws {
    let scratch = try Scratch()
    let form = Annex4Workbook.form(SampleForms.annex4, .kk, reference)
    try form.write(to: scratch.path, limit: limit)
    let layout = form.layout(form.fits, limit: limit)
    #expect(layout.lengths.dropLast().allSatisfy { $0 <= limit })
    let places = layout.groups.flatMap { [$0.heading] + $0.rows.joined() + [$0.subtotal!] }
    #expect(Set(places).count == places.count)
    #expect(
      places.allSatisfy {
        $0.row > form.lastHeading && $0.rows.upperBound < layout.lengths[$0.sheet]
      })
    let book = try scratch.part("xl/workbook.xml")
    #expect(book.contains("name=\"МӘТІАМ-1 (2)\"") && book.contains("'МӘТІАМ-1 (2)'!$10:$11"))
    try FormGuard(.annex4, name: "annex-4.kk.xlsx", .half(2026, 1), .kk, reference)
      .check(scratch.path)
  }

  /// The first direction has a heading in row 12 and three rows: two fit, the third and the sum are on the next sheet.
  @Test func `A sum over two sheets names both`() throws {
    let scratch = try Scratch()
    try Annex4Workbook.form(SampleForms.annex4, .kk, reference).write(
      to: scratch.path, limit: 14)
    #expect(
      try scratch.part("xl/worksheets/sheet2.xml").contains(
        "<f>SUM('МӘТІАМ-1'!D13:D14,D12:D12)</f><v>14762.50001</v>"))
  }

  @Test func `A cut text has a note`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "ұзақ мәтін ", count: 3_000)
    let form = SampleForms.annex4([
      1: [SampleForms.row(BilingualText(kk: long, ru: nil), planned: 1, contract: 1)]
    ])
    try Annex4Workbook.write(form, .kk, reference, to: scratch.path)
    let note = reference.phrases["form.cut"].kk
    #expect(try scratch.part("xl/comments1.xml").contains(note))
    #expect(try scratch.strings.contains("…</t>"))
  }

  @Test(arguments: [(0, 0), (1, 1), (250, 1), (251, 2), (501, 3)])
  func `Many sheets are parted into workbooks`(sheets: Int, parts: Int) {
    #expect(SheetParts.count(sheets) == parts)
    #expect((0..<parts).flatMap { SheetParts.range($0, of: sheets) } == Array(0..<sheets))
  }
}
