/// A place in the Rules: a paragraph (`9`, `7(2)`) or an annex (`4-1`), or several of them.
package struct Citation: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case paragraph(String)
    case annex(String)
  }

  package let parts: [Part]

  package init(_ parts: Part...) { self.parts = parts }

  /// `9, Annex 3-1`: the contract's `paragraph`.
  package var code: String {
    parts.map {
      switch $0 {
      case .paragraph(let number): number
      case .annex(let number): "Annex \(number)"
      }
    }.joined(separator: ", ")
  }

  /// For people: `9-тармақ, 3-1-қосымша`, `пункт 9, приложение 3-1`, `para 9, Annex 3-1`.
  package func text(_ language: Language) -> String {
    parts.map { Self.text($0, language) }.joined(separator: ", ")
  }

  private static func text(_ part: Part, _ language: Language) -> String {
    switch (part, language) {
    case (.annex(let number), .kk): return "\(number)-қосымша"
    case (.annex(let number), .ru): return "приложение \(number)"
    case (.annex(let number), .en): return "Annex \(number)"
    case (.paragraph(let number), _):
      let pieces = number.split(separator: "(")
      let paragraph = String(pieces[0])
      guard pieces.count == 2 else {
        return switch language {
        case .kk: "\(paragraph)-тармақ"
        case .ru: "пункт \(paragraph)"
        case .en: "para \(paragraph)"
        }
      }
      let item = pieces[1].dropLast()
      return switch language {
      case .kk: "\(paragraph)-тармақтың \(item)) тармақшасы"
      case .ru: "подпункт \(item)) пункта \(paragraph)"
      case .en: "para \(paragraph)(\(item))"
      }
    }
  }
}
