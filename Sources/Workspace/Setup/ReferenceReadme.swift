internal import SocialOrder

/// `reference/README.txt`: which files may be put there, in Kazakh and in Russian.
struct ReferenceReadme {
  static let name = "reference/README.txt"

  private let phrases: Headings

  init(_ phrases: Headings) { self.phrases = phrases }

  var name: String { Self.name }

  var text: String { [Language.kk, .ru].map(text).joined(separator: "\n") }

  private func text(_ language: Language) -> String {
    var text = phrases["init.reference"][language] + "\n\n"
    for file in ReferenceFile.allCases {
      text += "  \(file.rawValue)\n"
      text += "    \(phrases["init.reference.\(file.rawValue)"][language])\n"
      text += "    \(file.columns.joined(separator: ","))\n"
    }
    return text
  }
}
