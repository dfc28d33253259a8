import Consolidation
import Foundation
import SocialOrder
import Testing

@testable import Reports

/// What is drawn on a form is taken down whole: else a night would take a form over that has changed.
@Suite("What is drawn on forms")
struct DrawingPrintTests {
  typealias Draw = @Sendable (_ path: String, _ log: CellLog?) throws -> Void

  private static func forms(_ language: Language) throws -> [(String, Draw)] {
    let reference = try ReferenceData()
    let annex31 = SampleForms.annex31(hasConflict: true)
    return [
      (
        "4", { try Annex4Workbook.write(SampleForms.annex4, language, reference, to: $0, log: $1) }
      ),
      (
        "2", { try Annex2Workbook.write(SampleForms.annex2, language, reference, to: $0, log: $1) }
      ),
      ("31", { try Annex31Workbook.write(annex31, language, reference, to: $0, log: $1) }),
      (
        "8", { try Annex8Workbook.write(SampleForms.annex8, language, reference, to: $0, log: $1) }
      ),
      (
        "41",
        {
          try Annex41Workbook.write(
            SampleForms.annex41("Жоба"), language, reference, to: $0, log: $1)
        }
      ),
      (
        "51",
        { try Annex51Workbook.write(SampleForms.annex51, language, reference, to: $0, log: $1) }
      ),
    ]
  }

  private final class Taken {
    var bytes = Data()
  }

  /// What is taken down while a form is drawn, and how many figures stand on it.
  private func drawn(_ draw: Draw, to path: String?, version: String = "1") throws -> (Data, Int) {
    let taken = Taken()
    let print = DrawingPrint(version: version, styles: StyleNames()) {
      taken.bytes.append(contentsOf: $0)
    }
    let log = CellLog(form: "form", print: print, drawing: path == nil ? .withoutPaper : .onPaper)
    try draw(path ?? "/nowhere/at/all", log)
    return (taken.bytes, log.cells.count)
  }

  @Test("With and without paper the same is drawn, and the form is the one that nobody looks at")
  func paper() throws {
    for (name, draw) in try Language.allCases.filter({ $0 != .en }).flatMap(Self.forms) {
      let plain = try Scratch()
      let log = CellLog(form: "form")
      try draw(plain.path, log)
      let watched = try Scratch()
      let with = try drawn(draw, to: watched.path)
      let without = try drawn(draw, to: nil)
      #expect(with == without && with.0.count > 1000, "\(name)")
      #expect(with.1 == log.cells.count, "\(name)")
      #expect(try plain.bytes == watched.bytes, "\(name)")
    }
  }

  /// A form that was taken over is drawn by its figures alone, for the trace.
  @Test("Drawn by its figures alone, a form has each of them where all of it has it")
  func figuresAlone() throws {
    func cells(_ draw: Draw, _ drawing: CellLog.Drawing) throws -> [String] {
      let paper = try Scratch()
      let log = CellLog(form: "form", drawing: drawing)
      try draw(drawing == .onPaper ? paper.path : "/nowhere/at/all", log)
      return log.cells.map { "\($0.sheet)!\($0.name) \($0.figure.text) \($0.figure.sources)" }
    }
    for (name, draw) in try Language.allCases.filter({ $0 != .en }).flatMap(Self.forms) {
      let all = try cells(draw, .onPaper)
      #expect(try cells(draw, .figuresAlone) == all, "\(name)")
      #expect(all.isEmpty == ["2", "31"].contains(name), "\(name)")
    }
    // Over several sheets, with rows of several lines each.
    let reference = try ReferenceData()
    let parted: Draw = {
      try Annex4Workbook.form(SampleForms.annex4, .kk, reference).write(
        to: $0, log: $1, limit: 40)
    }
    let all = try cells(parted, .onPaper)
    #expect(try cells(parted, .figuresAlone) == all)
    #expect(Set(all.map { $0.prefix { $0 != "!" } }).count > 1)
  }

  @Test("No two forms are drawn alike, nor one by two versions of the program")
  func others() throws {
    let forms = try Self.forms(.kk) + Self.forms(.ru)
    var all = try forms.map { try drawn($0.1, to: nil).0 }
    all.append(try drawn(forms[0].1, to: nil, version: "2").0)
    #expect(Set(all).count == forms.count + 1)
  }

  @Test("A letter, a sum and a row more are drawn otherwise")
  func changes() throws {
    let reference = try ReferenceData()
    func annex4(_ name: String, _ sum: Int64, rows: Int = 1) throws -> Data {
      let row = SampleForms.row(BilingualText(kk: name, ru: nil), planned: sum, contract: 100_000)
      return try drawn(
        {
          let annex = SampleForms.annex4([3: Array(repeating: row, count: rows)])
          try Annex4Workbook.write(annex, .kk, reference, to: $0, log: $1)
        }, to: nil
      ).0
    }
    let first = try annex4("Мектеп", 200_000)
    #expect(try annex4("Мектеп", 200_000) == first)
    for (name, sum, rows) in [
      ("Мектеб", 200_000, 1), ("Мектеп", 200_001, 1), ("Мектеп", 200_000, 2),
    ] as [(String, Int64, Int)] {
      #expect(try annex4(name, sum, rows: rows) != first)
    }
    // To Swift the same letter, and not to a byte.
    #expect(try annex4("\u{0439}", 200_000) != annex4("\u{0438}\u{0306}", 200_000))
  }

  @Test("Each look has a name of its own, whatever in it differs")
  func styles() {
    let changes: [(inout Style) -> Void] = [
      { $0.size = 9 }, { $0.bold = true }, { $0.underlined = true }, { $0.horizontal = .right },
      { $0.vertical = .bottom }, { $0.wraps = false }, { $0.shrinks = true },
      { $0.indented = true }, { $0.border = .box }, { $0.fill = 1 }, { $0.colour = 1 },
      { $0.numberFormat = "0" },
    ]
    #expect(Mirror(reflecting: Style()).children.count == changes.count)
    let names = StyleNames()
    let all = [Style()] + changes.map { Style().with($0) }
    #expect(Set(all.map(names.name)).count == all.count)
  }
}
