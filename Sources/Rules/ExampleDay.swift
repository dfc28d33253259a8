import SocialOrder

/// Days on which examples are judged.
enum ExampleDay {
  static func of(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? Example.defaultDay
  }
}
