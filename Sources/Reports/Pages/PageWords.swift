internal import SocialOrder

/// The words of a page in one language, ready to be set: what is filled into them is escaped.
struct PageWords {
  let language: Language
  let reference: ReferenceData

  init(_ language: Language, _ reference: ReferenceData) {
    self.language = language
    self.reference = reference
  }

  /// A phrase as plain text, its `{names}` filled in.
  func plain(_ key: String, _ values: [String: String] = [:]) -> String {
    reference.phrases.text(key, language, values)
  }

  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> HTML {
    .text(plain(key, values))
  }

  func number(_ number: Int) -> String {
    Decimals.grouped(units: Int64(number), places: 0, language)
  }

  /// `12 файлов`: a number with its noun, which Russian and English put in the form that the number asks for.
  func count(_ number: Int, _ noun: String) -> String {
    let forms = plain("count.\(noun)").split(separator: "|").map(String.init)
    return "\(self.number(number))\u{A0}\(forms[min(form(number), forms.count - 1)])"
  }

  /// `12 ошибок, 1 нарушение`; empty where all are none.
  func counts(_ counts: [(number: Int, noun: String)]) -> String {
    counts.filter { $0.number > 0 }.map { count($0.number, $0.noun) }.joined(separator: ", ")
  }

  /// Which form a number asks for: one, few, many in Russian; one, many in English; Kazakh has one.
  private func form(_ number: Int) -> Int {
    switch language {
    case .kk: return 0
    case .en: return number == 1 ? 0 : 1
    case .ru:
      let tens = number % 100
      if (11...14).contains(tens) { return 2 }
      return number % 10 == 1 ? 0 : (2...4).contains(number % 10) ? 1 : 2
    }
  }

  func period(_ period: Period) -> String {
    reference.phrases.text(period, language)
  }

  /// `№ 303 …, as of …`: what a page was made by.
  func made(asOf: CivilDate) -> HTML {
    self("page.made", ["date": asOf.text(language), "version": Tool.version])
  }

  /// A share in per cent with one decimal, half away from zero; nil of nothing.
  func share(_ part: Money, of whole: Money) -> String? {
    guard whole.tiyn > 0 else { return nil }
    let (quotient, rest) = (Int128(part.tiyn) * 1000).quotientAndRemainder(
      dividingBy: Int128(whole.tiyn))
    let tenths = quotient + (rest * 2 >= Int128(whole.tiyn) ? 1 : 0)
    return Decimals.grouped(units: Int64(clamping: tenths), places: 1, language)
  }

  func mean(_ mean: ExactMeanHundredths?) -> String {
    mean.map { Decimals.grouped(units: $0, places: 2, minimumPlaces: 2, language) } ?? ""
  }

  typealias ExactMeanHundredths = Int64
}
