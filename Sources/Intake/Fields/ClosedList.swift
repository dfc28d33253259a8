internal import SocialOrder

/// A column's closed list, and how its members are named to people: by their labels, and in XML, which takes codes alone, by
/// codes with their labels.
final class ClosedList {
  let codes: CodeList
  /// Made once and shared by all findings on the column. A label may hold a comma or quotes.
  let allowed: Argument

  init(_ name: CodeListName, _ codes: CodeList, strict: Bool) {
    self.codes = codes
    func joined(_ language: Language) -> String {
      codes.entries.map { entry in
        strict ? "\(entry.code) (\(entry.labels[language]))" : entry.labels[language]
      }.joined(separator: "; ")
    }
    allowed = .phrase(
      name == .direction
        ? Self.directions(strict: strict)
        : Texts(kk: joined(.kk), ru: joined(.ru), en: joined(.en)))
  }

  /// The names of all directions fill a page, which `columns` shows.
  private static func directions(strict: Bool) -> Texts {
    let (first, last) = (Direction.range.lowerBound, Direction.range.upperBound)
    return strict
      ? Texts(
        kk: "бағыттың нөмірі, \(first)-ден \(last)-ге дейін",
        ru: "номер направления от \(first) до \(last)",
        en: "the direction's number, \(first) to \(last)")
      : Texts(
        kk: "бағыттың нөмірі, \(first)-ден \(last)-ге дейін, немесе оның ресми атауы",
        ru: "номер направления от \(first) до \(last) или его официальное название",
        en: "the direction's number, \(first) to \(last), or its official name")
  }
}
