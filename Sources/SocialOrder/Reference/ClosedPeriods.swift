/// The periods that the ministry has closed: nothing is taken for them any more, and their figures stay as they were reported.
package struct ClosedPeriods: Sendable {
  /// A period and the decision that closed it.
  package struct Closing: Sendable {
    package let period: Period
    /// The first day on which nothing is taken for it.
    package let from: CivilDate
    /// The number of the decision.
    package let decision: String
  }

  private let closings: [Period: Closing]

  static let columns = ["period", "closed_from", "decision"]

  /// - Throws: `ReferenceError` where a line is no period, no day, or stands twice; or a period is closed before it is over.
  init(_ table: DataTable) throws(ReferenceError) {
    try table.checkFilled(0, 1, 2)
    try table.checkUnique(0)
    var closings: [Period: Closing] = [:]
    for row in table.rows {
      guard let period = Period(row[0]) else {
        throw row.error(
          kk: "кезең емес: \(row[0])", ru: "это не период: \(row[0])",
          en: "not a period: \(row[0])")
      }
      let from = try row.date(1)
      guard from > period.firstDay else {
        throw row.error(
          kk: "кезең басталмай тұрып жабылған: \(from.iso)",
          ru: "период закрыт до своего начала: \(from.iso)",
          en: "the period is closed before it began: \(from.iso)")
      }
      closings[period] = Closing(period: period, from: from, decision: row[2])
    }
    self.closings = closings
  }

  /// All of them, by period.
  package var all: [Closing] { closings.values.sorted { $0.period < $1.period } }

  /// What closed a record's period by a day; nil where it is open. A closed year closes its halves: its figures rest on
  /// them.
  package func closing(of period: Period, on day: CivilDate) -> Closing? {
    // Asked of every record, and hardly ever is anything closed.
    if closings.isEmpty { return nil }
    return [period, .year(period.year)].lazy.compactMap { closings[$0] }.first { $0.from <= day }
  }
}
