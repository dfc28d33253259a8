/// What many packed values have in common stands here once: they name it by its number.
package struct PackedWords: Sendable {
  private var rules = Numbered<ExactText, RuleDeclaration>()
  private var names = Numbered<ExactText, String>()
  private var phrases = Numbered<ExactTexts, Texts>()
  /// By their lines, for all are of one file.
  private var waivers = Numbered<Int, Waiver>()

  /// Most phrases are ours and few; of those into which something was set there may be one a record.
  private static let mostPhrases = 4096

  package init() {}

  package mutating func number(of rule: RuleDeclaration) -> Int {
    rules.number(ExactText(rule.code), rule)
  }

  /// Of the name of a column or an argument.
  package mutating func number(of name: String) -> Int { names.number(ExactText(name), name) }
  package mutating func number(of waiver: Waiver) -> Int { waivers.number(waiver.line, waiver) }

  /// Nil where no more are taken.
  package mutating func number(of phrase: Texts) -> Int? {
    phrases.number(ExactTexts(phrase), phrase, upTo: Self.mostPhrases)
  }

  package func rule(_ number: Int) -> RuleDeclaration { rules.values[number] }
  package func name(_ number: Int) -> String { names.values[number] }
  package func phrase(_ number: Int) -> Texts { phrases.values[number] }
  package func waiver(_ number: Int) -> Waiver { waivers.values[number] }
}

/// Values in the order in which they were met first.
private struct Numbered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Key: Int] = [:]

  mutating func number(_ key: Key, _ value: Value) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = values.count
    values.append(value)
    return values.count - 1
  }

  mutating func number(_ key: Key, _ value: Value, upTo most: Int) -> Int? {
    values.count < most ? number(key, value) : numbers[key]
  }
}

/// A text by its bytes: strings that are equal may be written in two ways.
private struct ExactText: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactText, b: ExactText) -> Bool {
    a.withBytes { a in
      b.withBytes { b in
        guard a.count == b.count else { return false }
        // Most are one string, which lies in one place.
        if a.baseAddress == b.baseAddress { return true }
        return a.indices.allSatisfy { a[$0] == b[$0] }
      }
    }
  }

  func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}

private struct ExactTexts: Hashable, Sendable {
  private let kk: ExactText
  private let ru: ExactText
  private let en: ExactText

  init(_ texts: Texts) {
    kk = ExactText(texts.kk)
    ru = ExactText(texts.ru)
    en = ExactText(texts.en)
  }
}
