import SocialOrder
import Testing

struct ReferenceDataTests {
  private let reference: ReferenceData

  init() throws { reference = try ReferenceData() }

  /// The names of an enumeration's cases as codes: `mysteryShopper` is `mystery_shopper`.
  private static func codes<Code: CaseIterable & RawRepresentable>(_: Code.Type) -> [String]
  where Code.RawValue == Int {
    Code.allCases.sorted { $0.rawValue < $1.rawValue }.map { code in
      "\(code)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
  }

  @Test("Every list of codes has the names of its enumeration's cases, in their order")
  func enumerations() {
    func entries(_ list: CodeListName) -> [String] { reference.codes(list).entries.map(\.code) }
    #expect(entries(.instrument) == Self.codes(Instrument.self))
    #expect(entries(.conductedBy) == Self.codes(ConductedBy.self))
    #expect(entries(.status) == Self.codes(ProjectStatus.self))
    #expect(entries(.serviceType) == Self.codes(ServiceType.self))
    #expect(entries(.standardsMet) == Self.codes(StandardsMet.self))
    #expect(entries(.flag) == ["no", "yes"])
    #expect(entries(.direction) == Direction.all.map { "\($0.number)" })
  }

  @Test(
    "A code's value is its case's raw value, and a direction's its number",
    arguments: CodeListName.allCases)
  func values(list: CodeListName) {
    let entries = reference.codes(list).entries
    #expect(!entries.isEmpty)
    let first = list == .direction ? 1 : 0
    #expect(entries.map(\.value) == Array(first..<first + entries.count))
    for entry in entries {
      #expect(reference.codes(list).entry(value: entry.value)?.code == entry.code)
    }
  }

  @Test(
    "A label in any language names one code of its list and no other",
    arguments: CodeListName.allCases)
  func labels(list: CodeListName) {
    let codes = reference.codes(list)
    for entry in codes.entries {
      #expect(entry.labels.all.allSatisfy { !$0.isEmpty })
      for label in entry.labels.all + [entry.code] {
        #expect(codes.entry(label: label)?.code == entry.code, "\(label)")
        #expect(codes.entry(label: " " + label.uppercased() + ".")?.code == entry.code, "\(label)")
      }
    }
  }

  @Test("Regions are KATO's two digits, and the whole republic")
  func regions() {
    let codes = reference.codes(.region).entries.map(\.code)
    #expect(codes.count == 21)
    #expect(codes.dropLast().allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) })
    #expect(codes.last == "republic")
  }

  @Test("Every heading and phrase stands in all three languages")
  func headings() {
    for headings in [reference.headings, reference.phrases] {
      #expect(!headings.keys.isEmpty)
      for key in headings.keys {
        #expect(headings[key].all.allSatisfy { !$0.isEmpty }, "\(key)")
      }
    }
    #expect(reference.title(Direction.all[2])[.en] == "Environmental protection")
  }

  @Test(
    "The built-in tables reach from the Order's year to 2026, and the first missing year is named")
  func missingYear() throws {
    func missing(_ day: String) throws -> Int? {
      let day = try #require(CivilDate(iso: day))
      return reference.missingYear(asOf: day)?.year
    }
    #expect(try missing("2021-08-24") == nil)
    #expect(try missing("2026-12-31") == nil)
    #expect(try missing("2030-01-01") == 2027)
  }
}
