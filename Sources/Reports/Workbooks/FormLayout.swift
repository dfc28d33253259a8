/// Where the groups of a form stand on its sheets. Rows count from 0.
///
/// Each sheet begins with the block and the headings; what does not fit on one goes on on the next.
package struct FormLayout: Sendable {
  /// The rows of an Excel sheet.
  package static let excelRows = 1_048_576

  /// Rows of one sheet, which counts from 0.
  package struct Place: Sendable, Hashable {
    package let sheet: Int
    package let rows: ClosedRange<Int>
    package var row: Int { rows.lowerBound }
  }

  package struct Group: Sendable {
    package let heading: Place
    /// Of each row the places of its lines: over more than one sheet row where its texts need more than the tallest
    /// that one can be. The values stand in the first; the others are merged with it.
    package let rows: [[Place]]
    package let subtotal: Place?

    /// The rows of the group on each sheet that has any.
    package var runs: [Place] { Self.runs(rows.joined()) }

    /// Places that follow each other on a sheet, joined.
    static func runs(_ places: some Sequence<Place>) -> [Place] {
      var runs: [Place] = []
      for place in places {
        if let last = runs.last, last.sheet == place.sheet {
          runs[runs.count - 1] = Place(
            sheet: last.sheet, rows: last.row...place.rows.upperBound)
        } else {
          runs.append(place)
        }
      }
      return runs
    }
  }

  package let groups: [Group]
  /// What stands below the table: a remark that it is empty, the signature.
  package let below: Place?
  /// How many rows each sheet has.
  package let lengths: [Int]

  /// - Parameters:
  ///   - lastHeading: The last row above the groups.
  ///   - limit: How many rows a sheet has.
  ///   - groups: How many sheet rows each line of each row takes, and whether a subtotal closes the group.
  ///   - belowTable: How many rows stand below.
  init(
    lastHeading: Int, limit: Int, groups: [(rows: [[Int]], isClosed: Bool)], belowTable: Int
  ) {
    var lengths = [lastHeading + 1]
    /// Not parted over sheets, as nothing that takes several rows is.
    func take(_ count: Int) -> Place {
      let isFull = lengths[lengths.count - 1] + count > limit
      if isFull, lengths[lengths.count - 1] > lastHeading + 1 { lengths.append(lastHeading + 1) }
      let first = lengths[lengths.count - 1]
      lengths[lengths.count - 1] += count
      return Place(sheet: lengths.count - 1, rows: first...(first + count - 1))
    }
    self.groups = groups.map { group in
      Group(
        heading: take(1), rows: group.rows.map { $0.map(take) },
        subtotal: group.isClosed ? take(1) : nil)
    }
    below = belowTable > 0 ? take(belowTable) : nil
    self.lengths = lengths
  }
}
