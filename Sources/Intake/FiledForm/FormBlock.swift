internal import SocialOrder

/// What stands above the head of a filed form: the half-year, and the body's BIN where somebody has written it there.
struct FormBlock {
  private var periods: Set<Period> = []
  /// The line of the block that speaks of a half-year, as it stands.
  private(set) var periodText: String?
  private(set) var administrator: BIN?

  /// The half-year, where the block names one and no other.
  var period: Period? { periods.count == 1 ? periods.first : nil }

  /// Takes a row of the block.
  mutating func take(_ cells: [String]) {
    let text = cells.filter { !$0.isEmpty }.joined(separator: " ")
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    if let half = words.firstIndex(where: Self.isHalfYear) {
      periodText = text
      if let period = Self.period(words, at: half) { periods.insert(period) }
    }
    if words.contains(where: { ["бсн", "бин", "bin"].contains($0) }) {
      administrator = words.lazy.compactMap { BIN($0) }.first ?? administrator
    }
  }

  private static func isHalfYear(_ word: String) -> Bool {
    word.hasPrefix("жартыжыл") || word.hasPrefix("полугод")
  }

  /// `2026 жылғы 1 жартыжылдық`, `I полугодие 2026 года`: a year of the line, and the number nearest to the word.
  private static func period(_ words: [String], at half: Int) -> Period? {
    let years = words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (2000...2099) ~= $0 }
    let numbers = words.indices.filter { halves[words[$0]] != nil && abs($0 - half) <= 3 }
    guard Set(years).count == 1, let year = years.first,
      let nearest = numbers.min(by: { abs($0 - half) < abs($1 - half) }),
      let number = halves[words[nearest]]
    else { return nil }
    return .half(year, number)
  }

  /// Roman numbers are typed with Latin letters, and with the Kazakh І that looks the same.
  private static let halves = [
    "1": 1, "2": 2, "i": 1, "ii": 2, "і": 1, "іі": 2, "бірінші": 1, "екінші": 2, "первое": 1,
    "второе": 2, "первого": 1, "второго": 2,
  ]
}
