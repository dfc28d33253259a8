import Testing

@testable import SocialOrder

@Suite("Places in texts")
struct PlaceholdersTests {
  @Test(
    "What has a value is set, what has none stays, and no value is looked into",
    arguments: [
      ("", ""), ("жол {n}", "жол 7"), ("{n}{n}", "77"), ("{x} және {n}", "{x} және 7"),
      ("{b}", "{n}"), ("а{n", "а{n"), ("{n} }", "7 }"), ("ә{}ү", "ә{}ү"), ("n}", "n}"),
      ("{a{n}", "{a{n}"),
    ])
  func fill(_ text: String, _ expected: String) {
    let values = ["n": "7", "b": "{n}"]
    #expect(Placeholders.fill(text) { values[$0] } == expected)
  }
}
