import SocialOrder
import Testing

@testable import Intake

/// Text that was spoilt before it came here is named for what it is; good text is let alone.
@Suite struct DamageTests {
  /// Text in UTF-8 whose bytes were taken for letters of an encoding.
  static func doubled(_ text: String, _ iconvName: String) -> String {
    let scalars = Dictionary(
      uniqueKeysWithValues: ByteTable.scalars(iconvName).map { ($0.byte, $0.scalar) })
    var view = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar = byte < 0x80 ? UInt32(byte) : scalars[byte] ?? UInt32(byte)
      if let scalar = Unicode.Scalar(scalar) { view.append(scalar) }
    }
    return String(view)
  }

  @Test(arguments: ["CP1251", "CP1252", "ISO-8859-1", "RK1048"])
  func `text that was encoded twice, or three times among Cyrillic ones, is shown as it was`(
    iconvName: String
  ) throws {
    for text in ["Алматы", "Тап", "«Үміт» қоғамдық бірлестігі № 5", "ӘҒҚҢӨҰҮҺІ әғқңөұүһі, а"] {
      let once = Self.doubled(text, iconvName)
      let isCyrillic = ["CP1251", "RK1048"].contains(iconvName)
      for damaged in isCyrillic ? [once, Self.doubled(once, iconvName)] : [once] {
        let outcome = try Sample.read(Sample.notice("\"\(damaged)\"").replacing("\"\"", with: "\""))
        let finding = outcome.findings.first { $0.code == .encodingDoubled }
        #expect(finding?.arguments["likely"]?.text(.en) == text, "\(damaged)")
        #expect(finding?.column == "other" && finding?.line == 2)
        #expect(outcome.records.first?.wrong == ["other"])
      }
    }
    #expect(Self.doubled("Алматы", "CP1251") == "РђР»РјР°С‚С‹")
  }

  @Test(arguments: [
    "?аза?стан", "Шы?ыс", "ШЫ?ЫС", "?йым", "Ба?дарлама", "???????", "???? ?????", "Ме?",
    "Саты\u{FFFD}", "\u{FFFD}", "?АРА?АНДЫ", "а ?рі б", "Волонтерлер жа?а", "Цифрлы? да?дылар",
    "Ба?дарлама бойынша жиналыс", "вакцина?а шы?ындар",
  ])
  func `question marks where letters stood`(text: String) throws {
    let outcome = try Sample.read(Sample.notice(text))
    #expect(outcome.places == (text == "Ме?" ? [] : ["2 letters-lost other"]), "\(text)")
    #expect(outcome.findings.first.map { $0.value == text } ?? true)
  }

  @Test(arguments: [
    "Кто? Где?", "Қалай?деп", "Кто?Что?Где?", "?", "??", "? Ким", "?Иванов", "url?id=5", "a?b",
    "«ОАР» ҚБ", "«ҚР» заңы", "ПІКІР»", "Р»", "Р° С±", "СӘТІ",
    "почему?не знаю", "Когда?летом", "Что делать?если нет воды, то везти ее издалека", "РҮСТЕМ",
    "«Ð»", "Ð", "Ñandú", "Прямой° 5",
  ])
  func `good text is let alone`(text: String) throws {
    #expect(try Sample.read(Sample.notice(text)).places == [], "\(text)")
  }

  @Test func `damage is said once a column, wherever the pieces end`() throws {
    let row = "050440002118;2026;РђР»РјР°С‚С‹;2026-04-10;no;?аза?стан\n"
    let text = Sample.notice("Тап") + String(repeating: row, count: 3)
    let bytes = Array(text.utf8)
    let whole = try Sample.read(bytes)
    #expect(whole.places == ["3 encoding-doubled expert_name", "3 letters-lost other"])
    #expect(whole.findings.map { $0.arguments["count"] } == [.number(3), .number(3)])
    for cut in 160..<bytes.count {
      #expect(try Sample.read(bytes, cuts: [cut]).whole == whole.whole, "cut at \(cut)")
    }
  }

  /// A piece may end in the middle of a sign, and pieces may be shorter than it is.
  @Test(arguments: [
    "Тап;РђР»РјР°С‚С‹;x", "Тап;??? абв;x", "Ме;?аза;x", "x;Саты\u{FFFD};x", "Ð°Ð±Ð²",
  ])
  func `a sign is seen wherever the pieces of a text end`(text: String) {
    let bytes = Array(text.utf8)
    func isFound(_ cuts: [Int]) -> Bool {
      var scan = DamageScan()
      let edges = [0] + cuts + [bytes.count]
      return zip(edges, edges.dropFirst()).contains { start, end in
        bytes[start..<end].withUnsafeBufferPointer { scan.finds(in: $0) }
      }
    }
    #expect(isFound([]))
    for first in bytes.indices {
      for second in first..<bytes.count { #expect(isFound([first, second]), "\(first) \(second)") }
    }
    #expect(isFound(Array(bytes.indices)))
  }

  @Test func `good text is not looked through field by field, wherever its pieces end`() {
    let bytes = Array("Кто? Где?;«ҚР» заңы № 5;ПІКІР»;Шығыс Қазақстан°;а\n".utf8)
    for cut in bytes.indices {
      var scan = DamageScan()
      for piece in [bytes[..<cut], bytes[cut...]] {
        #expect(!piece.withUnsafeBufferPointer { scan.finds(in: $0) }, "cut at \(cut)")
      }
    }
  }

  @Test func `a header that was encoded twice is no unknown kind`() throws {
    let header = RecordKind.projects.columns.map { Self.doubled($0.labels.ru, "CP1251") }
    let outcome = try Sample.read(header.joined(separator: ";") + "\nx\n")
    #expect(outcome.places == ["1 encoding-doubled № 1"])
    #expect(
      outcome.findings[0].arguments["likely"]?.text(.ru)
        == RecordKind.projects.columns[0].labels.ru)
  }

  @Test func `damage in XML is found as in CSV`() throws {
    let text = Sample.xml(
      "<conflict_notices>\n<row><expert_name>?аза?</expert_name><other>РђР»РјР°С‚С‹</other></row>"
        + "</conflict_notices>")
    let places = try Sample.read(text).places
    #expect(places.contains("2 letters-lost expert_name"))
    #expect(places.contains("2 encoding-doubled other"))
  }
}
