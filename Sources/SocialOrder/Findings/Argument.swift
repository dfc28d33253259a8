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
    }
  }
}
