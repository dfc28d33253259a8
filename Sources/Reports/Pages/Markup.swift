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
    guard let text = library.render(members(view), withTemplate: template) else {
      preconditionFailure("no template \(template)")
    }
    return text
  }

  /// What a view's members are, looked at once: the library would go through all members of a structure again for every
  /// name in the template, in this view and in each around it.
  private static func members(_ view: Any) -> Any {
    var members: [String: Any] = [:]
    for case (let name?, let value) in Mirror(reflecting: view).children {
      members[name] = set(value)
    }
    return members
  }

  private static func set(_ value: Any) -> Any {
    switch value {
    case let html as HTML: html.markup
    case let html as [HTML]: html.map(\.markup)
    case let views as [any PageView]: views.map(members)
    case let view as any PageView: members(view)
    default: value
    }
  }

  private static let library: MustacheLibrary = {
    let files = [
      "page": PackageResources.page_mustache, "annex-4-1": PackageResources.annex_4_1_mustache,
      "annex-4-1-table": PackageResources.annex_4_1_table_mustache,
      "languages": PackageResources.languages_mustache, "grid": PackageResources.grid_mustache,
      "chart": PackageResources.chart_mustache, "findings": PackageResources.findings_mustache,
      "findings-file": PackageResources.findings_file_mustache,
      "summary": PackageResources.summary_mustache, "letter": PackageResources.letter_mustache,
      "status": PackageResources.status_mustache,
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

/// A style sheet, and Base64 of its SHA-256, by which a page's policy lets it in; a test reckons it anew.
struct StyleSheet {
  let text: String
  let hash: String
}

/// What the frame of a page shows: one file, no script, nothing fetched. The policy lets in our own style sheets, by their
/// hashes, and nothing else, whatever might have slipped into the text.
struct PageFrame {
  let language: String
  let title: String
  let main: String
  let policy: String
  let styles: [StyleSheet]

  /// - Parameters:
  ///   - main: nil where a template of its own fills it in.
  ///   - sheets: what a page needs beside the sheet of all pages.
  init(_ language: Language, title: String, main: HTML? = nil, sheets: [StyleSheet] = []) {
    self.language = language.rawValue
    self.title = HTML.escaped(title)
    self.main = main?.markup ?? ""
    styles = [HTMLStyle.shared] + sheets
    let hashes = styles.map { "'\($0.hash)'" }.joined(separator: " ")
    policy = HTML.escaped(
      "default-src 'none'; style-src \(hashes); base-uri 'none'; form-action 'none'")
  }
}
