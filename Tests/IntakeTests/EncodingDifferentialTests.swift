import Foundation
import SocialOrder
import Testing

@testable import Intake

/// Text encoded by Python's codecs, and read by its csv module and its expat: another decoder must agree.
@Suite(.enabled(if: Python.isThere, "python3 is not there"))
struct EncodingDifferentialTests {
  private struct Case: Codable {
    let encoding: String
    let text: String
  }

  private struct Answer: Codable {
    /// Base 64.
    let bytes: Data
    let rows: [[String]]
  }

  @Test func `each byte of KZ-1048 and Windows-1251 is the character that Python has`() throws {
    let answers = try JSONDecoder().decode(
      [[Int?]].self,
      from: Python.run(
        """
        import json
        def char(byte, codec):
            try:
                return ord(bytes([byte]).decode(codec))
            except UnicodeDecodeError:
                return None
        print(json.dumps([[char(b, c) for b in range(128, 256)] for c in ('kz1048', 'cp1251')]))
        """, Data()))
    for (name, scalars) in zip(["RK1048", "CP1251"], answers) {
      let ours = Dictionary(
        uniqueKeysWithValues: ByteTable.scalars(name).map { (Int($0.byte), Int($0.scalar)) })
      #expect((128...255).map { ours[$0] } == scalars, "\(name)")
    }
  }

  /// A value of letters that the encoding has, and of what CSV finds hard.
  private static func value(_ encoding: String, _ random: inout Seeded) -> String {
    let parts =
      ["a", "я", "Ж", "ё", "№", "«", "\"", "\n", ";", "\t", ",", " "]
      + (encoding == "cp1251" ? ["І"] : ["Қ", "ә", "Ұ", "һ", "ғ"])
      + (encoding.hasPrefix("utf") ? ["😀", "漢"] : [])
    let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &random)]
    }.joined()
    return "Сол\(text)x"
  }

  @Test func `CSV in every encoding is what Python reads`() throws {
    var random = Seeded(state: 1048)
    let codecs = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "kz1048", "cp1251"]
    let cases = (0..<240).map { index in
      let encoding = codecs[index % codecs.count]
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<4).map { _ in
          "\"\(Self.value(encoding, &random).replacing("\"", with: "\"\""))\""
        }.joined(separator: ";")
      }
      let header = DifferentialTests.columns.joined(separator: ";")
      return Case(
        encoding: encoding,
        text: ([header] + rows).map { $0 + "\r\n" }.joined())
    }
    let answers = try JSONDecoder().decode(
      [Answer].self,
      from: Python.run(
        """
        import base64, csv, io, json, sys
        def answer(case):
            data = case['text'].encode(case['encoding'])
            text = io.TextIOWrapper(io.BytesIO(data), encoding=case['encoding'], newline='')
            rows = list(csv.reader(text, delimiter=';', strict=True))
            return {'bytes': base64.b64encode(data).decode(), 'rows': rows[1:]}
        json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
        """, JSONEncoder().encode(cases)))
    for (one, answer) in zip(cases, answers) {
      // Letters at random are no words: without a mark, the encoding is named.
      let hasMark = ["utf-8-sig", "utf-16"].contains(one.encoding)
      let asked = hasMark ? nil : TextEncoding(name: one.encoding)
      let bytes = [UInt8](answer.bytes)
      // Python's csv module takes a cut for text where we ask for a quote: the files are whole.
      let cut = Int.random(in: bytes.count / 2..<bytes.count, using: &random)
      for cuts in [[], [cut]] {
        let outcome = try Sample.read(bytes, cuts: cuts, encoding: asked)
        let read = outcome.records.map { record in
          DifferentialTests.columns.map { record.given[$0] ?? "" }
        }
        #expect(read == answer.rows, "\(one.encoding): \(one.text)")
      }
    }
  }

  @Test func `XML in every encoding is what expat reads`() throws {
    var random = Seeded(state: 26)
    let codecs = ["utf-8", "utf-16", "windows-1251"]
    let cases = (0..<150).map { index in
      let encoding = codecs[index % codecs.count]
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let parts = [
          "a", "я", "&amp;", "&#x49A;", "&#1179;", "<![CDATA[<&>]]>", "\n", "<!-- > -->", "№",
        ]
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          parts[Int.random(in: 0..<parts.count, using: &random)]
        }.joined()
        return "<row><other>Сол\(text)x</other></row>"
      }.joined(separator: "\n")
      return Case(
        encoding: encoding,
        text: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
          + Sample.xml("<conflict_notices>\(rows)</conflict_notices>"))
    }
    let answers = try JSONDecoder().decode(
      [Answer].self,
      from: Python.run(
        """
        import base64, json, sys
        import xml.etree.ElementTree as tree
        def answer(case):
            data = case['text'].encode(case['encoding'])
            cells = tree.fromstring(data).iter('{urn:kz:social-order:submission:1}other')
            return {'bytes': base64.b64encode(data).decode(), 'rows': [[''.join(c.itertext())] for c in cells]}
        json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
        """, JSONEncoder().encode(cases)))
    for (one, answer) in zip(cases, answers) {
      let bytes = [UInt8](answer.bytes)
      let cuts = [Int.random(in: bytes.count / 2..<bytes.count, using: &random)]
      for cuts in [[], cuts] {
        let outcome = try Sample.read(bytes, cuts: cuts)
        #expect(outcome.records.map { [$0.given["other"] ?? ""] } == answer.rows, "\(one.text)")
      }
    }
  }
}
