import SocialOrder
import Testing

/// `mixed-alphabet`: which letters are taken for strangers, and what for.
@Suite("Mixed alphabets")
struct MixedAlphabetTests {
  @Test(
    "Look-alike letters are found, and the likely text told",
    arguments: [
      // Latin letters in a Cyrillic word.
      ("project_id", "ЖA-1", "ЖА-1", ["«A» (2-"]),
      ("project_id", "АСT-2026", "АСТ-2026", ["«T» (3-"]),
      ("supplier_name", "«Жac қыран» ҚБ", "«Жас қыран» ҚБ", ["«a» (3-", "«c» (4-"]),
      ("supplier_name", "«Hұр» ҚБ", "«Нұр» ҚБ", ["«H» (2-"]),
      // The other way round: Cyrillic а in a Latin word.
      ("supplier_name", "«Qаzaq» ҚБ", "«Qazaq» ҚБ", ["«а» (3-"]),
      // Both words could be either: the fewer letters are the strangers.
      ("project_id", "COР", "COP", ["«Р» (3-"]),
      ("project_id", "СОP", "СОР", ["«P» (3-"]),
      ("project_id", "СP", "СР", ["«P» (2-"]),
    ])
  func strangers(_ column: String, _ value: String, _ likely: String, _ letters: [String]) throws {
    let run = try Program().check((.projects, [column: value]))
    let found = run.findings.of("mixed-alphabet")
    #expect(found.count == 1, "\(run.codes)")
    #expect(found.first?["column"] as? String == column)
    #expect(found.first?["value"] as? String == value)
    #expect(found.first?["expected"] as? String == likely)
    let message = found.first?["message"] as? String ?? ""
    #expect(letters.allSatisfy { message.contains($0) }, "\(message)")
    #expect(run.code == 0)
  }

  @Test("An initial counts in a person's name, and only there")
  func initials() throws {
    func codes(_ records: Records.Change...) throws -> Int {
      try Program().check(records).findings.of("mixed-alphabet").count
    }
    #expect(try codes((.scores, ["expert_name": "Ахметов A.А."])) == 1)
    #expect(try codes((.conflictNotices, ["expert_name": "A. Ахметов"])) == 1)
    #expect(try codes((.scores, ["expert_name": "Akhmetov A.A."])) == 0)
    #expect(try codes((.scores, ["expert_name": "Ахметов J.А."])) == 0)
    #expect(try codes((.projects, ["supplier_name": "«A. Құнанбаев» ҚБ"])) == 0)
    #expect(try codes((.projects, ["project_id": "Ж-A-1"])) == 0)
  }

  @Test(
    "Words that are written so on purpose are left alone",
    arguments: [
      "IT-орталық", "Web жастар", "SMMшы", "1C", "Жастар 2.0", "Y қыран", "PRқызмет",
    ])
  func onPurpose(_ name: String) throws {
    let run = try Program().check((.projects, ["supplier_name": "«\(name)» ҚБ"]))
    #expect(run.findings.of("mixed-alphabet").isEmpty)
  }

  @Test("A long text of strangers is told by its first ones")
  func many() throws {
    let run = try Program().check(
      (.projects, ["supplier_name": "Ж" + String(repeating: "a", count: 5000)]))
    let found = run.findings.of("mixed-alphabet")
    let message = found.first?["message"] as? String ?? ""
    let expected = found.first?["expected"] as? String ?? ""
    #expect(message.contains("…"))
    #expect(expected.count == 5001)
  }
}
