/// Where the groups of a form stand on its sheet. Rows count from 0. The sheet and whatever names its cells
/// (provenance.csv) go by the same layout.
package struct FormLayout: Sendable {
  package struct Group: Sendable {
    package let heading: Int
    /// A sheet row for each row of the group.
    package let rows: Range<Int>
    package let subtotal: Int
  }

  /// The row that numbers the columns.
  package let columnNumbers: Int
  package let groups: [Group]

  /// - Parameters:
  ///   - columnNumbers: The row that numbers the columns; the groups follow it.
  ///   - counts: How many rows each group has.
  init(columnNumbers: Int, counts: [Int]) {
    self.columnNumbers = columnNumbers
    var next = columnNumbers + 1
    groups = counts.map { count in
      let group = Group(
        heading: next, rows: (next + 1)..<(next + 1 + count), subtotal: next + 1 + count)
      next = group.subtotal + 1
      return group
    }
  }

  /// The first row below the table.
  package var end: Int { (groups.last?.subtotal ?? columnNumbers) + 1 }
}
