package import SocialOrder

/// Which run folders and returned files are kept no longer. Of `accepted/` nothing ever goes.
package enum Retention {
  /// A folder of `runs/`.
  package struct Run: Sendable {
    /// Its ID, which sorts by day and number.
    package var id: String
    /// Whether a period was closed on its figures.
    package var closedPeriod: Bool
    /// Whether `reports/latest` leads to it.
    package var isLatest: Bool

    package init(id: String, closedPeriod: Bool = false, isLatest: Bool = false) {
      self.id = id
      self.closedPeriod = closedPeriod
      self.isLatest = isLatest
    }
  }

  /// The runs whose folders go: all but the last so many, those that closed a period, and the latest.
  /// - Parameters:
  ///   - keep: 0: all stay.
  /// - Returns: IDs, the oldest first.
  package static func runsThatGo(_ runs: [Run], keep: Int) -> [String] {
    guard keep > 0 else { return [] }
    let inOrder = runs.sorted { $0.id < $1.id }
    return inOrder.dropLast(keep).filter { !$0.closedPeriod && !$0.isLatest }.map(\.id)
  }

  /// The rejected or quarantined files that go: those received more than so many days before a day.
  /// - Parameters:
  ///   - files: where each lies, and the day of its receipt.
  ///   - days: 0: all stay.
  /// - Returns: places, in the order in which they were given.
  package static func filesThatGo(
    _ files: [(place: String, receivedOn: CivilDate)], keepDays days: Int, asOf: CivilDate
  ) -> [String] {
    guard days > 0 else { return [] }
    return files.filter { $0.receivedOn.adding(days: days) < asOf }.map(\.place)
  }
}
