/// Names for the sheets of one workbook, as Excel takes them: 31 UTF-16 units at most, none of `[]:*?/\`, no apostrophe
/// at an end, not blank, not «History», and no two that differ in capitals alone.
struct SheetNames {
  static let limit = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
  private var taken: Set<String> = ["history"]

  /// A name that no sheet has yet: the one wanted, as far as Excel takes it, with a number where it is taken.
  mutating func next(_ wanted: String) -> String {
    let name = Self.fit(wanted)
    var number = 1
    var unique = name
    while !taken.insert(unique.lowercased()).inserted {
      number += 1
      let ending = " (\(number))"
      unique = Self.cut(name, Self.limit - ending.utf16.count) + ending
    }
    return unique
  }

  private static func fit(_ wanted: String) -> String {
    let characters = CellText.safe(wanted).map { character -> Character in
      if forbidden.contains(character) { return "-" }
      return character.isWhitespace ? " " : character
    }
    let name = trimmed(cut(trimmed(String(characters)), limit))
    return name.isEmpty ? "1" : name
  }

  /// The name without spaces and apostrophes at its ends.
  private static func trimmed(_ name: String) -> String {
    func isEnd(_ character: Character) -> Bool { character == " " || character == "'" }
    let start = name.drop(while: isEnd)
    return start.lastIndex { !isEnd($0) }.map { String(start[...$0]) } ?? ""
  }

  /// As many whole characters as fit.
  private static func cut(_ name: String, _ units: Int) -> String {
    var kept = ""
    for character in name {
      if kept.utf16.count + character.utf16.count > units { break }
      kept.append(character)
    }
    return trimmed(kept)
  }

  /// A sheet's name as a formula has it.
  static func quoted(_ name: String) -> String {
    "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
