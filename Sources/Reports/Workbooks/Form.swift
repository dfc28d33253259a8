internal import Consolidation
internal import SocialOrder

/// A form of the Order ready to be drawn: what differs between Annexes 4 and 8.
struct Form {
  let words: FormWords
  /// The widths of the columns, in Excel's digits.
  let widths: [Double]
  /// The columns above whose right end the annex is named.
  let appendixColumns: ClosedRange<Int>
  /// The columns to sign in, and to write a name in.
  let signatureColumns: (signature: ClosedRange<Int>, name: ClosedRange<Int>)
  /// The columns under a heading of their own, and its key.
  let span: (columns: ClosedRange<Int>, key: String)?
  let groups: [Group]

  struct Group {
    let direction: Direction
    /// The cells of each row, without its number.
    let rows: [[Cell]]
    /// From the fourth column on: the first three hold the word.
    let subtotal: [Cell]
    /// How many columns the subtotal's word takes.
    let labelColumns: Int
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

  /// The rows of headings above the numbers of the columns.
  var headingRows: Int { span == nil ? 1 : 2 }

  /// How each row of each group is set.
  var fits: [[RowHeights.Fit]] { groups.map { $0.rows.map(fit) } }

  /// Where the groups stand, given how their rows are set.
  func layout(_ fits: [[RowHeights.Fit]]) -> FormLayout {
    FormLayout(
      columnNumbers: FormSheet.firstHeading + headingRows,
      spans: fits.map { $0.map(\.heights.count) })
  }

  private func fit(_ cells: [Cell]) -> RowHeights.Fit {
    RowHeights.fit(
      zip(cells, widths.dropFirst()).compactMap { cell, width in
        guard case .text(let text) = cell else { return nil }
        return (text, RowHeights.room([width]))
      })
  }

  /// Writes the form as a workbook of one sheet.
  /// - Parameter log: takes down where each figure stands.
  func write(to path: String, log: CellLog? = nil) throws(WorkbookError) {
    let workbook = try Workbook(path: path, title: words.own("title"), log: log)
    FormSheet(form: self, sheet: try workbook.sheet(words.own("sheet"))).draw()
    try workbook.close()
  }
}
