import SocialOrder
import Testing

@testable import Intake

/// Codes of closed lists: by code, by label in each language, and what was probably meant.
@Suite struct CodeTests {
  static func remark(_ direction: String) throws -> Outcome {
    try Sample.read(
      Sample.remarksHeader.replacing("\n", with: ";x\n")
        + "050440002118;2026;\"\(direction.replacing("\"", with: "\"\""))\";5;2;\n")
  }

  @Test(arguments: [
    ("body", Int64(0)), ("BODY", 0), ("Мемлекеттік орган", 0), ("Государственный  орган", 0),
    ("State body", 0), ("тәуелсіз сарапшылар", 1),
    ("мемлекеттік орган және тәуелсіз сарапшылар", 2),
  ])
  func `a code or its label in any language`(text: String, slot: Int64) throws {
    let outcome = try Sample.read(Sample.visit(["conducted_by": text]))
    #expect(outcome.codes == [])
    #expect(outcome.records.first?.slots["conducted_by"] == slot)
  }

  @Test(arguments: [
    ("survey|documents", Int64(0b10_0100)), ("survey,documents", 0b10_0100),
    ("сауалнама жүргізу | Наблюдение", 0b1_0100), ("survey|survey||", 0b100),
    ("|survey", 0b100),
  ])
  func `several codes of a list`(text: String, mask: Int64) throws {
    let outcome = try Sample.read(Sample.visit(["instruments": text]))
    #expect(outcome.codes == [])
    #expect(outcome.records.first?.slots["instruments"] == mask)
  }

  @Test(arguments: ["|", ",", " | ", "||"])
  func `a list of nothing is empty`(text: String) throws {
    let outcome = try Sample.read(Sample.visit(["instruments": text, "experts": "|"]))
    #expect(outcome.places == ["2 required instruments"])
    #expect(outcome.records.first?.given["experts"] == nil)
  }

  @Test func `every label of every list leads to its own entry`() throws {
    let reference = try Sample.reference.get()
    for name in CodeListName.allCases {
      let list = reference.codes(name)
      #expect(!list.entries.isEmpty)
      for entry in list.entries {
        for text in entry.labels.all + [entry.code] {
          #expect(list.entry(label: text)?.value == entry.value, "\(name): \(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("4", Int64(4)), ("17", 17), ("Қоршаған ортаны қорғау", 3), ("ОХРАНА ОКРУЖАЮЩЕЙ СРЕДЫ", 3),
    ("Employment", 8), ("04", 4), ("4.0", 4), ("4,0", 4),
  ])
  func `a direction by number or name`(text: String, slot: Int64) throws {
    let outcome = try Self.remark(text)
    #expect(outcome.isAccepted, "\(outcome.places)")
    #expect(outcome.records.first?.slots["direction"] == slot)
  }

  @Test(arguments: ["0", "18", "-1", "4.5", "1.7", "1,7", "99999999999999999999", "1,234"])
  func `a number that is no direction is out of range`(text: String) throws {
    #expect(
      try Self.remark(text).places == ["2 direction-range direction", "1 header-unknown-column x"])
  }

  @Test(
    arguments: [
      ("Қоршаған ортаны корғау", "Environmental protection"),
      ("Охрана окружающей среди", "Environmental protection"),
      ("Enviromental protection", "Environmental protection"),
      (
        "4. Жастар саясаты мен балалар бастамаларын қолдау",
        "Youth policy and children's initiatives"
      ),
      ("Жастар саясаты", "Youth policy and children's initiatives"), ("спорт", "Education"),
      ("комиссия", nil), ("-", nil), ("құру", nil), ("#REF!", nil),
    ] as [(String, String?)])
  func `what was meant is said across languages`(text: String, meant: String?) throws {
    let outcome = try Self.remark(text)
    let finding = try #require(outcome.findings.first)
    #expect(finding.code == .unknownCode)
    #expect(finding.value == text)
    let suggestion = try #require(finding.arguments["suggestion"]).text(.en)
    #expect(meant.map { suggestion.contains($0) } ?? suggestion.isEmpty, "\(suggestion)")
  }

  @Test(
    arguments: [("ия", "yes"), ("жок", "no"), ("кот", nil), ("+", nil), ("1", nil)]
      as [(String, String?)])
  func `of a short word one letter may differ`(text: String, meant: String?) throws {
    let list = try Sample.reference.get().codes(.flag)
    #expect(list.nearest(to: text)?.code == meant)
  }

  @Test(arguments: [
    ("04", "unknown-code"), ("18", "direction-range"), ("Employment", "unknown-code"),
  ])
  func `XML takes the code alone`(text: String, code: String) throws {
    let row = Sample.xmlRemark.replacing(
      "<direction>4<", with: "<direction>\(text)<")
    let outcome = try Sample.read(Sample.xml("<evaluation_remarks>\(row)</evaluation_remarks>"))
    #expect(outcome.places == ["1 \(code) direction"])
  }
}
