package import Consolidation
package import SocialOrder

/// `records.csv`, the reverse of provenance.csv: each record of the accepted files with what became of it, and the cells
/// that it went into, or why in none.
package struct RecordTrail {
  private let figures: Figures
  private let logs: [CellLog]
  private let texts: any RecordTexts
  private let sources: RecordSources
  private let phrases: Headings
  private let links: CellLinks
  private let cells: [String]

  package init(
    _ figures: Figures, _ logs: [CellLog], _ texts: some RecordTexts, _ sources: RecordSources,
    _ phrases: Headings
  ) {
    self.figures = figures
    self.logs = logs
    self.texts = texts
    self.sources = sources
    self.phrases = phrases
    cells = logs.flatMap { log in log.cells.map { "[\(log.form)]\($0.sheet)!\($0.cell)" } }
    links = CellLinks(figures.places.map(\.record), logs.flatMap(\.cells).map(\.figure.sources))
  }

  static let columns = [
    "path", "line", "source_sheet", "kind", "administrator_bin", "period", "key", "became",
    "cells", "why_kk", "why_ru",
  ]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    let lines = CSVLines(to: sink)
    try lines.line(texts: Self.columns)
    for place in figures.places.sorted(by: { $0.record < $1.record }) {
      let record = place.record
      let parts = texts.row(record).keyParts
      func part(_ column: String) -> String {
        parts.first { $0.column == column }.map { $0.canonical ?? $0.value } ?? ""
      }
      let key = parts.filter { $0.column != "administrator_bin" && $0.column != "period" }
      let cells = links.cells(of: record).map { self.cells[Int($0)] }
      try lines.line(texts: [
        sources.path(Int(record.file)), String(record.line), sources.sheet(record),
        record.kind.rawValue, part("administrator_bin"), part("period"),
        key.map { $0.canonical ?? $0.value }.joined(separator: " | "), place.placement.rawValue,
        cells.joined(separator: "; "), why(place.placement, cells.isEmpty, .kk),
        why(place.placement, cells.isEmpty, .ru),
      ])
    }
    try lines.flush()
  }

  /// Why a record went into no cell; empty where it went into some.
  private func why(_ placement: Placement, _ isNowhere: Bool, _ language: Language) -> String {
    guard isNowhere else { return "" }
    return phrases[placement == .accepted ? "trail.noFigure" : placement.phrase][language]
  }
}

extension Placement {
  /// The phrase that says what became of a record.
  var phrase: String {
    switch self {
    case .accepted: "report.acceptedRecords"
    case .rejected: "report.rejectedRecords"
    case .superseded: "report.superseded"
    case .waiting: "report.waiting"
    case .outside: "report.outside"
    }
  }
}

/// Which cells each record went into: numbers of cells, one after another by record, and where each record's begin.
struct CellLinks {
  private var starts: [Int32]
  private var cells: [Int32]
  /// Where the records of a file and kind begin among all.
  private var bases: [FileKind: Int] = [:]

  private struct FileKind: Hashable {
    let file: Int32
    let kind: RecordKind
  }

  /// - Parameters:
  ///   - records: all that may be asked for.
  ///   - sources: the records of each cell.
  init(_ records: [RecordID], _ sources: [[RecordID]]) {
    var counts: [FileKind: Int] = [:]
    for record in records {
      let key = FileKind(file: record.file, kind: record.kind)
      counts[key] = max(counts[key] ?? 0, Int(record.index) + 1)
    }
    var total = 0
    for (key, count) in counts {
      bases[key] = total
      total += count
    }
    starts = [Int32](repeating: 0, count: total + 1)
    cells = []
    for record in sources.joined() { starts[place(record) + 1] += 1 }
    for index in 0..<total { starts[index + 1] += starts[index] }
    cells = [Int32](repeating: 0, count: Int(starts[total]))
    var next = starts
    for (cell, records) in sources.enumerated() {
      for record in records {
        cells[Int(next[place(record)])] = Int32(cell)
        next[place(record)] += 1
      }
    }
  }

  private func place(_ record: RecordID) -> Int {
    bases[FileKind(file: record.file, kind: record.kind), default: 0] + Int(record.index)
  }

  func cells(of record: RecordID) -> ArraySlice<Int32> {
    let place = place(record)
    return cells[Int(starts[place])..<Int(starts[place + 1])]
  }
}
