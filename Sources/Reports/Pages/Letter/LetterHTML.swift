package import Consolidation
package import SocialOrder

/// A letter to the body about one of its files, on a sheet of A4: what an official fills in (day, number, signature) is left
/// blank, all else is said.
package struct LetterHTML {
  private let file: Int
  private let outcome: CheckOutcome
  private let causes: [Cause]
  private let names: FormRows
  private let filings: Filings
  private let due: LetterDue
  private let words: PageWords
  private let enclosure: String

  /// - Parameters:
  ///   - file: its place in the batch.
  ///   - causes: those of all files.
  ///   - enclosure: the path of the page with the file's findings.
  package init(
    _ file: Int, _ outcome: CheckOutcome, _ causes: [Cause], _ names: FormRows,
    _ filings: Filings, _ settings: Settings, _ reference: ReferenceData, _ language: Language,
    enclosure: String
  ) {
    self.enclosure = enclosure
    self.file = file
    self.outcome = outcome
    self.causes = causes.filter { $0.file == file }
    self.names = names
    self.filings = filings
    words = PageWords(language, reference)
    due = LetterDue(words, asOf: outcome.asOf, moved: settings.movesDueDays)
  }

  private struct View: PageView {
    let page: PageFrame
    let number: HTML
    let addressees: [HTML]
    let title: HTML
    let opening: [HTML]
    let correctionsTitle: [HTML]
    let corrections: [LetterCorrections.Correction]
    let others: [HTML]
    let dueTitle: HTML
    let dues: [HTML]
    let contact: HTML
    let enclosure: HTML
    let position: HTML
    let signature: HTML
    let origin: HTML
  }

  package var text: String {
    let about = outcome.files[file]
    let corrections = LetterCorrections(file, outcome, causes, words)
    let dues = due.lines(filings.parts[file] ?? [])
    return HTML.template(
      "letter",
      View(
        page: PageFrame(
          words.language, title: "\(words.plain("letter.title")) – \(name)",
          sheets: [LetterStyle.sheet]),
        number: words("letter.number"), addressees: addressees, title: words("letter.title"),
        opening: opening(about),
        correctionsTitle: [
          words(about.verdict == .rejected ? "letter.corrections" : "letter.found")
        ],
        corrections: corrections.first,
        others: corrections.others == 0
          ? []
          : [words("letter.others", ["n": words.count(corrections.others, "finding")])],
        dueTitle: words("letter.due"), dues: dues, contact: words("letter.contact"),
        enclosure: words("letter.enclosure", ["file": Self.last(enclosure)]),
        position: words("letter.position"),
        signature: words("letter.signature"),
        origin: .text(origin(about)))
    ).markup
  }

  /// What made the letter, and by which settings where they are not the usual ones.
  private func origin(_ about: FileOutcome) -> String {
    let made = words.plain(
      "letter.origin",
      ["version": Tool.version, "sha256": about.sha256 ?? words.plain("letter.unread")])
    let changed = SettingsText.sentence(
      outcome.settings, words.reference.phrases, words.language)
    return [made, changed].compactMap { $0 }.joined(separator: " ")
  }

  /// The file's own name: a body does not know our folders.
  private var name: String { Self.last(outcome.files[file].path) }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private var addressees: [HTML] {
    let bodies = filings.bodies(ofFile: file)
    guard !bodies.isEmpty else { return [words("letter.addressee")] }
    return bodies.map { body in
      let name = names.likelyName(body)[words.language]
      return .text(
        name == body.text
          ? words.plain("letter.bin", ["bin": body.text])
          : "\(name), \(words.plain("letter.bin", ["bin": body.text]))")
    }
  }

  /// What was checked, and the verdict.
  private func opening(_ about: FileOutcome) -> [HTML] {
    let values = [
      "errors": words.count(about.errors, "error"),
      "breaches": words.count(about.breaches, "breach"),
    ]
    let checked = words(
      "letter.opening", ["file": name, "date": outcome.asOf.text(words.language)])
    guard about.verdict == .rejected else { return [checked, words("letter.breaches", values)] }
    let rejected = words("letter.rejected", values)
    return about.breaches == 0
      ? [checked, rejected] : [checked, rejected, words("letter.alsoBreaches", values)]
  }
}
