import SocialOrder
import Testing

@testable import Intake

/// One more than a limit is an error that names the limit; the limit itself is not (formats.md, Limits).
@Suite struct LimitTests {
  static func text(_ count: Int) -> String { String(repeating: "a", count: count) }

  /// The finding's limit, and its place.
  static func check(_ outcome: Outcome, _ place: String, limit: Int) {
    #expect(outcome.places == [place])
    #expect(outcome.findings.first?.arguments["limit"] == .number(limit))
    #expect(outcome.records.isEmpty)
  }

  @Test func `1025 columns in the header, or in a row`() throws {
    func wide(_ text: String, _ count: Int) -> String {
      String(text.dropLast()) + String(repeating: ";", count: count - 5) + "\n"
    }
    let header = try Sample.read(wide(Sample.remarksHeader, 1100) + wide(Sample.remark, 1100))
    Self.check(header, "1 too-many-columns", limit: 1024)
    #expect(header.findings.first?.arguments["found"] == .number(1100))
    Self.check(
      try Sample.read(Sample.remarksHeader + wide(Sample.remark, 1025)), "2 too-many-columns",
      limit: 1024)
    let full = try Sample.read(wide(Sample.remarksHeader, 1024) + wide(Sample.remark, 1024))
    #expect(full.codes == [] && full.records.count == 1)
  }

  @Test func `a field over 1 MiB, in CSV and in XML`() throws {
    let limit = 1 << 20
    for quote in ["", "\""] {
      let long = Array(Sample.notice(quote + Self.text(limit + 1) + quote).utf8)
      let full = Array(Sample.notice(quote + Self.text(limit) + quote).utf8)
      for cuts in [[], [1000, limit / 2], [long.count - 2], [long.count - 3]] {
        Self.check(try Sample.read(long, cuts: cuts), "2 field-too-long", limit: limit)
        let outcome = try Sample.read(full, cuts: cuts)
        #expect(outcome.codes == [] && outcome.records.count == 1)
      }
    }
    func xml(_ count: Int) -> String {
      Sample.xml(
        "<conflict_notices>\n<row>\n<other>\(Self.text(count))</other></row></conflict_notices>")
    }
    Self.check(try Sample.read(xml(limit + 1)), "2 field-too-long", limit: limit)
    #expect(!(try Sample.read(xml(limit))).codes.contains("field-too-long"))
  }

  @Test func `a field that never ends stops the reading`() throws {
    let bytes = Array((Sample.notice("\"") + Self.text(3 << 20)).utf8)
    let outcome = try Sample.read(bytes, cuts: [1 << 20, 2 << 20])
    Self.check(outcome, "2 field-too-long", limit: 1 << 20)
  }

  @Test func `a record over 16 MiB, in CSV and in XML`() throws {
    var limits = Limits()
    #expect(limits.record == 16 << 20)
    limits.record = 1000
    let start = "050440002118;2026;A;2026-04-10;no;".utf8.count
    func csv(_ count: Int, _ end: String) -> [UInt8] {
      let text = Sample.notice("\"" + Self.text(count - start - 3) + "\n\"")
      return Array((text.dropLast() + end).replacing("Ахметов Арман", with: "A").utf8)
    }
    for end in ["\n", "\r\n", "\r", ""] {
      for cut in [[], [900], [csv(1001, end).count - 1]] {
        Self.check(
          try Sample.read(csv(1001, end), cuts: cut, limits: limits), "2 record-too-long",
          limit: 1000)
        let outcome = try Sample.read(csv(1000, end), cuts: cut, limits: limits)
        #expect(outcome.isAccepted && outcome.records.count == 1)
      }
    }
    func xml(_ count: Int) -> String {
      Sample.xml(
        "<conflict_notices>\n<row><kin>\(Self.text(count - 500))</kin><other>\(Self.text(500))"
          + "</other></row></conflict_notices>")
    }
    Self.check(
      try Sample.read(xml(1001), limits: limits), "2 record-too-long", limit: 1000)
    #expect(try Sample.read(xml(1000), limits: limits).records.count == 1)
  }

  @Test func `65 attributes, and elements 65 deep`() throws {
    func wide(_ count: Int) -> String {
      Sample.xml("<scores>\n<row\(String((0..<count).flatMap { " a\($0)=''" }))/></scores>")
    }
    Self.check(try Sample.read(wide(65)), "2 xml-too-wide", limit: 64)
    #expect(try Sample.read(wide(64)).codes.allSatisfy { $0 != "xml-too-wide" })
    func deep(_ count: Int) -> String {
      Sample.xml(
        "\n" + String(repeating: "<a>", count: count - 1)
          + String(repeating: "</a>", count: count - 1))
    }
    #expect(try Sample.read(deep(65)).places == ["2 xml-unexpected-element", "2 xml-too-deep"])
    #expect(!(try Sample.read(deep(64))).codes.contains("xml-too-deep"))
  }

  @Test func `a start tag over 64 KiB, on the line where it begins`() throws {
    let limit = 64 << 10
    for (count, isTooWide) in [(limit, false), (limit + 1, true)] {
      let tag = "<row a='\(Self.text(count - 12))\n'/>"
      #expect(tag.utf8.count == count)
      let text = Sample.xml(
        "<!-- ' \(Self.text(limit)) < -->\n<scores>\n\(tag)\n</scores><a b='\(Self.text(limit))'/>")
      for cuts in [[], [limit], [2 * limit, 2 * limit + 10]] {
        let outcome = try Sample.read(text, cuts: cuts)
        let place = isTooWide ? "3 xml-too-wide" : "5 xml-too-wide"
        #expect(outcome.places.contains(place), "\(outcome.places)")
        #expect(outcome.codes.count { $0 == "xml-too-wide" } == 1)
      }
    }
  }
}
