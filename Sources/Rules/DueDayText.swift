import SocialOrder

extension DueDay {
  /// The day in a message: where a day off moves it, both the day that the Order names and the one to which it moves.
  ///
  /// What is said of the calendar (`WorkingCalendar.remark`) follows it.
  var argument: Argument {
    guard last != named else { return .date(last) }
    return .phrase(
      Texts(
        kk: "\(named.text(.kk)), демалыс күндері ескерілгенде – \(last.text(.kk))",
        ru: "\(named.text(.ru)), с учетом выходных дней – \(last.text(.ru))",
        en: "\(named.text(.en)), or, days off reckoned in, \(last.text(.en))"))
  }
}
