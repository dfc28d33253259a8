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

  @OptionGroup var grounds: GroundOptions

  /// Text on a terminal speaks as `check` does there; files and everything else the language of files.
  func language(_ settings: Settings) -> Language {
    format == .text && out == nil
      ? grounds.textLanguage(settings) : grounds.fileLanguage(settings)
  }

  /// Shows a page in the form asked for.
  /// - Parameter json: the same for other programs.
  func show(_ page: Page, json: JSON, _ words: Words) throws {
    let text =
      switch format {
      case .text: PageText(page, style(page.language)).text
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

  private func style(_ language: Language) -> TextStyle {
    out == nil
      ? Terminal.style(language, noColour: grounds.noColor)
      : TextStyle(language: language, width: 100, hasColour: false)
  }
}
