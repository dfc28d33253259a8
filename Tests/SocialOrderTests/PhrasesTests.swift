import Testing

@testable import SocialOrder

/// The program reads a file of words only when it needs one of them, and does not look whether it is whole: this does.
@Suite("The program's own words")
struct PhrasesTests {
  @Test("Each file is a table with a text in every language for each key, and no two share a key")
  func tables() throws {
    var keys: [String] = []
    for index in Phrases.files.indices {
      let table = try Phrases.table(index)
      try table.checkUnique(0)
      try table.checkFilled(0, 1, 2, 3)
      #expect(table.rows.count > 50, "\(table.file)")
      keys += table.rows.map { $0[0] }
    }
    #expect(Set(keys).count == keys.count)
    #expect(try Headings.phrases().keys == keys.sorted())
  }

  @Test("A word is found in whichever file it stands, and a key that is in none stands for itself")
  func words() throws {
    let phrases = try Headings.phrases()
    for index in Phrases.files.indices {
      for row in try Phrases.table(index).rows {
        #expect(phrases[row[0]] == Texts(kk: row[1], ru: row[2], en: row[3]))
      }
    }
    #expect(phrases["no.such.key"] == Texts(same: "no.such.key"))
  }
}
