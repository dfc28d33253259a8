/// A value in a message, printed in the message's language.
package indirect enum Argument: Sendable, Hashable {
  case text(String)
  /// The same thing in the three languages: a name from the Order, a phrase.
  case phrase(Texts)
  /// Thousand tenge: «2 162,5 мың теңге».
  case money(Money)
  /// Tenge, without the unit: the MCI.
  case tenge(Money)
  case date(CivilDate)
  case number(Int)
  /// Hundredths: a score, a percentage.
  case hundredths(Int)
  case list([Argument])
  /// What people read in words of their own, and programs in its canonical form.
  case told(Argument, canonical: Argument)

  /// A day that is the earliest: `≥ 01.02.2026`.
  package static func from(_ day: CivilDate) -> Argument { bound("≥", day) }

  /// A day that is the last: `≤ 01.02.2026`.
  package static func upTo(_ day: CivilDate) -> Argument { bound("≤", day) }

  private static func bound(_ sign: String, _ day: CivilDate) -> Argument {
    func text(_ language: Language) -> String { "\(sign) \(day.text(language))" }
    return .told(
      .phrase(Texts(kk: text(.kk), ru: text(.ru), en: text(.en))),
      canonical: .text("\(sign) \(day.iso)"))
  }

  /// Days from a first to a last one.
  package static func between(_ first: CivilDate, _ last: CivilDate) -> Argument {
    func text(_ language: Language) -> String {
      "\(first.text(language)) – \(last.text(language))"
    }
    return .told(
      .phrase(Texts(kk: text(.kk), ru: text(.ru), en: text(.en))),
      canonical: .text("\(first.iso)..\(last.iso)"))
  }

  package func text(_ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .phrase(let texts): texts[language]
    case .money(let money):
      switch language {
      case .kk: "\(money.text(.kk)) мың теңге"
      case .ru: "\(money.text(.ru)) тыс. тенге"
      case .en: "\(money.text(.en)) thousand tenge"
      }
    case .tenge(let money): money.tengeText(language)
    case .date(let date): date.text(language)
    case .number(let number):
      Decimals.grouped(units: Int64(number), places: 0, language)
    case .hundredths(let number):
      Decimals.grouped(units: Int64(number), places: 2, language)
    case .list(let items): items.map { $0.text(language) }.joined(separator: ", ")
    case .told(let words, _): words.text(language)
    }
  }

  /// The same for a program.
  package func canonical(_ language: Language) -> String {
    switch self {
    case .told(_, let canonical): canonical.text(language)
    case .list(let items): items.map { $0.canonical(language) }.joined(separator: ", ")
    default: text(language)
    }
  }
}
