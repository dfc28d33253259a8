/// Texts compared as people compare them: case, spaces and punctuation aside.
package enum Folding {
  /// Letters and digits in lower case; composed and decomposed letters come out the same.
  package static func key(_ text: some StringProtocol) -> String {
    plainKey(text) ?? anyKey(text)
  }

  /// The same of letters of any writing.
  static func anyKey(_ text: some StringProtocol) -> String {
    var key = ""
    for character in text.lowercased() where character.isLetter || character.isNumber {
      key.append(composed[character] ?? character)
    }
    return key
  }

  /// й and ї may come as two scalars; as characters they are equal, and come out as one. Russian writes ё as е at will.
  private static let composed: [Character: Character] = ["й": "й", "ё": "е", "ї": "ї"]

  /// How many letters must change to make one text of the other, or nil where more than `limit`.
  package static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let first = Array(a)
    let second = Array(b)
    guard abs(first.count - second.count) <= limit else { return nil }
    var previous = Array(0...second.count)
    for (i, x) in first.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(second.count + 1)
      for (j, y) in second.enumerated() {
        current.append(
          min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
      }
      if (current.min() ?? 0) > limit { return nil }
      previous = current
    }
    let distance = previous[second.count]
    return distance <= limit ? distance : nil
  }
}
