import SocialOrder
import Testing

@testable import Intake

/// What is made of a BIN and of what spreadsheets make of one (formats.md, Types).
@Suite struct BINTests {
  static func read(_ text: String) -> BINField.Reading {
    var text = text
    return text.withUTF8 { BINField.read($0) }
  }

  @Test func `each check digit is right with its weights, the second ones included`() {
    var random = Seeded(state: 1)
    var seconds = 0
    var invalid = 0
    for _ in 0..<20_000 {
      let digits = (0..<11).map { _ in Int.random(in: 0...9, using: &random) }
      let first = zip(digits, 1...11).map { $0 * $1 }.reduce(0, +) % 11
      let weights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
      let second = zip(digits, weights).map { $0 * $1 }.reduce(0, +) % 11
      let right = first < 10 ? first : second
      if first == 10 { seconds += 1 }
      if right == 10 { invalid += 1 }
      let text = digits.map(String.init).joined()
      for last in 0...9 {
        let bin = text + "\(last)"
        let expected: BINField.Reading =
          last == right ? .bin(BIN(checked: UInt64(bin) ?? 0)) : .checkDigit
        guard Self.read(bin) == expected else {
          Issue.record("\(bin)")
          return
        }
      }
    }
    #expect(seconds > 1000 && invalid > 100)
  }

  @Test(
    arguments: [
      ("1,23457E+11", BINField.Reading.roundedByExcel), ("1.23457E+11", .roundedByExcel),
      ("2,2E+11", .roundedByExcel), ("1e+11", .roundedByExcel), ("1.2e11", .roundedByExcel),
      ("50440002118", .lostZero(digits: 11)), ("12345678901", .lostZero(digits: 11)),
      ("5044000211", .notABIN), ("1407400012390", .notABIN), ("14074000123X", .notABIN),
      ("0504 4000 2118", .notABIN), ("050440002118.0", .notABIN), ("'050440002118", .notABIN),
      ("=\"050440002118\"", .notABIN), ("-", .notABIN), ("E+11", .notABIN), ("1E", .notABIN),
      ("１４０７４０００１２３４", .notABIN), ("########", .notABIN),
    ] as [(String, BINField.Reading)])
  func `what is no BIN is told by what has become of it`(
    text: String, reading: BINField.Reading
  ) {
    #expect(Self.read(text) == reading)
  }

  @Test(arguments: ["\u{A0}", " ", "\u{202F}", "\u{200B}", "\u{FEFF}", "\u{200E}", "\t"])
  func `space around a BIN, seen or not, is cut off`(space: String) throws {
    let outcome = try Sample.read(
      Sample.visit(["administrator_bin": space + "050440002118" + space]))
    #expect(outcome.codes == [])
    #expect(outcome.records.first?.slots["administrator_bin"] == 50_440_002_118)
    #expect(outcome.records.first?.given["administrator_bin"] == "050440002118")
  }

  @Test func `a wrong BIN leaves its column out of every rule`() throws {
    let outcome = try Sample.read(Sample.visit(["administrator_bin": "050440002119"]))
    #expect(outcome.places == ["2 bin-check-digit administrator_bin"])
    #expect(outcome.records.first?.wrong == ["administrator_bin"])
    #expect(outcome.findings.first?.record.map(\.value).first == "050440002119")
  }
}
