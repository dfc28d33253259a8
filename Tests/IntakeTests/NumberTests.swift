import SocialOrder
import Testing

@testable import Intake

/// Every form in which a number is written, and what is made of it (formats.md, Types).
@Suite struct NumberTests {
  typealias Case = (text: String, reading: NumberField.Reading)

  static func read(
    _ text: String, places: Int = 5, comma: CommaMeaning = .unknown, strict: Bool = false
  ) -> NumberField.Reading {
    var text = text
    return text.withUTF8 {
      NumberField.read($0, places: places, comma: comma, strict: strict)
    }
  }

  static func tiyn(_ units: Int64) -> NumberField.Reading { .units(units, lenient: false) }
  static func loosely(_ units: Int64) -> NumberField.Reading { .units(units, lenient: true) }

  @Test(
    arguments: [
      ("1234.5", tiyn(123_450_000)), ("0", tiyn(0)), ("007", tiyn(700_000)),
      ("0.00001", tiyn(1)), ("0.000010000", tiyn(1)), ("1.500000000", tiyn(150_000)),
      ("0.000001", .tooManyDecimals), ("1.123456", .tooManyDecimals),
      ("92233720368547.75807", tiyn(.max)), ("92233720368547.75808", .tooLarge),
      ("99999999999999999999", .tooLarge), ("-5", .negative), ("-0.5", .negative),
      ("", .notANumber), (".", .notANumber), (".5", .notANumber), ("5.", .notANumber),
      ("1.2.3", .notANumber), ("+5", .notANumber), ("5e3", .notANumber), ("-", .notANumber),
      ("--5", .notANumber), ("٣", .notANumber), ("１２", .notANumber), ("0x10", .notANumber),
      ("99999999999999999999 теңге", .notANumber),
    ] as [Case])
  func `the canonical form is read the same in CSV and in XML`(_ given: Case) {
    #expect(Self.read(given.text, strict: true) == given.reading)
    #expect(Self.read(given.text) == given.reading)
  }

  @Test(
    arguments: [
      ("1 234,5", loosely(123_450_000)), ("1\u{A0}234,5", loosely(123_450_000)),
      ("1\u{202F}234,5", loosely(123_450_000)), ("1\u{2009}234\u{A0}567", loosely(123_456_700_000)),
      ("12 345 678.9", loosely(1_234_567_890_000)), ("1 234,567", loosely(123_456_700)),
      ("12,5", loosely(1_250_000)), ("0,500", loosely(50_000)), ("1234,567", loosely(123_456_700)),
      ("1,2345", loosely(123_450)), ("1,234,567", loosely(123_456_700_000)),
      ("1,234.5", loosely(123_450_000)), ("12,345,678.25", loosely(1_234_567_825_000)),
      ("0,000001", .tooManyDecimals), ("12,500000", loosely(1_250_000)),
      ("−5", .negative), ("–5", .negative), ("-1 234,5", .negative),
      ("1,23,4", .notANumber), ("1,2,3", .notANumber), (",5", .notANumber), ("5,", .notANumber),
      ("1 23", .notANumber), ("1234 567", .notANumber), ("1 2345", .notANumber),
      ("1  234", .notANumber), ("0,123 456", .notANumber), ("1.234,5", .notANumber),
      ("1 234,567.8", .notANumber), ("12,5 тг", .notANumber), ("########", .notANumber),
      ("#REF!", .notANumber), ("#ЗНАЧ!", .notANumber), ("—", .notANumber), ("1'234", .notANumber),
    ] as [Case])
  func `spaces and commas are read where the meaning is certain`(_ given: Case) {
    #expect(Self.read(given.text) == given.reading)
  }

  @Test func `a comma before three digits means what the file shows`() {
    #expect(Self.read("1,234", comma: .decimal) == Self.loosely(123_400))
    #expect(Self.read("1,234", comma: .thousands) == Self.loosely(123_400_000))
    #expect(
      Self.read("1,234", comma: .unknown) == .ambiguous(asDecimal: "1.234", asThousands: "1234"))
    #expect(Self.read("-1,234", comma: .unknown) == .negative)
  }

  @Test(arguments: ["1 234,5", "1234,5", "1\u{A0}234", "1,234,567", "12 345"])
  func `XML takes no spaces and no commas`(text: String) {
    #expect(Self.read(text, strict: true) == .notANumber)
  }

  @Test(
    arguments: [
      (["9,000", "12.5"], Int64(900_000_000)), (["9,000", "12,5"], 900_000),
      (["9,000", "1,234,567"], 900_000_000), (["9,000", "0,125"], 900_000),
    ] as [([String], Int64)])
  func `the first records decide what a comma is`(fees: [String], first: Int64) throws {
    let rows = fees.enumerated().map {
      "050440002118;2026-H1;P-\($0);2026-03-10;body;\($1);survey\n"
    }
    let outcome = try Sample.read(
      "administrator_bin;period;project_id;visit_date;conducted_by;expert_fee;instruments\n"
        + rows.joined())
    #expect(outcome.records.first?.slots["expert_fee"] == first)
    #expect(outcome.codes == ["read-leniently"])
  }

  @Test func `nothing decides, and commas and points both decimal decide nothing`() throws {
    for fees in [["9,000"], ["9,000", "12,5", "12.5"]] {
      let rows = fees.map { "050440002118;2026-H1;P-\($0);2026-03-10;body;\($0);survey\n" }
      let outcome = try Sample.read(
        "administrator_bin;period;project_id;visit_date;conducted_by;expert_fee;instruments\n"
          + rows.joined())
      #expect(outcome.codes.contains("number-ambiguous"))
    }
  }

  @Test(
    arguments: [
      ("plan_completion", "85%", Int64(8500), "read-leniently"),
      ("plan_completion", "85,5 %", 8550, "read-leniently"), ("plan_completion", "100", 10_000, ""),
      ("plan_completion", "100.01", nil, "number-out-of-range"),
      ("plan_completion", "99.999", nil, "number-out-of-range"),
      ("plan_completion", "%", nil, "not-a-number"),
      ("coverage_people", "1 250", 1250, "read-leniently"),
      ("coverage_people", "12.5", nil, "number-out-of-range"), ("coverage_people", "12.0", 12, ""),
      ("expert_fee", "85%", nil, "not-a-number"), ("expert_fee", "-1", nil, "number-out-of-range"),
      ("expert_fee", "10000000000.00001", nil, "number-out-of-range"),
    ] as [(String, String, Int64?, String)])
  func `a column's type sets the range`(
    column: String, text: String, slot: Int64?, code: String
  ) throws {
    let outcome = try Sample.read(Sample.visit([column: text]))
    #expect(outcome.records.first?.slots[column] == slot)
    #expect(outcome.codes == [code].filter { !$0.isEmpty })
  }
}
