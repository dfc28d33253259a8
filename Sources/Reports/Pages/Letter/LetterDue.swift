internal import Consolidation
internal import SocialOrder

/// When what a file holds was due, and how many working days are left or have passed.
struct LetterDue {
  private let words: PageWords
  private let asOf: CivilDate
  private let moved: Bool

  /// - Parameter moved: whether a due day that is a day off moves to the next working day.
  init(_ words: PageWords, asOf: CivilDate, moved: Bool) {
    self.words = words
    self.asOf = asOf
    self.moved = moved
  }

  /// A line for each day; what has none stands in one line together.
  func lines(_ parts: [Filings.Part]) -> [HTML] {
    guard !parts.isEmpty else { return [words("letter.due.unknown")] }
    var byDay: [(named: CivilDate, what: [String])] = []
    var without: [String] = []
    for part in parts {
      let what = "\(part.kind.title[words.language]) (\(words.period(part.period)))"
      guard let named = words.reference.dueDays.named(part.kind, part.period) else {
        without.append(what)
        continue
      }
      if let index = byDay.firstIndex(where: { $0.named == named }) {
        byDay[index].what.append(what)
      } else {
        byDay.append((named, [what]))
      }
    }
    let lines = byDay.sorted { $0.named < $1.named }.map { line($0.named, $0.what) }
    return lines
      + (without.isEmpty
        ? []
        : [
          .text(
            words.plain("letter.due.none", ["what": without.joined(separator: ", ")])
              .capitalisedFirst)
        ])
  }

  private func line(_ named: CivilDate, _ what: [String]) -> HTML {
    let calendar = words.reference.calendar
    guard let due = words.reference.dueDay(named: named, moved: moved) else {
      return words(
        "letter.due.beyond",
        ["what": what.joined(separator: ", "), "date": named.text(words.language)])
    }
    var text = words.plain(
      due.last == named ? "letter.due.day" : "letter.due.moved",
      [
        "what": what.joined(separator: ", "), "date": due.last.text(words.language),
        "named": named.text(words.language),
      ])
    text += " " + left(due.last)
    let unsettled = Set([due.last.year, asOf.year]).sorted().filter(calendar.isProvisional)
    if !unsettled.isEmpty {
      let years = unsettled.map { "\($0)" }.joined(separator: ", ")
      text += " " + words.plain("letter.due.unsettled", ["years": years])
    }
    return .text(text.capitalisedFirst)
  }

  private func left(_ last: CivilDate) -> String {
    let calendar = words.reference.calendar
    if asOf == last { return words.plain("letter.due.today") }
    let isLate = asOf > last
    let days =
      isLate
      ? calendar.workingDays(after: last, through: asOf)
      : calendar.workingDays(after: asOf, through: last)
    // A calendar that does not reach that far counts every day off as a working one.
    let isKnown = calendar.years.contains(last.year) && calendar.years.contains(asOf.year)
    guard isKnown, days > 0 else {
      return words.plain(isLate ? "letter.due.over" : "letter.due.running")
    }
    return words.plain(
      isLate ? "letter.due.late" : "letter.due.left",
      ["n": words.count(days, "workingDay"), "date": asOf.text(words.language)])
  }
}
