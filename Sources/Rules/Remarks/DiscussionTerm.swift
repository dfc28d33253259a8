import SocialOrder

/// The terms of para 7(2), counted in working days.
enum DiscussionTerm {
  /// A theme is discussed for at least this many working days from the day of posting.
  static let discussion = 10

  /// Remarks are examined and decided on within this many working days after the discussion has
  /// ended.
  static let examination = 3
}

extension WorkingCalendar {
  /// The last day to decide on the remarks of a discussion; nil outside the table.
  func decisionDay(closedOn: CivilDate) -> CivilDate? {
    workingDay(DiscussionTerm.examination, after: closedOn)
  }
}
