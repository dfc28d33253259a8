package import Consolidation
package import SocialOrder

/// `records.csv`, the reverse of provenance.csv: each record of the accepted files with what became of it, and the cells
/// that it went into, or why in none.
package struct RecordTrail {
  private let figures: Figures
  private let texts: any RecordTexts
  private let sources: RecordSources
  private let phrases: Headings
  private let trail: CellTrail

  /// - Parameter trail: of all forms, in their order.
  package init(
    _ figures: Figures, _ trail: CellTrail, _ texts: some RecordTexts, _ sources: RecordSources,
    _ phrases: Headings
  ) {
    self.figures = figures
    self.texts = texts
    self.sources = sources
    self.phrases = phrases
    self.trail = trail
  }

  private static let columns = [
    "path", "line", "source_sheet", "kind", "administrator_bin", "period", "key", "became",
    "cells", "why_kk", "why_ru",
  ]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    let links = CellLinks(figures.places.map(\.record), trail)
    var lines = CSVLines()
    lines.line(texts: Self.columns)
    var last: (numbers: ArraySlice<Int32>, field: [UInt8]) = ([], [])
    var path: (file: Int32, field: [UInt8]) = (-1, [])
    for place in figures.places.sorted(by: { $0.record < $1.record }) {
      let record = place.record
      if record.file != path.file {
        path = (record.file, lines.field(sources.path(Int(record.file))))
      }
      // Neighbours often went into the same cells: the scores of a project.
      let numbers = links.runs(of: record)
      if numbers != last.numbers {
        var field = CSVLines()
        field.add(trail.names(numbers))
        last = (numbers, field.bytes)
      }
      lines.add(ready: path.field)
      lines.add(ready: String(record.line).utf8)
      lines.add(sources.sheet(record))
      lines.add(ready: record.kind.rawValue.utf8)
      addKey(texts.row(record).keyParts, to: &lines)
      lines.add(ready: place.placement.rawValue.utf8)
      lines.add(ready: last.field)
      for language in [Language.kk, .ru] {
        lines.add(why(place.placement, numbers.isEmpty, language))
      }
      lines.end()
      try lines.flush(to: sink)
    }
    try lines.flush(atLeast: 0, to: sink)
  }

  /// Whose record it is, its period, and the rest of its natural key.
  private func addKey(_ parts: [KeyPart], to lines: inout CSVLines) {
    func known(_ column: String) -> String {
      parts.first { $0.column == column }.map { $0.canonical ?? $0.value } ?? ""
    }
    lines.add(known("administrator_bin"))
    lines.add(known("period"))
    let key = parts.filter { $0.column != "administrator_bin" && $0.column != "period" }
    lines.add(key.map { $0.canonical ?? $0.value }.joined(separator: " | "))
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
