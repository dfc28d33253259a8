import Testing

@testable import SocialOrder

@Suite("Texts by key")
struct HeadingsTests {
  private func text(_ template: String, _ values: [String: String]) throws -> String {
    let table = try DataTable(
      "t.csv", Array("key,kk,ru,en\na,\(template),x,x\n".utf8), columns: ["key", "kk", "ru", "en"])
    return try Headings(table).text("a", .kk, values)
  }

  @Test("Names are filled in once: a value that itself holds a name is set as it is")
  func filled() throws {
    #expect(try text("жоба", [:]) == "жоба")
    #expect(try text("{b}", ["b": ""]) == "")
    #expect(try text("«{b}» – {c}!", ["b": "Ж{c}", "c": "Ә"]) == "«Ж{c}» – Ә!")
    #expect(try text("{b}{b}", ["b": "é"]) == "éé")
  }

  @Test("What names nothing, and a brace that closes or opens nothing, stays")
  func unfilled() throws {
    #expect(try text("{нет} {b", ["b": "x"]) == "{нет} {b")
    #expect(try text("}{b}{", ["b": "x"]) == "}x{")
  }
}
