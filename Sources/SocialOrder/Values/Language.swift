/// A language in which the program speaks: Kazakh and Russian are the Order's own (para 11), English is for helpers.
package enum Language: String, CaseIterable, Sendable {
  case kk, ru, en
}

/// One text in the three languages.
package struct Texts: Sendable, Hashable {
  package let kk: String
  package let ru: String
  package let en: String

  package init(kk: String, ru: String, en: String) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }

  /// The same text in each language: a code, a number, a name.
  package init(same text: String) {
    self.init(kk: text, ru: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  package var all: [String] { [kk, ru, en] }
}
