internal import Mustache
internal import SocialOrder

/// The templates of the HTML pages (`Markup/*.mustache`), of which `page` is the frame of all.
///
/// Templates set everything as it is, with three braces: what they are given has been escaped by `HTML` before. The
/// library's own escaping goes by characters, and lets a quotation mark through to which a combining mark is joined.
enum Markup {
  /// - Parameters:
  ///   - view: a structure, whose members are the template's names; its texts are markup.
  ///   - template: a file's name without its ending.
  static func render(_ view: Any, _ template: String) -> String {
    guard let text = library.render(view, withTemplate: template) else {
      preconditionFailure("no template \(template)")
    }
    return text
  }

  private static let library: MustacheLibrary = {
    let files = [
      "page": PackageResources.page_mustache, "annex-4-1": PackageResources.annex_4_1_mustache,
    ]
    do {
      return MustacheLibrary(
        templates: try files.mapValues {
          try MustacheTemplate(string: String(decoding: $0, as: UTF8.self))
        })
    } catch {
      preconditionFailure("a template is damaged: \(error)")
    }
  }()
}

/// What the frame of a page shows: one file, no script, nothing fetched. The policy lets in our own style sheet, by its
/// hash, and nothing else, whatever might have slipped into the text.
struct PageFrame {
  let language: String
  let title: String
  let main: String
  let policy = HTML.escaped(
    "default-src 'none'; style-src '\(HTMLStyle.hash)'; base-uri 'none'; form-action 'none'")
  let style = HTMLStyle.sheet

  /// - Parameter main: nil where a template of its own fills it in.
  init(_ language: Language, title: String, main: HTML? = nil) {
    self.language = language.rawValue
    self.title = HTML.escaped(title)
    self.main = main?.markup ?? ""
  }
}
