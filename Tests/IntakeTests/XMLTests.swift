import SocialOrder
import Testing

@testable import Intake

/// What an XML submission may hold, and nothing else (formats.md, XML).
@Suite struct XMLTests {
  static func remarks(_ rows: String) -> String {
    Sample.xml("<evaluation_remarks>\n\(rows)</evaluation_remarks>")
  }

  @Test func `a row is read by the names of its columns, wherever they stand`() throws {
    let outcome = try Sample.read(
      """
      <?xml version='1.0'?>
      <!-- <row> -->
      <s:submission xmlns:s="urn:kz:social-order:submission:1" administrator_bin="050440002118"
          period="2026">
        <s:evaluation_remarks>
          <s:row><s:remarks_rejected> 2 </s:remarks_rejected><s:direction>4</s:direction>
            <s:remarks_received><![CDATA[5]]></s:remarks_received></s:row>
        </s:evaluation_remarks>
        <s:conflict_notices/><s:evaluation_remarks
        ><s:row><s:period>2025</s:period><s:direction>1&#55;</s:direction><s:remarks_received
          >0</s:remarks_received><s:remarks_rejected>0</s:remarks_rejected></s:row>
        </s:evaluation_remarks>
      </s:submission>
      """)
    #expect(outcome.codes == [])
    #expect(outcome.records.map(\.line) == [6, 10])
    #expect(outcome.records.map { $0.slots["direction"] } == [4, 17])
    #expect(outcome.records.map { $0.given["period"] } == ["2026", "2025"])
    #expect(outcome.records.allSatisfy { $0.slots["administrator_bin"] == 50_440_002_118 })
    #expect(outcome.summary.records == 2)
  }

  @Test func `a year is not inherited where a half-year stands`() throws {
    let outcome = try Sample.read(
      Sample.xml("<monitoring><row/></monitoring><scores><row/></scores>")
        .replacing("<submission", with: "<submission period=\"2026\""))
    #expect(outcome.places.contains("1 required period"))
    #expect(outcome.records.map { $0.given["period"] } == [nil, "2026"])
  }

  @Test(arguments: [
    ("<!DOCTYPE submission><submission/>", "1 xml-doctype"),
    ("<!DOCTYPE s [<!ENTITY a \"b\">]>\n<s>&a;</s>", "1 xml-doctype"),
    ("<other/>", "1 xml-unexpected-element"), ("<submission/>", "1 xml-namespace"),
    ("<submission xmlns='urn:kz:social-order:submission:2'/>", "1 xml-namespace"),
    (Sample.xml(""), "- file-empty"),
  ])
  func `a document that is no submission is refused`(text: String, place: String) throws {
    #expect(try Sample.read(text).places == [place])
  }

  @Test(arguments: [
    ("<row a='1'>", "2 xml-unexpected-attribute"),
    ("<row xmlns:x='u' x:period='1'>", "2 xml-unexpected-attribute"),
    ("<row><foreign><deep>1</deep></foreign>", "2 xml-unexpected-element"),
    ("<row>\n<period>2026</period>", "3 xml-unexpected-element"),
    ("<row>text &lt; text", "2 xml-unexpected-element"), ("x<row>", "1 xml-unexpected-element"),
    ("<row><other xmlns='u'/>", "2 xml-namespace"), ("<?pi x?><row>", "2 xml-unexpected-element"),
  ])
  func `what has no business in a row is an error, and the row is read`(
    start: String, place: String
  ) throws {
    let rest = Sample.xmlRemark.dropFirst("<row>".count)
    let outcome = try Sample.read(Self.remarks(start + rest))
    #expect(outcome.places == [place])
    #expect(outcome.records.map { $0.slots["direction"] } == [4])
  }

  @Test func `an element in a value is an error`() throws {
    let row = Sample.xmlRemark.replacing(">4<", with: "><b>4</b><")
    #expect(
      try Sample.read(Self.remarks(row)).places == [
        "2 xml-unexpected-element", "2 required direction",
      ])
  }

  @Test(arguments: [
    ("remarks_received", "1 000", "not-a-number"), ("remarks_received", "5,0", "not-a-number"),
    ("direction", "Employment", "unknown-code"), ("period", "2026-H1", "period-invalid"),
    ("administrator_bin", "1,2E+11", "bin-rounded-by-excel"),
  ])
  func `only canonical forms are read`(column: String, text: String, code: String) throws {
    let row = Sample.xmlRemark.replacing(
      try Regex("<\(column)>[^<]*<"), with: "<\(column)>\(text)<")
    #expect(try Sample.read(Self.remarks(row)).places == ["2 \(code) \(column)"])
  }

  @Test(arguments: ["UTF-8", "utf8", "US-ASCII"])
  func `text is UTF-8 by each of its names`(name: String) throws {
    let text =
      "<?xml version=\"1.1\" encoding=\"\(name)\"?>\n"
      + Sample.xml("<conflict_notices><row><other>Ғалым +AGE-</other></row></conflict_notices>")
    let outcome = try Sample.read(text)
    #expect(outcome.records.first?.given["other"] == "Ғалым +AGE-")
  }

  @Test func `a zero byte is malformed`() throws {
    for text in ["<row>\u{0}</row>", "<row><period>20\u{0}26</period></row>", "<r\u{0}w/>"] {
      let outcome = try Sample.read(Self.remarks(text))
      #expect(!outcome.isAccepted && !outcome.codes.isEmpty, "\(outcome.places)")
    }
    #expect(!(try Sample.read(Sample.xml("") + "\u{0}")).isAccepted)
  }
}
