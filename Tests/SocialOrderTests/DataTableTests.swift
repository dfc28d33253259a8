import SocialOrder
import Testing

struct DataTableTests {
  private static func table(_ text: String) throws -> DataTable {
    try DataTable("x.csv", Array(text.utf8), columns: ["a", "b"])
  }

  @Test("Quotes hold commas and quotes; blank lines are passed over, and lines keep their numbers")
  func values() throws {
    let rows = try Self.table("a,b\n\n1,\"x, «y» \"\"z\"\"\"\n,\n").rows
    #expect(rows.map(\.values) == [["1", "x, «y» \"z\""], ["", ""]])
    #expect(rows.map(\.line) == [3, 4])
  }

  @Test("A table saved by Excel, with CRLF and a byte order mark, is the same table")
  func carriageReturnsAndMark() throws {
    let rows = try Self.table("\u{FEFF}a,b\r\n1,2\r\n3,4\r\n").rows
    #expect(rows.map(\.values) == [["1", "2"], ["3", "4"]])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test(
    "A header must be there, on whatever line, and be the right one",
    arguments: [
      "", "\n\n", "1,2\n", "\n1,2\n", "b,a\n1,2\n", "a,b,c\n",
    ])
  func header(text: String) {
    #expect(throws: ReferenceError.self) { try Self.table(text) }
  }

  @Test("A row with another number of values, or a quote left open, is refused with its line")
  func malformed() {
    for text in ["a,b\n1\n", "a,b\n1,2,3\n", "a,b\n1,\"2\n", "a,b\n1,2\"\n"] {
      let error = #expect(throws: ReferenceError.self) { try Self.table(text) }
      #expect(error?.line == 2)
    }
  }
}

struct HeadingsTests {
  @Test("Values are set once, in one pass: a value in braces is not taken for a place")
  func bracesInValues() throws {
    let phrases = try ReferenceData().phrases
    // error.machine names a path and a reason.
    let template = phrases["error.machine"][.en]
    #expect(template.contains("{path}") && template.contains("{reason}"))
    let text = phrases.text("error.machine", .en, ["path": "{reason}", "reason": "{path}"])
    let expected = template.split(separator: "{path}", omittingEmptySubsequences: false)
      .map {
        $0.split(separator: "{reason}", omittingEmptySubsequences: false).joined(
          separator: "{path}")
      }
      .joined(separator: "{reason}")
    #expect(text == expected)
  }

  @Test("A place without a value, and a key that is missing, are seen")
  func gaps() throws {
    let phrases = try ReferenceData().phrases
    #expect(phrases.text("error.machine", .ru, [:]) == phrases["error.machine"][.ru])
    #expect(phrases.text("no.such.key", .kk, ["a": "b"]) == "no.such.key")
  }
}
