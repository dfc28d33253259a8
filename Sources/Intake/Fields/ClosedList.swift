internal import SocialOrder

/// A column's closed list, and how its members are named to people: by their labels, and in XML, which takes codes alone, by
/// codes with their labels.
final class ClosedList {
  let codes: CodeList
  /// Made once and shared by all findings on the column. A label may hold a comma or quotes.
  let allowed: Argument
  /// Its codes, shared likewise.
  let expected: Argument
  private let strict: Bool
  /// What was probably meant by values that are no members: a column that is wrong is mostly wrong in the same way.
  private var suggestions: [String: Argument] = [:]
  private static let remembered = 256

  init(_ name: CodeListName, _ codes: CodeList, strict: Bool) {
    self.codes = codes
    self.strict = strict
    expected = .list(codes.entries.map { .text($0.code) })
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

  /// The value of the member that this is (`CodeField.value`).
  func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    CodeField.value(bytes, in: codes, strict: strict)
  }

  /// What was probably meant, as a sentence to follow another; empty where nothing comes near.
  func suggestion(for text: String) -> Argument {
    if let known = suggestions[text] { return known }
    let suggestion = Argument.phrase(made(for: text))
    if suggestions.count < Self.remembered { suggestions[text] = suggestion }
    return suggestion
  }

  private func made(for text: String) -> Texts {
    guard let entry = codes.nearest(to: text) else { return Texts(same: "") }
    let labels = strict ? Texts(same: entry.code) : entry.labels
    return Texts(
      kk: " Мүмкін, «\(labels.kk)» болар.", ru: " Возможно, имелось в виду «\(labels.ru)».",
      en: " Did you mean “\(labels.en)”?")
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
