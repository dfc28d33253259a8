import SocialOrder
import Testing

@testable import Intake

/// A file that lost its end is never taken for a whole one.
@Suite struct CutTests {
  static let rows = """
    <evaluation_remarks>\(Sample.xmlRemark)
    \(Sample.xmlRemark)</evaluation_remarks>
    <!-- a > b --><conflict_notices><row x="a>b"><other>a &amp; &#1179; <![CDATA[]>]]></other></row>
    </conflict_notices>
    """

  @Test(arguments: [
    Sample.xml("<evaluation_remarks>\(Sample.xmlRemark)</evaluation_remarks>"),
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Sample.xml(rows),
  ])
  func `an XML document cut at any byte is said to be cut`(text: String) throws {
    let bytes = Array(text.utf8)
    // The last byte is a line end: without it the document is whole.
    for end in 1..<bytes.count - 1 {
      let outcome = try Sample.read(Array(bytes[..<end]))
      let cut = outcome.codes.filter { $0 == "xml-truncated" || $0 == "encoding-invalid" }
      #expect(cut.count == 1, "cut at \(end): \(outcome.places)")
      #expect(!outcome.codes.contains("xml-unexpected-element"), "cut at \(end)")
    }
    let whole = try Sample.read(Array(bytes.dropLast()))
    #expect(!whole.codes.contains("xml-truncated"))
  }

  @Test func `a CSV file cut at any byte is shorter only at the end of a record`() throws {
    let text =
      Sample.noticeHeader + "050440002118;2026;Ахметов;2026-04-10;no;\"a;\n\"\"б\"\"\n\"\r\n"
      + "050440002118;2026;Сейтова;2026-04-10;no;соңы\r\n050440002118;2026;Ким;2026-04-11;no;\n"
    let bytes = Array(text.utf8)
    let whole = try Sample.read(bytes)
    #expect(whole.codes == [])
    var clean: [Int] = []
    for end in Sample.noticeHeader.utf8.count + 1..<bytes.count {
      let outcome = try Sample.read(Array(bytes[..<end]))
      if outcome.codes.isEmpty { clean.append(end) }
      if outcome.isAccepted, !outcome.codes.isEmpty {
        #expect(outcome.codes == ["last-line-unended"], "cut at \(end)")
      }
      #expect(outcome.records.count <= whole.records.count)
    }
    // A record ends at a line end outside quotes; a file may be cut between its CR and LF.
    let recordEnds = bytes.indices.filter { index in
      (bytes[index] == 10 || bytes[index] == 13)
        && bytes[..<index].count { $0 == 34 } % 2 == 0 && index + 1 < bytes.count
        && index > Sample.noticeHeader.utf8.count
    }.map { $0 + 1 }
    #expect(clean == recordEnds)
  }

  @Test(arguments: [
    ("<evaluation_remarks>\n<row>a & b</row></evaluation_remarks>", 2),
    ("<evaluation_remarks>\n\n<row>\n<period>2026</row></evaluation_remarks>", 4),
    ("<evaluation_remarks>\n<row a=1></row></evaluation_remarks>", 2),
    ("<evaluation_remarks>\n<row a='1' a='2'></row></evaluation_remarks>", 2),
    ("\n&nbsp;", 2), ("\n<x:row></x:row>", 2), ("\n\n]]>", 3), ("\n&#1;", 2), ("\n</kind>", 2),
    ("\n<evaluation_remarks>", 2),
  ])
  func `a broken document is no cut one, and its line is right`(inside: String, line: Int) throws {
    let outcome = try Sample.read(Sample.xml(inside))
    #expect(outcome.places.last == "\(line) xml-malformed")
    #expect(outcome.records.isEmpty)
  }

  @Test(arguments: ["x", "<a/>", "</submission>", ">", "\n\nend"])
  func `something after the root is malformed`(tail: String) throws {
    let text = Sample.xml("<evaluation_remarks>\(Sample.xmlRemark)</evaluation_remarks>") + tail
    let outcome = try Sample.read(text)
    #expect(outcome.codes == ["xml-malformed"])
  }
}
