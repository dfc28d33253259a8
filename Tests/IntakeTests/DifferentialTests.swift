import Foundation
import SocialOrder
import Testing

@testable import Intake

/// The same files read by Python's csv module and by its expat: another reader, written by others, must agree.
@Suite(.enabled(if: Python.isThere, "python3 is not there"))
struct DifferentialTests {
  static let columns = ["administrator_bin", "expert_name", "kin", "other"]

  /// A value out of what CSV finds hard. It neither begins nor ends with a space: those are cut off here and not there.
  static func value(_ random: inout Seeded) -> String {
    let parts = ["a", "Қ", "\"", "\n", "\r\n", "\r", ";", ",", "\t", "|", " ", "№", "\"\""]
    let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &random)]
    }.joined()
    return text.isEmpty ? "" : "x\(text)x"
  }

  static func file(_ delimiter: String, _ random: inout Seeded) -> String {
    func line(_ cells: [String]) -> String {
      let end = ["\n", "\r\n"][Int.random(in: 0...1, using: &random)]
      return cells.map { cell in
        let mustQuote = cell.contains { $0.isNewline || "\"\(delimiter)".contains($0) }
        let quotes = mustQuote || Int.random(in: 0..<3, using: &random) == 0
        return quotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: delimiter) + end
    }
    var text = line(columns)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += line(columns.map { $0 == "kin" ? "k" : value(&random) })
      if Int.random(in: 0..<5, using: &random) == 0 { text += "\r\n" }
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text = String(text.dropLast())
    case 1: text += "\(delimiter)\"open\nquote;"
    case 2: text += "a\(delimiter)\"b\" c\n"
    default: break
    }
    return text
  }

  @Test func `CSV fields are those that Python's csv module reads in strict mode`() throws {
    var random = Seeded(state: 303)
    let files = (0..<400).map { index in
      let delimiter = [";", ",", "\t", "|"][index % 4]
      return (delimiter: delimiter, text: Self.file(delimiter, &random))
    }
    let input = try JSONEncoder().encode(files.map { [$0.delimiter, $0.text] })
    let answers = try JSONDecoder().decode(
      [[[String]]?].self,
      from: Python.run(
        """
        import csv, io, json, sys
        def rows(delimiter, text):
            try:
                reader = csv.reader(io.StringIO(text, newline=''), delimiter=delimiter, strict=True)
                return [row for row in reader if any(cell.strip() for cell in row)][1:]
            except csv.Error:
                return None
        json.dump([rows(*file) for file in json.load(sys.stdin)], sys.stdout)
        """, input))
    var refused = 0
    for (file, rows) in zip(files, answers) {
      let outcome = try Sample.read(file.text, delimiter: file.delimiter.utf8.first)
      let quote = outcome.codes.contains { $0 == "quote-unclosed" || $0 == "text-after-quote" }
      #expect(quote == (rows == nil), "\(file)")
      guard let rows else {
        refused += 1
        continue
      }
      let read = outcome.records.map { record in Self.columns.map { record.given[$0] ?? "" } }
      #expect(read == rows, "\(file)")
    }
    #expect(refused > 100 && refused < 300)
  }

  @Test func `XML records are those that expat reads in the sample files`() throws {
    let samples = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../input-samples").standardized
    let paths = FileManager.default.enumerator(atPath: samples.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { $0.hasSuffix(".xml") }.sorted()
    #expect(files.count > 10)
    let input = try JSONEncoder().encode(files.map { samples.appending(path: $0).path })
    let answers = try JSONDecoder().decode(
      [[[String: String]]?].self,
      from: Python.run(
        """
        import json, sys
        import xml.etree.ElementTree as tree
        def rows(path):
            try:
                root = tree.parse(path).getroot()
            except tree.ParseError:
                return None
            rows = []
            for row in root.iter('{urn:kz:social-order:submission:1}row'):
                values = dict(root.attrib)
                for cell in row:
                    values[cell.tag.split('}')[1]] = (cell.text or '').strip()
                rows.append({name: value for name, value in values.items() if value})
            return rows
        json.dump([rows(path) for path in json.load(sys.stdin)], sys.stdout)
        """, input))
    for (file, rows) in zip(files, answers) {
      let bytes = [UInt8](try Data(contentsOf: samples.appending(path: file)))
      let outcome = try Sample.read(
        bytes, cuts: Array(stride(from: 1000, to: bytes.count, by: 997)))
      // What is refused here for other reasons is read there.
      if outcome.codes.contains("xml-doctype") { continue }
      let isBroken = outcome.codes.contains { $0 == "xml-malformed" || $0 == "xml-truncated" }
      #expect(isBroken == (rows == nil), "\(file)")
      guard let rows else { continue }
      #expect(outcome.records.count == rows.count, "\(file)")
      for (record, row) in zip(outcome.records, rows) {
        let known = row.filter { record.kind.index(of: $0.key) != nil }
        #expect(record.given == known, "\(file), line \(record.line)")
        #expect(known == row || outcome.codes.contains("xml-unexpected-element"), "\(file)")
      }
    }
  }
}

/// Python's own readers, run as another program.
enum Python {
  static let isThere = (try? run("print(1)", Data())) == Data("1\n".utf8)

  static func run(_ program: String, _ input: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let output = Pipe()
    process.standardOutput = output
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
