import Foundation

/// The Order's text (Fixtures/order-303-kk.txt) with the repairs that a text drawn from a PDF needs.
struct LawText {
  /// Paragraphs of one annex, lines joined, in the order of the source.
  let paragraphs: [String]

  /// - Parameters:
  ///   - start: The line before the annex's first.
  ///   - end: The line after its last; empty for the end of the source.
  init(from start: String, to end: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/order-303-kk.txt")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    let first = lines.lastIndex(of: start).map { lines.index(after: $0) } ?? 0
    let rest = lines[first...]
    let annex = rest[..<(end.isEmpty ? rest.endIndex : rest.firstIndex(of: end) ?? rest.endIndex)]
    paragraphs = annex.split(separator: "").map { Self.repaired($0.joined(separator: " ")) }
  }

  /// The annexes to the Rules by the forms' keys, each an annex to the amending Order; what follows one begins with its
  /// number, or with the word for the Order.
  static let annexes: [String: Result<LawText, any Error>] = [
    "annex2": Result { try LawText(from: "1-қосымша", to: "Бұйрыққа") },
    "annex3-1": Result { try LawText(from: "4-қосымша", to: "5-қосымша") },
    "annex4": Result { try LawText(from: "2-қосымша", to: "3-қосымша") },
    "annex4-1": Result { try LawText(from: "5-қосымша", to: "6-қосымша") },
    "annex5-1": Result { try LawText(from: "6-қосымша", to: "") },
    "annex8": Result { try LawText(from: "3-қосымша", to: "4-қосымша") },
  ]

  /// Closes letter-spacing, sets Latin look-alikes to Cyrillic, takes out spaces that the line breaks left.
  static func repaired(_ text: String) -> String {
    let lookAlikes: [Character: Character] = [
      "a": "а", "c": "с", "e": "е", "i": "і", "o": "о", "p": "р", "x": "х", "y": "у", "I": "І",
    ]
    var words: [String] = []
    var spaced = false
    for word in text.split(separator: " ").map(String.init) {
      let cyrillic = word.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
      let repaired = cyrillic ? String(word.map { lookAlikes[$0] ?? $0 }) : word
      let single = cyrillic && word.count == 1
      if single && spaced { words[words.count - 1] += repaired } else { words.append(repaired) }
      spaced = single
    }
    return words.joined(separator: " ")
      .replacingOccurrences(of: "Әлеумет тік", with: "Әлеуметтік")
      .replacingOccurrences(of: "әлеуметт ік", with: "әлеуметтік")
      .replacingOccurrences(of: "баҒадан", with: "бағадан")
      .replacingOccurrences(of: "( ", with: "(").replacingOccurrences(of: " )", with: ")")
      .replacingOccurrences(of: " .", with: ".").replacingOccurrences(of: " /", with: "/")
  }

  /// The text from one that it begins with up to one that it ends before, joined over paragraphs.
  func text(from start: String, before end: String? = nil) -> String? {
    let whole = paragraphs.joined(separator: " ")
    guard let first = whole.range(of: start) else { return nil }
    let rest = whole[first.lowerBound...]
    let text = end.map { rest[..<(rest.range(of: $0)?.lowerBound ?? rest.endIndex)] } ?? rest
    return text.trimmingCharacters(in: .whitespaces)
  }
}
