package import Consolidation
package import SocialOrder

/// `consolidated.csv`: one flat row for each counted project, as Excel here opens it: UTF-8 with a mark, semicolons, decimal
/// commas. Its columns are those of a submission, in their canonical form, and after them what was counted for the project.
package struct ConsolidatedCSV {
  private let figures: Figures
  private let texts: any RecordTexts
  private let sources: RecordSources
  private let reference: ReferenceData

  /// - Parameter texts: the text of every accepted record.
  package init(
    _ figures: Figures, _ texts: some RecordTexts, _ sources: RecordSources,
    _ reference: ReferenceData
  ) {
    self.figures = figures
    self.texts = texts
    self.sources = sources
    self.reference = reference
  }

  /// What was counted for a project; `threshold` is `below` or `at_or_above`, empty where it cannot be told.
  private static let counted =
    [
      "direction_name_kk", "direction_name_ru", "region_name_kk", "region_name_ru", "threshold",
      "visits", "visits_with_experts", "experts",
    ] + Criterion.allCases.map(\.name) + [
      "overall", "points", "percent_of_highest", "path", "line", "source_sheet",
    ]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    var lines = CSVLines(delimiter: UInt8(ascii: ";"))
    lines.mark()
    let columns = RecordKind.projects.columns
    lines.line(texts: columns.map(\.name) + Self.counted)
    for project in figures.projects {
      let row = texts.row(project.record)
      let given = columns.enumerated().map { index, column in
        value(row, index, column.type)
      }
      let region = Project(row).region
      let withExperts = project.visits.count { record in
        Visit(texts.row(record)).conductedBy?.hasExperts ?? false
      }
      lines.line(
        texts: given + names(project.direction, region) + [
          project.isUnderThreshold.map { $0 ? "below" : "at_or_above" } ?? "",
          String(project.visits.count), String(withExperts),
          figures.period.isHalf ? "" : String(project.experts),
        ] + scores(project) + [
          sources.path(Int(project.record.file)), String(project.record.line),
          sources.sheet(project.record),
        ])
      try lines.flush(to: sink)
    }
    try lines.flush(atLeast: 0, to: sink)
  }

  private func names(_ direction: Direction, _ region: Int?) -> [String] {
    let title = reference.title(direction)
    let name = region.flatMap { reference.codes(.region).entry(value: $0)?.labels }
    return [title.kk, title.ru, name?.kk ?? "", name?.ru ?? ""]
  }

  private func scores(_ project: ProjectFigures) -> [String] {
    let means = Criterion.allCases.map { project.means[$0] } + [project.means.overall]
    let points = project.points.map {
      Decimals.text(units: $0, places: 2, minimumPlaces: 0, point: ",")
    }
    return means.map { Self.comma($0?.text) } + [
      points ?? "", Self.comma(project.percentOfHighest?.text),
    ]
  }

  /// A column in its canonical form, however it was sent; a decimal comma, which Excel here takes for a number.
  private func value(_ row: Row, _ column: Int, _ type: ColumnType) -> String {
    guard let slot = row[column] else { return "" }
    return switch type {
    case .bin: BIN(checked: UInt64(slot)).text
    case .money: Self.comma(Money(tiyn: slot).thousandTenge)
    case .date: CivilDate(days: Int32(slot)).iso
    case .half, .year: Period(ordinal: slot).text
    case .code(let list): reference.codes(list).entry(value: Int(slot))?.code ?? ""
    case .codes(let list):
      reference.codes(list).entries.filter { slot & 1 << Int64($0.value) != 0 }.map(\.code)
        .joined(separator: "|")
    default: row.string(column) ?? ""
    }
  }

  private static func comma(_ decimal: String?) -> String {
    guard let decimal else { return "" }
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    return String(decoding: decimal.utf8.map { $0 == point ? comma : $0 }, as: UTF8.self)
  }
}
