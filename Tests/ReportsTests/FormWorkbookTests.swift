import Consolidation
import Foundation
import SocialOrder
import Testing

@testable import Reports

@Suite("The forms as workbooks")
struct FormWorkbookTests {
  let reference = try! ReferenceData()

  @Test(arguments: [Language.kk, .ru])
  func `The same form twice is the same bytes`(language: Language) throws {
    let (one, two) = try (Scratch(keepsAs: "annex-4.\(language).xlsx"), Scratch())
    try Annex4Workbook.write(SampleForms.annex4, language, reference, to: one.path)
    try Annex4Workbook.write(SampleForms.annex4, language, reference, to: two.path)
    #expect(try one.bytes == two.bytes)
    let (three, four) = try (Scratch(keepsAs: "annex-8.\(language).xlsx"), Scratch())
    try Annex8Workbook.write(SampleForms.annex8, language, reference, to: three.path)
    try Annex8Workbook.write(SampleForms.annex8, language, reference, to: four.path)
    #expect(try three.bytes == four.bytes)
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+7 701", "-5", "http://example.kz", "{=A1}", "=", "1234"])
  func `A text stays a text`(text: String) throws {
    let scratch = try Scratch()
    let form = SampleForms.annex4([
      1: [SampleForms.row(BilingualText(kk: text, ru: nil), planned: 1, contract: 1)]
    ])
    try Annex4Workbook.write(form, .kk, reference, to: scratch.path)
    let sheet = try scratch.sheet
    #expect(sheet.contains(#"<c r="C13" s="\#(try style(of: "C13", sheet))" t="s">"#))
    #expect(try scratch.strings.contains("<t>\(text)</t>"))
    #expect(sheet.components(separatedBy: "<f>").count == 3, "only the two subtotals")
    #expect(!sheet.contains("<hyperlink"))
  }

  @Test func `A subtotal is a sum of the rows above with the form's own figure`() throws {
    let scratch = try Scratch()
    try Annex4Workbook.write(SampleForms.annex4, .kk, reference, to: scratch.path)
    let sheet = try scratch.sheet
    let form = Annex4Workbook.form(SampleForms.annex4, .kk, reference)
    let layout = form.layout(form.fits)
    #expect(layout.groups[0].rows.map { $0.map(\.rows) } == [[12...12], [13...13], [14...14]])
    #expect(sheet.contains("<f>SUM(D13:D15)</f><v>14762.50001</v>"))
    #expect(sheet.contains("<f>SUM(E13:E15)</f><v>24845.67891</v>"))
    let empty = try #require(layout.groups[1].subtotal).row + 1
    #expect(sheet.contains(#"<c r="D\#(empty)" s="\#(try style(of: "D\(empty)", sheet))"/>"#))
    #expect(sheet.components(separatedBy: "<f>").count == 1 + 2 * 3)
  }

  @Test func `A missing contract sum is an empty cell`() throws {
    let scratch = try Scratch()
    try Annex4Workbook.write(SampleForms.annex4, .ru, reference, to: scratch.path)
    let sheet = try scratch.sheet
    #expect(sheet.contains(#"<c r="E14" s="\#(try style(of: "E14", sheet))"/>"#))
    #expect(sheet.contains(#"<v>2162.5</v>"#))
  }

  @Test func `Means are values and remarks are sums`() throws {
    let scratch = try Scratch()
    try Annex8Workbook.write(SampleForms.annex8, .ru, reference, to: scratch.path)
    let sheet = try scratch.sheet
    let form = Annex8Workbook.form(SampleForms.annex8, .ru, reference)
    let subtotal = try #require(form.layout(form.fits).groups[0].subtotal).row + 1
    #expect(sheet.contains("<v>4.33</v>"))
    for column in ["C", "D", "E", "F"] {
      let style = try style(of: "\(column)\(subtotal)", sheet)
      #expect(sheet.contains(#"<c r="\#(column)\#(subtotal)" s="\#(style)"><v>4.44</v>"#))
    }
    #expect(sheet.contains("<f>SUM(G14:G16)</f><v>15</v>"))
    #expect(sheet.contains("<f>SUM(H14:H16)</f><v>4</v>"))
  }

  @Test func `The sheet prints across, one page wide, its headings on every page`() throws {
    let scratch = try Scratch()
    try Annex8Workbook.write(SampleForms.annex8, .kk, reference, to: scratch.path)
    let (sheet, book) = try (scratch.sheet, scratch.part("xl/workbook.xml"))
    #expect(sheet.contains(#"<pane ySplit="12" topLeftCell="A13" activePane="bottomLeft""#))
    #expect(sheet.contains(#"paperSize="9""#) && sheet.contains(#"orientation="landscape""#))
    #expect(sheet.contains(#"fitToHeight="0""#))
    #expect(book.contains("'МӘТНБ-1'!$10:$12"))
    #expect(book.contains("_xlnm.Print_Area"))
    #expect(!sheet.contains("ht=\"410"))
  }

  @Test func `A folder that is not there is an error, and so is a file cut short`() throws {
    let nowhere = "/proc/no-such-folder/form.xlsx"
    #expect(throws: WorkbookError(path: nowhere, reason: "No such file or directory")) {
      try Annex4Workbook.write(SampleForms.annex4, .kk, reference, to: nowhere)
    }
    let scratch = try Scratch()
    try Annex4Workbook.write(SampleForms.annex4, .kk, reference, to: scratch.path)
    let whole = try scratch.bytes
    try whole.prefix(whole.count - 40).write(to: URL(fileURLWithPath: scratch.path))
    #expect(throws: WorkbookError.self) { try WorkbookParts(path: scratch.path).checkWhole() }
  }

  private func style(of cell: String, _ sheet: String) throws -> String {
    let start = try #require(sheet.range(of: "<c r=\"\(cell)\" s=\""))
    return String(sheet[start.upperBound...].prefix { $0 != "\"" })
  }
}
