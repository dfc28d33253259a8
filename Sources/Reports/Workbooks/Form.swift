internal import Consolidation
internal import SocialOrder

/// A form of the Order that is one table, ready to be drawn: what differs between Annexes 2, 4, 4-1 and 8.
struct Form {
  let words: FormWords
  /// The widths of the columns, in Excel's digits.
  let widths: [Double]
  /// What stands above the table, a sheet row each.
  let block: [Line]
  /// The columns under a heading of their own, and its key.
  var span: (columns: ClosedRange<Int>, key: String)?
  /// Whether a row under the headings numbers the columns.
  var numbersColumns = true
  /// Each is made when it is asked for, once to be measured and once to be drawn.
  let groups: FormGroups<Group>
  /// What stands in the table's place where there is no group.
  var ifEmpty: String?
  /// The columns to sign in, and to write a name in; nil where the form is not signed.
  var signatureColumns: (signature: ClosedRange<Int>, name: ClosedRange<Int>)?
  /// What stands below each page.
  let footer: String

  /// Texts over some columns of one sheet row.
  struct Line {
    let texts: [(columns: ClosedRange<Int>, text: String, style: Style)]
    /// What is added to the height that they need, in points.
    var spacing = 0.0
  }

  struct Group {
    let heading: String
    let rows: [Row]
    /// The cells after the word that closes the group; nil where none closes it.
    var subtotal: [Cell]?
    /// How many columns the subtotal's word takes.
    var labelColumns = 1
  }

  struct Row {
    /// Its number in the first column; nil where the form numbers no rows.
    let ordinal: Int?
    /// The cells after it that stand beside all lines of the row.
    var shared: [String] = []
    /// The other cells, of each line.
    let lines: [[Cell]]
  }

  /// What a cell holds. Nil is an empty cell, with the look of its column for whoever fills it in.
  enum Cell {
    case text(String)
    /// A number in an order: no figure, no record stands behind it.
    case ordinal(Int)
    case figure(Figure?, Style)
    /// The sum of the group's cells above, with its value; empty in a group without rows.
    case above(Figure?, Style)
    case empty

    static func money(_ money: Money?, from sources: [RecordID]) -> Cell {
      .figure(money.map { .money($0, from: sources) }, .money)
    }
    static func mean(_ mean: ExactMean?, from sources: [RecordID]) -> Cell {
      .figure(mean.map { .mean($0, from: sources) }, .mean)
    }
    static func count(_ count: Int?, from sources: [RecordID]) -> Cell {
      .figure(count.map { .count($0, from: sources) }, .count)
    }
    static func moneyAbove(_ money: Money?, from sources: [RecordID]) -> Cell {
      .above(money.map { .money($0, from: sources) }, .money)
    }
    static func countAbove(_ count: Int?, from sources: [RecordID]) -> Cell {
      .above(count.map { .count($0, from: sources) }, .count)
    }
  }

  /// The first row of column headings; a narrow one parts it from the block.
  var firstHeading: Int { block.count + 1 }
  private var headingRows: Int { (span == nil ? 1 : 2) + (numbersColumns ? 1 : 0) }
  /// The last row that stands above the first group, on each sheet.
  var lastHeading: Int { firstHeading + headingRows - 1 }

  /// Annex 2 has none: no record stands behind any of its cells.
  private var hasFigures: Bool {
    groups.contains { group in
      (group.subtotal.map { [$0] } ?? []).contains(where: Self.hasFigure)
        || group.rows.contains { $0.lines.contains(where: Self.hasFigure) }
    }
  }

  private static func hasFigure(_ cells: [Cell]) -> Bool {
    cells.contains { cell in
      switch cell {
      case .figure(.some, _), .above(.some, _): true
      case .text, .ordinal, .figure, .above, .empty: false
      }
    }
  }

  /// Where the groups stand, given how their rows are set.
  /// - Parameter limit: how many rows a sheet has.
  func layout(_ fits: [GroupFit], limit: Int = FormLayout.excelRows) -> FormLayout {
    FormLayout(
      lastHeading: lastHeading, limit: limit,
      groups: fits.map { fit in
        (rows: fit.rows.map { $0.map(\.heights.count) }, isClosed: fit.isClosed)
      },
      belowTable: (groups.isEmpty ? 1 : 0) + (signatureColumns == nil ? 0 : 5))
  }

  /// Writes the form as a workbook: of one sheet, or of several where Excel's rows do not suffice.
  /// - Parameters:
  ///   - log: takes down where each figure stands.
  ///   - limit: how many rows a sheet has.
  func write(to path: String, log: CellLog? = nil, limit: Int = FormLayout.excelRows)
    throws(WorkbookError)
  {
    if log?.drawing == .figuresAlone, !hasFigures { return }
    let workbook = try Workbook(
      path: path, title: words.own("title"), cutNote: words.cutNote, log: log)
    let fits = fits
    let layout = layout(fits, limit: limit)
    var names = SheetNames()
    var sheets: [Sheet] = []
    for _ in layout.lengths {
      sheets.append(try workbook.sheet(names.next(words.own("sheet"))))
    }
    FormSheet(form: self, sheets: sheets, fits: fits, layout: layout).draw()
    try workbook.close()
  }
}

/// How tall the rows of a form are.
extension Form {
  /// How each line of each row of a group is set, and whether a subtotal closes it.
  struct GroupFit {
    let rows: [[RowHeights.Fit]]
    let isClosed: Bool
  }

  /// Of each group.
  var fits: [GroupFit] {
    groups.map { GroupFit(rows: $0.rows.map(fits), isClosed: $0.subtotal != nil) }
  }

  private func fits(_ row: Row) -> [RowHeights.Fit] {
    let first = (row.ordinal == nil ? 0 : 1) + row.shared.count
    var fits = row.lines.map { cells in
      RowHeights.fit(
        zip(cells, widths[first...]).compactMap { cell, width in
          guard case .text(let text) = cell else { return nil }
          return (text, RowHeights.room([width]))
        })
    }
    let beside = RowHeights.fit(
      zip(row.shared, widths[(first - row.shared.count)...]).map { text, width in
        (text, RowHeights.room([width]))
      })
    let missing =
      beside.heights.reduce(0, +) - fits.reduce(0) { $0 + $1.heights.reduce(0, +) }
    if missing > 0, let last = fits.popLast() { fits.append(last.taller(by: missing)) }
    return fits
  }
}
