import SocialOrder
import Testing

struct MoneyTests {
  @Test(
    "Thousand tenge as a plain decimal, exact to the tiyn, without trailing zeros",
    arguments: [
      (0, "0"), (1, "0.00001"), (10, "0.0001"), (100_000, "1"), (216_250_000, "2162.5"),
      (1_234_560_000, "12345.6"), (99_999, "0.99999"), (1_000_000, "10"), (-1, "-0.00001"),
      (-216_250_000, "-2162.5"), (Int64.max, "92233720368547.75807"),
      (Int64.min, "-92233720368547.75808"),
    ] as [(Int64, String)])
  func thousandTenge(tiyn: Int64, text: String) {
    #expect(Money(tiyn: tiyn).thousandTenge == text)
  }

  @Test("For people: thousands apart by a no-break space, a decimal comma; in English as there")
  func forPeople() {
    let money = Money(tiyn: 123_456_789_012)
    #expect(money.text(.kk) == "1\u{A0}234\u{A0}567,89012")
    #expect(money.text(.ru) == "1\u{A0}234\u{A0}567,89012")
    #expect(money.text(.en) == "1,234,567.89012")
    #expect(Money(tiyn: 216_250_000).text(.ru) == "2\u{A0}162,5")
    #expect(Money(tiyn: 99_900_000).text(.kk) == "999")
    #expect(Money(tiyn: 100_000_000).text(.kk) == "1\u{A0}000")
    #expect(Money.zero.text(.ru) == "0")
    #expect(Money(tiyn: -123_456_700_000).text(.ru) == "-1\u{A0}234\u{A0}567")
    #expect(Money(tiyn: 216_250_000).tengeText(.kk) == "2\u{A0}162\u{A0}500")
    #expect(Money(tiyn: 432_500).tengeText(.en) == "4,325")
  }

  @Test("A sum that 64 bits do not hold is thrown, not wrapped")
  func overflow() throws {
    #expect(try Money(tiyn: .max - 1).adding(Money(tiyn: 1)).tiyn == .max)
    #expect(throws: ArithmeticOverflow()) { try Money(tiyn: .max).adding(Money(tiyn: 1)) }
    #expect(throws: ArithmeticOverflow()) { try Money(tiyn: .min).adding(Money(tiyn: -1)) }
  }

  @Test("Nine thousand of the largest fields fit in one sum")
  func largestField() throws {
    #expect(Money.largestField.thousandTenge == "10000000000")
    #expect(Int64.max / Money.largestField.tiyn > 9_000)
  }
}

struct DecimalsTests {
  @Test("Decimals are filled and cut to the places asked for")
  func places() {
    func text(_ units: Int64, _ places: Int, _ minimum: Int) -> String {
      Decimals.text(units: units, places: places, minimumPlaces: minimum, point: ".")
    }
    #expect(text(425, 2, 2) == "4.25")
    #expect(text(400, 2, 2) == "4.00")
    #expect(text(400, 2, 0) == "4")
    #expect(text(450, 2, 1) == "4.5")
    #expect(text(5, 2, 0) == "0.05")
    #expect(text(-5, 2, 2) == "-0.05")
    #expect(text(17, 0, 0) == "17")
    #expect(text(0, 0, 0) == "0")
    #expect(text(0, 2, 2) == "0.00")
  }

  @Test(
    "Groups of three from the right, the decimals left alone",
    arguments: [
      (1, "1"), (12, "12"), (123, "123"), (1_234, "1\u{A0}234"), (12_345, "12\u{A0}345"),
      (123_456, "123\u{A0}456"), (1_234_567, "1\u{A0}234\u{A0}567"), (-123_456, "-123\u{A0}456"),
    ] as [(Int64, String)])
  func grouping(units: Int64, text: String) {
    #expect(Decimals.grouped(units: units, places: 0, .ru) == text)
    #expect(
      Decimals.grouped(units: units * 10_000 + (units < 0 ? -1_234 : 1_234), places: 4, .kk)
        == text + ",1234")
  }
}
