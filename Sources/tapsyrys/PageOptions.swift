internal import ArgumentParser
internal import Files
internal import Reports
internal import SocialOrder

/// The options of the commands that show reference pages, and how a page goes out.
struct PageOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  @Option(name: .long, help: .words("option.pageFormat"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @Option(name: .long, help: .words("option.lang"))
  var lang: CommonOptions.Lang?

  @Flag(name: .long, help: .words("option.noColor"))
  var noColor = false

  /// Text on a terminal speaks the locale's language; files and everything else Kazakh, unless asked otherwise.
  var language: Language {
    if let lang { return Language(rawValue: lang.rawValue) ?? .kk }
    return format == .text && out == nil ? Terminal.language : .kk
  }

  /// The language of a message about the command itself.
  var messageLanguage: Language {
    lang.flatMap { Language(rawValue: $0.rawValue) } ?? Terminal.language
  }

  func words(_ reference: ReferenceData) -> Words {
    Words(phrases: reference.phrases, language: messageLanguage)
  }

  /// Shows a page in the form asked for.
  /// - Parameter json: the same for other programs.
  func show(_ page: Page, json: JSON, _ words: Words) throws {
    let text =
      switch format {
      case .text: PageText(page, style).text
      case .markdown: PageMarkdown(page).text
      case .html: PageHTML(page).text
      case .json: json.text
      }
    do {
      if let out {
        try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
      } else {
        try Terminal.output(text)
      }
    } catch {
      throw Failure(error, words)
    }
  }

  private var style: TextStyle {
    out == nil
      ? Terminal.style(language, noColour: noColor)
      : TextStyle(language: language, width: 100, hasColour: false)
  }
}
