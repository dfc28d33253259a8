internal import SocialOrder

/// The days that are plausible in a column: none before 2018, when the Rules appeared, none over three years after the day
/// of the check, and where a rule looks the day up in a table, none that the table does not hold.
struct PlausibleDays {
  let days: ClosedRange<CivilDate>
  /// The table that rules look the day up in, with the years that it covers.
  private let table: (title: Texts, years: ClosedRange<Int>)?

  static func all(_ kind: RecordKind, _ options: ReadingOptions) -> [PlausibleDays] {
    kind.columns.map { column in
      PlausibleDays(options.asOf, tableOf(column, kind, options.reference))
    }
  }

  private init(_ asOf: CivilDate, _ table: (title: Texts, years: ClosedRange<Int>)?) {
    self.table = table
    var first = Period.year(2018).firstDay
    var last = asOf.adding(years: 3)
    if let years = table?.years {
      first = max(first, Period.year(years.lowerBound).firstDay)
      last = min(last, Period.year(years.upperBound).lastDay)
    }
    // A check as of a day before the tables begin finds nothing plausible but their first day.
    days = first...max(first, last)
  }

  /// The day's MCI decides the threshold (para 9); working days are counted from a posting and from a closing (para 7(2)).
  private static func tableOf(_ column: Column, _ kind: RecordKind, _ reference: ReferenceData)
    -> (title: Texts, years: ClosedRange<Int>)?
  {
    switch (kind, column.name) {
    case (.projects, "contract_date"), (.projects, "start_date"):
      (Texts(kk: "АЕК", ru: "МРП", en: "the MCI"), reference.monthlyIndex.years)
    case (.discussions, "posted_on"), (.discussions, "closed_on"):
      (
        Texts(kk: "жұмыс күндері", ru: "рабочих дней", en: "working days"),
        reference.calendar.years
      )
    default: nil
    }
  }

  /// Why a day outside of `days` is doubtful.
  func reason(against date: CivilDate) -> Texts {
    let side =
      date < days.lowerBound
      ? Texts(kk: "тым ерте", ru: "слишком ранняя", en: "too early")
      : Texts(kk: "тым кеш", ru: "слишком поздняя", en: "too late")
    guard let (title, years) = table, !years.contains(date.year) else { return side }
    let (first, last) = (years.lowerBound, years.upperBound)
    return Texts(
      kk: "\(side.kk) (бағдарламадағы \(title.kk) кестесі \(first)–\(last) жылдарды ғана қамтиды)",
      ru: "\(side.ru) (таблица \(title.ru) в программе охватывает только \(first)–\(last) годы)",
      en: "\(side.en) (the program's table of \(title.en) covers \(first) to \(last) only)")
  }
}
