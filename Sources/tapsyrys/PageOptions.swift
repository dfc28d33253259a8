internal import ArgumentParser
internal import Files
internal import Reports
internal import SocialOrder

/// The options of the commands that show reference pages.
struct PageOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  @Option(name: .long, help: .words("option.pageFormat"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?
}

/// A command that shows a reference page, and how the page goes out.
protocol PageCommand: ParsableCommand {
  var page: PageOptions { get }
  var groundOptions: GroundOptions { get }
}

extension PageCommand {
  /// Text on a terminal speaks as `check` does there; files and everything else the language of files.
  func language(_ settings: Settings) -> Language {
    page.format == .text && page.out == nil
      ? groundOptions.textLanguage(settings) : groundOptions.fileLanguage(settings)
  }

  /// Shows a page in the form asked for.
  /// - Parameter json: the same for other programs.
  func show(_ shown: Page, json: JSON, _ words: Words) throws {
    let text =
      switch page.format {
      case .text: PageText(shown, style(shown.language)).text
      case .markdown: PageMarkdown(shown).text
      case .html: PageHTML(shown).text
      case .json: json.text
      }
    do {
      if let out = page.out {
        try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
      } else {
        try Terminal.output(text)
      }
    } catch {
      throw Failure(error, words)
    }
  }

  private func style(_ language: Language) -> TextStyle {
    page.out == nil
      ? Terminal.style(language, noColour: groundOptions.noColor)
      : TextStyle(language: language, width: 100, hasColour: false)
  }
}
