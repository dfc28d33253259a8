internal import SocialOrder

/// The words by which the rows of a filed form are told apart, folded once for all of them.
struct FormWords {
  fileprivate let totals: [String]
  fileprivate let directions: [(name: String, number: Int)]

  /// - Parameter reference: the directions, and the words of the forms.
  init(_ reference: ReferenceData) {
    totals =
      reference.headings["form.subtotal"].all.map { Folding.key($0) }
      + ["жиын", "барлығы", "қорытынды", "итог", "всего"]
    directions = reference.codes(.direction).entries.flatMap { entry in
      entry.labels.all.map { (Folding.key($0), entry.value) }
    }
  }

  fileprivate static let signatures = [
    "басшы", "руководител", "орындаушы", "исполнител", "қолы", "подпис", "мөрорны", "місторны",
  ]
}

/// What a row below the head of a filed form is, by its words.
enum FormLine {
  /// `4-бағыт. …`: by its number, by its name, or by both.
  case direction(number: Int?, named: Int?)
  /// `Жиынында`, `Итого`, `Всего`.
  case total
  /// The line to sign on, behind the table.
  case signature
  case other

  /// - Parameter text: the first cell of the row that holds something.
  init(_ text: String, _ known: FormWords) {
    let key = Folding.key(text)
    if known.totals.contains(where: key.hasPrefix) {
      self = .total
    } else if FormWords.signatures.contains(where: key.hasPrefix) {
      self = .signature
    } else {
      self = Self.direction(text, key, known)
    }
  }

  private static func direction(_ text: String, _ key: String, _ known: FormWords) -> FormLine {
    let named = known.directions.first { key.hasSuffix($0.name) }?.number
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let number = words.prefix(3).lazy.compactMap { Int($0) }.first
    let isCalledSo = words.prefix(3).contains { word in
      word.hasPrefix("бағыт") || word.hasPrefix("направлени")
    }
    guard named != nil || (isCalledSo && number != nil) else { return .other }
    return .direction(number: number, named: named)
  }
}
