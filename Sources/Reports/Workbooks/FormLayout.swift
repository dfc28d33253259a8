/// Where the groups of a form stand on its sheet. Rows count from 0. The sheet and whatever names its cells
/// (provenance.csv) go by the same layout.
package struct FormLayout: Sendable {
  package struct Group: Sendable {
    package let heading: Int
    /// The sheet rows of each row of the group: more than one where its texts need more than the tallest that
    /// a sheet row can be. The values stand in the first; the others are merged with it.
    package let rows: [ClosedRange<Int>]
    package let subtotal: Int
  }

  /// The row that numbers the columns.
  package let columnNumbers: Int
  package let groups: [Group]

  /// - Parameters:
  ///   - columnNumbers: The row that numbers the columns; the groups follow it.
  ///   - spans: How many sheet rows each row of each group takes.
  init(columnNumbers: Int, spans: [[Int]]) {
    self.columnNumbers = columnNumbers
    var next = columnNumbers + 1
    groups = spans.map { spans in
      let heading = next
      next += 1
      let rows = spans.map { span in
        defer { next += span }
        return next...(next + span - 1)
      }
      defer { next += 1 }
      return Group(heading: heading, rows: rows, subtotal: next)
    }
  }

  /// The first row below the table.
  package var end: Int { (groups.last?.subtotal ?? columnNumbers) + 1 }
}
