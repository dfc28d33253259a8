internal import SocialOrder

/// What a row below the head of a filed form is, by its words.
enum FormLine {
  /// `4-бағыт. …`: by its number, by its name, or by both.
  case direction(number: Int?, named: Int?)
  /// `Жиынында`, `Итого`, `Всего`.
  case total
  /// The line to sign on, behind the table.
  case signature
  case other

  /// - Parameters:
  ///   - text: the first cell of the row that holds something.
  ///   - reference: the directions, and the words of the forms.
  init(_ text: String, _ reference: ReferenceData) {
    let key = Folding.key(text)
    let subtotal = reference.headings["form.subtotal"].all.map { Folding.key($0) }
    if (subtotal + Self.totals).contains(where: key.hasPrefix) {
      self = .total
    } else if Self.signatures.contains(where: key.hasPrefix) {
      self = .signature
    } else {
      self = Self.direction(text, key, reference)
    }
  }

  private static func direction(_ text: String, _ key: String, _ reference: ReferenceData)
    -> FormLine
  {
    let named = reference.codes(.direction).entries.first { entry in
      entry.labels.all.contains { key.hasSuffix(Folding.key($0)) }
    }?.value
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let number = words.prefix(3).lazy.compactMap { Int($0) }.first
    let isCalledSo = words.prefix(3).contains { word in
      word.hasPrefix("бағыт") || word.hasPrefix("направлени")
    }
    guard named != nil || (isCalledSo && number != nil) else { return .other }
    return .direction(number: number, named: named)
  }

  private static let totals = ["жиын", "барлығы", "қорытынды", "итог", "всего"]
  private static let signatures = [
    "басшы", "руководител", "орындаушы", "исполнител", "қолы", "подпис", "мөрорны", "місторны",
  ]
}
