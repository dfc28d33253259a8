import SocialOrder

/// In which order day and month stand in dates that could not be read.
enum DateOrder {
  /// What the dates of a column have in common; nil where they have nothing.
  static func kind(_ wrong: WrongColumn) -> Cause.Kind? {
    guard wrong.column.type == .date,
      [IntakeCode.dateImpossible, .notADate].map(\.rawValue).contains(wrong.leading)
    else { return nil }
    return kind(wrong.values).flatMap { $0 == .monthFirst || wrong.isMost ? $0 : nil }
  }

  /// The order that nine of ten of the values have.
  static func kind(_ values: [String]) -> Cause.Kind? {
    var dayFirst = 0
    var monthFirst = 0
    var either = 0
    for value in values {
      switch order(of: value) {
      case (true, true): either += 1
      case (true, false): dayFirst += 1
      case (false, true): monthFirst += 1
      case (false, false): break
      }
    }
    if monthFirst > 1, (monthFirst + either) * 10 >= values.count * 9 { return .monthFirst }
    return dayFirst + either > 0 && (dayFirst + either) * 10 >= values.count * 9 ? .otherDates : nil
  }

  /// Whether a text is a day when its day stands before its month (or after it, where the year leads), and when the two
  /// are exchanged.
  private static func order(of text: String) -> (asUsual: Bool, exchanged: Bool) {
    guard let parts = parts(of: text) else { return (false, false) }
    let isDay = { (month: Int, day: Int) in
      CivilDate(year: parts.year, month: month, day: day) != nil
    }
    let asUsual =
      parts.yearLeads ? isDay(parts.first, parts.second) : isDay(parts.second, parts.first)
    let exchanged =
      parts.yearLeads ? isDay(parts.second, parts.first) : isDay(parts.first, parts.second)
    return (asUsual, exchanged)
  }

  /// The three numbers of a date, whatever stands between them; a time after it is passed over.
  private static func parts(of text: String)
    -> (year: Int, first: Int, second: Int, yearLeads: Bool)?
  {
    let day = text.split(whereSeparator: { $0.isWhitespace || $0 == "T" }).first ?? ""
    let parts = day.split(separator: "/", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ".", omittingEmptySubsequences: false)
    }.flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    if parts[0].count == 4 { return (numbers[0], numbers[1], numbers[2], true) }
    let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    return (year, numbers[0], numbers[1], false)
  }
}
