internal import Consolidation
package import SocialOrder

/// A letter to the body about one of its files, on a sheet of A4: what an official fills in (day, number, signature) is left
/// blank, all else is said.
package struct LetterHTML {
  private let content: LetterContent
  private let outcome: CheckOutcome
  private let found: FindingsByFile
  private let due: LetterDue
  private let words: PageWords
  private let enclosure: String
  private let workbook: String?

  /// - Parameters:
  ///   - enclosure: the path of the page with the file's findings.
  ///   - workbook: the name of the workbook that is enclosed, if one is.
  package init(
    _ content: LetterContent, _ outcome: CheckOutcome, _ found: FindingsByFile,
    _ settings: Settings, _ reference: ReferenceData, _ language: Language, enclosure: String,
    workbook: String? = nil
  ) {
    self.content = content
    self.enclosure = enclosure
    self.workbook = workbook
    self.outcome = outcome
    self.found = found
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
    let lists: [Corrections]
    let others: [HTML]
    let kept: [KeptRecords.View]
    let dueTitle: HTML
    let dues: [HTML]
    let contact: HTML
    let enclosure: HTML
    let position: HTML
    let signature: HTML
    let origin: HTML
  }

  private struct Corrections: PageView {
    let corrections: [LetterCorrections.Correction]
  }

  package var text: String {
    let about = outcome.files[content.file]
    let corrections = LetterCorrections(content.file, outcome, found, words)
    let dues = due.lines(content.parts)
    return HTML.template(
      "letter",
      View(
        page: PageFrame(
          words.language, title: "\(words.plain("letter.title")) – \(name)",
          sheets: [LetterStyle.sheet]),
        number: words("letter.number"), addressees: heads, title: words("letter.title"),
        opening: opening(about),
        correctionsTitle: corrections.first.isEmpty
          ? [] : [words(asksForCorrections ? "letter.corrections" : "letter.found")],
        lists: corrections.first.isEmpty ? [] : [Corrections(corrections: corrections.first)],
        others: corrections.others.isEmpty
          ? []
          : [words("letter.others", ["n": words.counts(corrections.others.counts)])],
        kept: KeptRecords.views(content.kept, words), dueTitle: words("letter.due"), dues: dues,
        contact: words("letter.contact"),
        enclosure: enclosed,
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
  private var name: String { Self.last(outcome.files[content.file].path) }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private var enclosed: HTML {
    guard let workbook else { return words("letter.enclosure", ["file": Self.last(enclosure)]) }
    return words(
      "judging.enclosures", ["file": Self.last(enclosure), "workbook": Self.last(workbook)])
  }

  private var heads: [HTML] {
    guard !content.addressees.isEmpty else { return [words("letter.addressee")] }
    return content.addressees.map { body in
      let name = body.name[words.language]
      let bin = words.plain("letter.bin", ["bin": body.bin.text])
      return .text(name == body.bin.text ? bin : "\(name), \(bin)")
    }
  }

  /// Whether the body can set right by itself what its file was rejected for.
  private var asksForCorrections: Bool {
    outcome.files[content.file].verdict == .rejected && !outcome.awaitsDecision(content.file)
  }

  /// What was checked, and the verdict.
  private func opening(_ about: FileOutcome) -> [HTML] {
    let values = [
      "errors": words.count(about.errors, "error"),
      "breaches": words.count(about.breaches, "breach"),
    ]
    let checked = words(
      "letter.opening", ["file": name, "date": outcome.asOf.text(words.language)])
    guard about.verdict == .rejected else {
      return [checked, words(about.breaches > 0 ? "letter.breaches" : "judging.accepted", values)]
    }
    let rejected = words(asksForCorrections ? "letter.rejected" : "letter.undecided", values)
    return about.breaches == 0
      ? [checked, rejected] : [checked, rejected, words("letter.alsoBreaches", values)]
  }
}
