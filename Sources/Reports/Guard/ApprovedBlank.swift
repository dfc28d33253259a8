internal import SocialOrder

/// A form as it is approved: its headings and where they stand. Data (`Blanks/*.tsv`), so that a change of a form's
/// structure is a change that somebody reads.
struct ApprovedBlank {
  /// A cell of the form, or several merged into one.
  struct Cell {
    let range: CellRange
    let text: Text
  }

  enum Text {
    /// In Kazakh and in Russian, and the key under which `headings.csv` has it.
    case heading(key: String, kk: String, ru: String)
    /// The number of a column.
    case number(String)
    /// Filled with a value.
    case value
  }

  /// What stands below the headings.
  enum Body {
    /// The 17 directions in order, each closed by a subtotal.
    case directions(subtotal: Cell)
    /// The rows of each body under its name.
    case bodies
    /// Experts' rows and the rows that close the table.
    case experts(closing: [Cell])
    /// More headings and values, whose rows move with the texts above them.
    case flow
  }

  let cells: [Cell]
  let body: Body
  /// The columns of the table.
  let columns: ClosedRange<Int>
  /// The headings of the directions.
  let directions: [Text]

  /// The last row of headings, from 0.
  let lastHeading: Int
  /// The cells that are joined of several.
  let merges: Set<CellRange>
  private let beginnings: Set<CellPlace>

  /// Whether a cell of the form begins at a place.
  func begins(at row: Int, _ column: Int) -> Bool {
    beginnings.contains(CellPlace(row: row, column: column))
  }

  /// Read once each: a night checks thousands of forms.
  private static let all = Dictionary(
    uniqueKeysWithValues: ApprovedForm.allCases.map { ($0, ApprovedBlank(reading: $0)) })

  init(_ form: ApprovedForm) { self = Self.all[form] ?? ApprovedBlank(reading: form) }

  private init(reading form: ApprovedForm) {
    var cells: [Cell] = []
    var directions: [Text] = []
    var closing: [Cell] = []
    var kind = ""
    var columns = 0...0
    let lines = form.bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      switch fields[0] {
      case "body":
        kind = fields[1]
        columns = CellRange.columns(fields[2])
      case "group": directions.append(Self.text(fields.dropFirst(2)))
      case "subtotal", "closing":
        let range = CellRange(rows: 0...0, columns: CellRange.columns(fields[1]))
        closing.append(Cell(range: range, text: Self.text(fields.dropFirst(2))))
      default:
        cells.append(Cell(range: CellRange(fields[0]), text: Self.text(fields.dropFirst())))
      }
    }
    self.cells = cells
    lastHeading = cells.map(\.range.rows.upperBound).max() ?? 0
    merges = Set(cells.map(\.range).filter(\.isMerged))
    beginnings = Set(
      cells.map {
        CellPlace(row: $0.range.rows.lowerBound, column: $0.range.columns.lowerBound)
      })
    self.columns = columns
    self.directions = directions
    body =
      switch kind {
      case "directions": .directions(subtotal: closing[0])
      case "experts": .experts(closing: closing)
      case "flow": .flow
      default: .bodies
      }
  }

  private static func text(_ fields: ArraySlice<String>) -> Text {
    let fields = Array(fields)
    if fields[0] == "*" { return .value }
    if fields[0].hasPrefix("=") { return .number(String(fields[0].dropFirst())) }
    return .heading(key: fields[0], kk: fields[1], ru: fields[2])
  }
}

/// The forms of which there is an approved blank.
package enum ApprovedForm: String, CaseIterable, Sendable {
  case annex2 = "annex-2"
  case annex31 = "annex-3-1"
  case annex4 = "annex-4"
  case annex41 = "annex-4-1"
  case annex51 = "annex-5-1"
  case annex8 = "annex-8"

  fileprivate var bytes: [UInt8] {
    switch self {
    case .annex2: PackageResources.annex_2_tsv
    case .annex31: PackageResources.annex_3_1_tsv
    case .annex4: PackageResources.annex_4_tsv
    case .annex41: PackageResources.annex_4_1_tsv
    case .annex51: PackageResources.annex_5_1_tsv
    case .annex8: PackageResources.annex_8_tsv
    }
  }
}
