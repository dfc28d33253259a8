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
  private let cells: CellNames

  package init(
    _ figures: Figures, _ logs: [CellLog], _ texts: some RecordTexts, _ sources: RecordSources,
    _ phrases: Headings
  ) {
    self.figures = figures
    self.logs = logs
    self.texts = texts
    self.sources = sources
    self.phrases = phrases
    cells = CellNames(logs)
    links = CellLinks(figures.places.map(\.record), logs.flatMap(\.cells).map(\.figure.sources))
  }

  static let columns = [
    "path", "line", "source_sheet", "kind", "administrator_bin", "period", "key", "became",
    "cells", "why_kk", "why_ru",
  ]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    let lines = CSVLines(to: sink)
    try lines.line(texts: Self.columns)
    var last: (numbers: ArraySlice<Int32>, text: [UInt8]) = ([], [])
    for place in figures.places.sorted(by: { $0.record < $1.record }) {
      let record = place.record
      let parts = texts.row(record).keyParts
      func part(_ column: String) -> String {
        parts.first { $0.column == column }.map { $0.canonical ?? $0.value } ?? ""
      }
      let key = parts.filter { $0.column != "administrator_bin" && $0.column != "period" }
      // Neighbours often went into the same cells: the scores of a project.
      let numbers = links.cells(of: record)
      if numbers != last.numbers { last = (numbers, lines.field(cells.text(numbers))) }
      let texts = [
        sources.path(Int(record.file)), String(record.line), sources.sheet(record),
        record.kind.rawValue, part("administrator_bin"), part("period"),
        key.map { $0.canonical ?? $0.value }.joined(separator: " | "), place.placement.rawValue,
      ]
      let why = [Language.kk, .ru].map { self.why(place.placement, numbers.isEmpty, $0) }
      try lines.line(texts.map(lines.field) + [last.text] + why.map(lines.field))
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
