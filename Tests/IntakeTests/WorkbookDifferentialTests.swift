import Foundation
import SocialOrder
import Testing

@testable import Intake

/// Workbooks of random cells read by openpyxl: what stands in a cell must be the same here and there.
@Suite(.enabled(if: Python.hasOpenpyxl, "python3 with openpyxl is not there"))
struct WorkbookDifferentialTests {
  struct Answer: Decodable {
    let workbook: String
    let rows: [[String: String]]
  }

  @Test func `values are those that openpyxl reads`() throws {
    let peer = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Peer")
    let answers = try JSONDecoder().decode(
      [Answer].self,
      from: Python.run(
        "import sys; sys.path.insert(0, \(peer.path.debugDescription)); import random_workbooks",
        Data()))
    #expect(answers.count == 60)
    var cells = 0
    for (index, answer) in answers.enumerated() {
      let bytes = [UInt8](try #require(Data(base64Encoded: answer.workbook)))
      let outcome = try Sample.read(bytes, cuts: Array(stride(from: 500, to: bytes.count, by: 997)))
      #expect(outcome.records.count == answer.rows.count, "workbook \(index): \(outcome.places)")
      for (record, row) in zip(outcome.records, answer.rows) {
        #expect(record.given == row, "workbook \(index), row \(record.line)")
        cells += row.count
      }
    }
    #expect(cells > 5_000)
  }
}

extension Python {
  static let hasOpenpyxl =
    (try? run("import openpyxl; print(1)", Data())) == Data("1\n".utf8)
}
