import SocialOrder
import Testing

@testable import Intake

/// The same bytes give the same records and findings, however they are cut into pieces.
@Suite struct ChunkTests {
  static let csv: [String] = [
    Sample.remarksHeader + Sample.remark,
    "sep=;\r\n" + Sample.remarksHeader + "050440002118;2026;4;5;2\r\n\r\n;;;;\r\r\n\n"
      + "050440002118;2026;9;\"5\r\n\";2\r050440002118;2026;x;y;z\r\n",
    Sample.notice("\"a\"\"b\r\n\"\"\r\nc\"")
      + "050440002118;2026;\"Қ\"\"\n\n\";10.04.2026;иә;\" \"\n",
    Sample.notice("\"a\n\"\"\nb") + "1;2;3\n",
    Sample.notice("\"a\n\"\"\nb\" c") + "1;2;3\n",
    Sample.notice("a \"b\" c;d"),
    Sample.notice("  \t\u{A0}№ 1 \u{1}\r") + "\r\u{2}\u{3}\n\u{4}",
    Sample.noticeHeader + "050440002118;2026;A\n;;;;;;;;\n \n050440002118;2026;A;1.1.26;no;;;x",
  ]

  @Test(arguments: csv)
  func `CSV`(text: String) throws {
    let bytes = Array(text.utf8)
    // The first piece holds the head, up to the end of the header.
    let head = bytes.firstIndex(of: UInt8(ascii: "_")).map { $0 + 70 } ?? 80
    let whole = try Sample.read(bytes).whole
    for cut in head..<bytes.count {
      #expect(try Sample.read(bytes, cuts: [cut]).whole == whole, "cut at \(cut)")
    }
    #expect(try Sample.read(bytes, cuts: Array(head..<bytes.count)).whole == whole)
  }

  static let xml: [String] = [
    Sample.xml("<evaluation_remarks>\(Sample.xmlRemark)</evaluation_remarks>"),
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- «>» -->"
      + Sample.xml(
        "\n<conflict_notices>\r\n<row\n>\n<expert_name>A&amp;Қ<![CDATA[<№>]]>&#x49A;</expert_name>"
          + "<other>\(String(repeating: "Ұзақ мәтін № ", count: 60))\n</other></row>"
          + "stray № text<row x='1'>мәтін</row></conflict_notices>"),
    Sample.xml("<evaluation_remarks>\n\(Sample.xmlRemark)\n<row>a & b</row></evaluation_remarks>"),
    Sample.xml("<evaluation_remarks>\n\(Sample.xmlRemark)\n</row></evaluation_remarks>"),
    Sample.xml("<evaluation_remarks>\n\(Sample.xmlRemark)\n").replacing("</submission>", with: ""),
    Sample.xml("<evaluation_remarks>\n<a><b><c>x</c></b>\n</a>\n<?p q?></evaluation_remarks>"),
  ]

  @Test(arguments: xml)
  func `XML`(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try Sample.read(bytes).whole
    for cut in 1..<bytes.count {
      #expect(try Sample.read(bytes, cuts: [cut]).whole == whole, "cut at \(cut)")
    }
    #expect(try Sample.read(bytes, cuts: Array(1..<bytes.count)).whole == whole)
  }
}
