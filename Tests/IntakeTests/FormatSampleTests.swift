import Foundation
import SocialOrder
import Testing

@testable import Intake

/// `input-samples/formats`: the same records in every encoding, dialect and format.
@Suite struct FormatSampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../input-samples/formats").standardized
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xml") || $0.hasSuffix(".xlsx") }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func read(_ name: String, _ bytes: [UInt8]) throws -> Outcome {
    try Sample.read(bytes, encoding: name.contains("windows-1251.csv") ? .windows1251 : nil)
  }

  /// What was read in each column: the text of a text, the value of anything else.
  static func values(_ record: Received) -> [String: String] {
    var values: [String: String] = [:]
    for column in record.kind.columns {
      switch column.type {
      case .text, .texts: values[column.name] = record.given[column.name]
      default: values[column.name] = record.slots[column.name].map(String.init)
      }
    }
    return values
  }

  @Test(arguments: names)
  func `each copy holds the same records, and notes at most`(name: String) throws {
    let base = name.hasPrefix("notices-") ? "notices-utf-8.csv" : "utf-8.csv"
    let expected = try Self.read(base, Self.bytes(base)).records.map(Self.values)
    let outcome = try Self.read(name, Self.bytes(name))
    #expect(outcome.records.map(Self.values) == expected)
    #expect(expected.count == 2)
    #expect(outcome.findings.allSatisfy { [.readLeniently, .blankRow].contains($0.code) })
  }

  @Test func `all nine Kazakh letters stand in the copies, in both cases`() throws {
    let text = String(decoding: try Self.bytes("utf-8.csv"), as: UTF8.self)
    for letter in EncodingTests.letters { #expect(text.contains(letter), "\(letter)") }
  }

  /// One of each encoding and format: the dialects share their reading.
  @Test(arguments: [
    "utf-8.csv", "quotes.csv", "utf-16le-tab.csv", "kz-1048.csv", "utf-8.xml", "utf-16.xml",
    "kz-1048.xml", "workbook.xlsx",
  ])
  func `a copy cut at any byte is never taken for a whole one`(name: String) throws {
    let whole = try Self.bytes(name)
    let isXML = name.hasSuffix(".xml")
    let isWorkbook = name.hasSuffix(".xlsx")
    let unit = name.hasPrefix("utf-16") ? 2 : 1
    // Every byte of the head and of the last record, and between them one of each seven: a debug build is slow.
    let ends = (1..<whole.count - (isXML ? unit : 0)).filter {
      $0 < 60 || $0 > whole.count - 200 || $0 % 7 == 0
    }
    let bytes = whole
    for end in ends {
      let cut = Array(bytes[..<end])
      let outcome = try Self.read(name, cut)
      guard outcome.isAccepted else { continue }
      #expect(!isXML && !isWorkbook, "\(name) cut at \(end)")
      // Text cut inside the last field of a record is said to lack its end.
      let last = cut.suffix(unit).filter { $0 != 0 }
      #expect(
        outcome.codes.contains("last-line-unended") || last == [10] || last == [13],
        "\(name) cut at \(end): \(outcome.places)")
    }
  }
}
