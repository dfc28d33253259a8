package import SocialOrder

/// The rows of Annex 8 (index МӘТНБ-1, para 25): one per administrator within a direction of a year.
package struct Annex8: Sendable {
  /// A year.
  package let period: Period
  /// All 17, in order.
  package let groups: [Group]

  package init(period: Period, groups: [Group]) {
    self.period = period
    self.groups = groups
  }

  package struct Group: Sendable {
    package let direction: Direction
    /// Bodies with scored projects or remarks in the direction, by BIN.
    package let rows: [Row]
    /// The means over the direction's scored projects.
    package let means: Means
    /// The sums of columns 7 and 8; nil where the direction has no rows with remarks.
    package let remarksReceived: Int?
    package let remarksRejected: Int?
    package let sources: GroupSources

    package init(
      direction: Direction, rows: [Row], means: Means, remarksReceived: Int?,
      remarksRejected: Int?, sources: GroupSources = GroupSources()
    ) {
      self.sources = sources
      self.direction = direction
      self.rows = rows
      self.means = means
      self.remarksReceived = remarksReceived
      self.remarksRejected = remarksRejected
    }
  }

  package struct Row: Sendable {
    package let administratorName: BilingualText
    package let means: Means
    /// Nil where no remarks were filed.
    package let remarksReceived: Int?
    package let remarksRejected: Int?
    package let sources: GroupSources

    package init(
      administratorName: BilingualText, means: Means, remarksReceived: Int?,
      remarksRejected: Int?, sources: GroupSources = GroupSources()
    ) {
      self.sources = sources
      self.administratorName = administratorName
      self.means = means
      self.remarksReceived = remarksReceived
      self.remarksRejected = remarksRejected
    }
  }
}
