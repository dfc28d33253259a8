import Foundation
import Rules
import SocialOrder
import Testing

@testable import Batch

/// A large CSV file is read in pieces: wherever it is cut, all that comes of it is what one reader finds.
@Suite("Files in pieces")
struct PieceTests {
  static let header = "administrator_bin;period;expert_name;notice_date;has_conflict;other\n"

  static func notice(_ expert: String, _ day: String = "2026-04-10", _ other: String = "") -> String
  {
    "050440002118;2026;\(expert);\(day);no;\(other)"
  }

  /// Lines as files have them, their ends included, none of which lets a reader stop.
  static let lines: [String] = [
    notice("Ахметов Арман") + "\n",
    notice("Сейтова Айгүл", "2026-04-11", "\"екі\nжол, \"\"тырнақша\"\"\r\nжәне \r соңы\"") + "\n",
    notice("Ахметов Арман") + "\r\n",
    notice("Ким Ольга", "11.04.2026") + "\r",
    notice("Ким Олег", "2026-02-30") + "\r",
    "\n", "\r\n", ";;;;;\n", " \t \n",
    notice("Ли Анна", "12.04.2026", "№ 5?а") + "\n",
    header,
    notice("Ли Анна", "13/04/2026") + "\n",
    "050440002118;2026;Қысқа жол\n",
    notice("Ұзын", "2026-04-10", "x;y;z") + "\n",
    "050440002118;2026;Бөтен;2026-04-12;мүмкін;\n",
    "050440002118;2026;Бөтен;2026-04-13;мүмкін;\n",
    ";2026;;2026-04-13;no;\n",
    "12345;2026;Нөмір;2026-04-13;no;\u{1}белгі\u{2}\n",
    "\"050440002118\" ;\"2026\"; \"\"\"Тырнақша\"\"\";2026-04-14;\"no\";\"\"\n",
    "\n", "\n",
    header.replacing("\n", with: "\r\n"),
    ";;;;;\r\n",
    notice("Ахметов Арман") + "\n",
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Ends of lines, inside quotes too, and bytes beside them: what is no place to cut at must be seen to be none.
  private static func places(_ bytes: [UInt8]) -> [Int] {
    let ends = bytes.indices.filter { bytes[$0] == 10 || bytes[$0] == 13 }
    return Set(ends.flatMap { [$0, $0 + 1, $0 + 2] }).filter { $0 > header.utf8.count }.sorted()
  }

  @Test(
    "Cut anywhere, a file gives the same findings, facts and texts",
    arguments: ["", "\u{FEFF}", "sep=;\r\n", "Хабарламалар тізімі\n\n"], [false, true])
  func everywhere(head: String, keepsText: Bool) throws {
    let text = Self.bytes(head + Self.header + Self.lines.joined())
    let sample = try PieceSample([text])
    let whole = try sample.judged(sample.options(jobs: 1, keepsText: keepsText))
    #expect(whole.contains("duplicate-record") && whole.contains("blank-row"))
    #expect(whole.contains("control-character") && whole.contains("row-field-count"))
    var joined = 0
    for place in Self.places(text) where place > head.utf8.count + Self.header.utf8.count {
      let sizes = (first: place, other: text.count)
      let pieces = try sample.judged(sample.options(jobs: 2, sizes, keepsText: keepsText))
      #expect(pieces == whole, "cut before byte \(place)")
      if try sample.isReadInPieces(sizes) { joined += 1 }
    }
    // Only a piece that would be the whole file is none.
    #expect(joined >= Self.lines.count)
    for size in [90, 128, 200, 333, 600] {
      for jobs in [2, 4] {
        let sizes = (first: 300, other: size)
        let pieces = try sample.judged(sample.options(jobs: jobs, sizes, keepsText: keepsText))
        #expect(pieces == whole, "pieces of \(size) bytes, \(jobs) jobs")
      }
    }
    #expect(try sample.isReadInPieces((first: 300, other: 200), jobs: 4))
  }

  /// What a reader stops at, or what is described by the first of its sort, with its line among good ones.
  static let refused: [String: [UInt8]] = [
    "invalid UTF-8": bytes(notice("A")) + [0xD0, 0x28, 10],
    "a letter cut by the end of the line": bytes(notice("A")) + [0xD0, 10],
    "another encoding": bytes("050440002118;2026;") + [0xC0, 0xF5, 0xEC, 0xE5, 0xF2]
      + bytes(";2026-04-10;no;\n"),
    "an unclosed quote": bytes(notice("Б", "2026-04-10", "\"ашық") + "\n"),
    "a quote in the middle": bytes(notice("Б \"В\" Г") + "\n"),
    "text after a quote": bytes(notice("Б", "2026-04-10", "\"a\nb\" c") + "\n"),
    "letters that were lost": bytes(notice("???????? ????") + "\n"),
    "a text that was doubled": bytes(notice("РђС…РјРµС‚РѕРІ РђСЂРјР°РЅ") + "\n"),
    "too long a field": bytes(
      notice("Б", "2026-04-10", String(repeating: "а", count: 600_000)) + "\n"),
    "too many columns": bytes(
      notice("Б", "2026-04-10", String(repeating: ";", count: 1100)) + "\n"),
  ]

  @Test("What cannot be joined is read by one reader", arguments: refused.keys.sorted())
  func fallsBack(name: String) throws {
    let line = try #require(Self.refused[name])
    let good = (0..<8).map { Self.notice("Сарапшы \($0)", "1\($0).04.2026") + "\n" }
    let text = Self.bytes(Self.header + good.joined()) + line + Self.bytes(good.joined())
    let sample = try PieceSample([text])
    let whole = try sample.judged(sample.options(jobs: 1))
    let end = Self.header.utf8.count + good.joined().utf8.count
    for sizes in [(200, 150), (end, 400), (end + line.count, 400), (end + line.count, 1 << 21)] {
      #expect(try sample.judged(sample.options(jobs: 2, sizes)) == whole, "\(sizes)")
      #expect(try !sample.isReadInPieces(sizes), "\(sizes)")
    }
  }

  @Test("A file without a header, of another format or another encoding is not read in pieces")
  func others() throws {
    let rows = Self.lines.filter { $0 != "\n" }.joined()
    let xml = """
      <?xml version="1.0"?>
      <submission xmlns="urn:kz:social-order:submission:1"><evaluation_remarks></evaluation_remarks>
      </submission>

      """
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in (Self.header + rows).utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    for text in [Self.bytes(rows), Self.bytes(xml), wide, Self.bytes(Self.header), [10]] {
      let sample = try PieceSample([text])
      let whole = try sample.judged(sample.options(jobs: 1))
      #expect(try sample.judged(sample.options(jobs: 3, (300, 200))) == whole)
      #expect(try !sample.isReadInPieces((300, 200)))
    }
  }

  @Test("A file of which nothing but its header and blank rows is there says so")
  func noRecords() throws {
    let sample = try PieceSample([
      Self.bytes(Self.header + String(repeating: ";;;;;\n", count: 200))
    ])
    let whole = try sample.judged(sample.options(jobs: 1))
    #expect(whole.contains("file-empty"))
    #expect(try sample.judged(sample.options(jobs: 2, (100, 100))) == whole)
  }

  @Test("Blank rows through several pieces are one run")
  func blankRuns() throws {
    let blank = String(repeating: ";;;;;\n", count: 100)
    for middle in [blank, "\n" + blank, blank + " \r\n", String(repeating: "\n", count: 500)] {
      for end in ["", Self.notice("Соңғы"), Self.notice("Соңғы") + "\n" + middle] {
        let sample = try PieceSample([
          Self.bytes(Self.header + Self.notice("Бірінші") + "\n" + middle + end)
        ])
        let whole = try sample.judged(sample.options(jobs: 1))
        for size in [61, 100, 250] {
          #expect(try sample.judged(sample.options(jobs: 2, (200, size))) == whole)
          #expect(try sample.isReadInPieces((200, size)))
        }
      }
    }
  }

  @Test("Large and small files together come out in their order, with one table of keys")
  func several() throws {
    let projects = (0..<40).map { index in
      let values = ExampleValues.project(index)
      return values.map(\.value).joined(separator: ";") + "\n"
    }
    let head = ExampleValues.project(0).map(\.column).joined(separator: ";") + "\n"
    let texts = [
      head + projects.joined(), Self.header + Self.lines.joined(), head + projects[3...9].joined(),
      Self.header + Self.lines[0] + "\"", head + projects.reversed().joined(),
    ]
    let sample = try PieceSample(texts.map(Self.bytes))
    for keepsText in [false, true] {
      let whole = try sample.judged(sample.options(jobs: 1, keepsText: keepsText))
      for jobs in [2, 3, 7] {
        let options = try sample.options(jobs: jobs, (2500, 1500), keepsText: keepsText)
        #expect(try sample.judged(options) == whole, "\(jobs) jobs")
      }
    }
    #expect(try sample.isReadInPieces((2500, 1500)))
  }

  @Test("Files put together by chance", arguments: 0..<60)
  func chance(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9 &+ 7)
    var text = Self.bytes(Self.header)
    for _ in 0..<Int.random(in: 5...60, using: &random) {
      text += Self.bytes(Self.lines.randomElement(using: &random) ?? "")
    }
    if Int.random(in: 0..<4, using: &random) == 0,
      let worst = Self.small.randomElement(using: &random)
    {
      text += worst + Self.bytes(Self.lines.shuffled(using: &random).joined())
    }
    if Bool.random(using: &random) { text.removeLast() }
    let sample = try PieceSample([text])
    let whole = try sample.judged(sample.options(jobs: 1))
    for _ in 0..<6 {
      let sizes = (
        first: Int.random(in: 80...text.count, using: &random),
        other: Int.random(in: 60...max(61, text.count / 2), using: &random)
      )
      let jobs = Int.random(in: 2...5, using: &random)
      #expect(try sample.judged(sample.options(jobs: jobs, sizes)) == whole, "\(sizes) \(jobs)")
    }
  }

  private static let small = refused.sorted { $0.key < $1.key }.map(\.value).filter {
    $0.count < 2000
  }
}

/// Numbers that look random and are the same in each run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 33
  }
}

private enum ExampleValues {
  /// A project that differs from the others in what its key and its sums are made of.
  static func project(_ index: Int) -> [(column: String, value: String)] {
    let changes = [
      "project_id": "Ж-\(index)", "supplier_name": "«Қор \(index % 7)» ҚБ",
      "contract_sum": index % 11 == 3 ? "көп" : "\(1000 + index),5", "planned_sum": "9 000",
    ]
    let values = ExampleRecords.values(.projects, changes)
    return RecordKind.projects.columns.map { ($0.name, values[$0.name] ?? "") }
  }
}
