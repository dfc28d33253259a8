internal import SocialOrder

/// A page that holds itself in Kazakh, Russian and English, of which one shows: radio buttons before it and the style sheet
/// choose, so that no script is needed.
enum LanguagePages {
  private struct View: PageView {
    let page: PageFrame
    let choices: [Choice]
    let sections: [Section]
  }

  private struct Choice: PageView {
    let code: String
    let name: HTML
    let isChosen: Bool
  }

  private struct Section: PageView {
    let code: String
    let body: HTML
  }

  /// - Parameters:
  ///   - language: the one that shows first.
  ///   - style: what the page needs beside the sheets of all such pages.
  ///   - section: the page's content in a language; its anchors begin with the language's code.
  static func text(
    _ language: Language, title: String, style: StyleSheet? = nil, _ section: (Language) -> HTML
  ) -> String {
    HTML.template(
      "languages",
      View(
        page: PageFrame(
          language, title: title, sheets: [ReportStyle.sheet] + (style.map { [$0] } ?? [])),
        choices: Language.allCases.map {
          Choice(code: $0.rawValue, name: .text(name($0)), isChosen: $0 == language)
        },
        sections: Language.allCases.map { Section(code: $0.rawValue, body: section($0)) })
    ).markup
  }

  /// Each language by its own name: a reader looks for theirs.
  private static func name(_ language: Language) -> String {
    switch language {
    case .kk: "Қазақша"
    case .ru: "Русский"
    case .en: "English"
    }
  }
}
