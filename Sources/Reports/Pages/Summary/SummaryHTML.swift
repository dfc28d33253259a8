package import Consolidation
package import SocialOrder

/// `summary.html`: what the ministry opens in the morning.
package struct SummaryHTML {
  private let facts: SummaryFacts
  private let reference: ReferenceData
  private let language: Language

  /// - Parameter language: the one that shows first.
  package init(_ facts: SummaryFacts, _ reference: ReferenceData, _ language: Language) {
    self.facts = facts
    self.reference = reference
    self.language = language
  }

  package var text: String {
    let words = PageWords(language, reference)
    return LanguagePages.text(language, title: title(words)) { section($0) }
  }

  private func title(_ words: PageWords) -> String {
    words.plain("summary.title", ["period": words.period(facts.figures.period)])
  }

  /// A part of the page: a heading, words, charts and tables.
  struct Part: PageView {
    let id: String
    let title: HTML
    var words: [HTML] = []
    var charts: [BarChart] = []
    var grids: [Grid] = []
    var notes: [HTML] = []

    init(_ key: String, _ words: PageWords) {
      id = "\(words.language.rawValue)-\(key)"
      title = words("summary.\(key)")
    }
  }

  private struct View: PageView {
    let title: HTML
    let made: HTML
    let opening: [HTML]
    let contents: HTML
    let parts: [Part]
  }

  private func section(_ language: Language) -> HTML {
    let words = PageWords(language, reference)
    let figures = SummaryFigures(facts, words)
    let filing = SummaryFiling(facts, words)
    var conservation = figures.conservation
    if let changed = SettingsText.sentence(facts.outcome.settings, reference.phrases, language) {
      conservation.notes.append(.text(changed))
    }
    return .template(
      "summary",
      View(
        title: .text(title(words)), made: words.made(asOf: facts.figures.asOf),
        opening: SummaryOpening(facts, words).sentences,
        contents: words("page.contents"),
        parts: [
          figures.directions, figures.scores, figures.regions, figures.threshold, filing.breaches,
          filing.warnings, filing.timeliness, figures.changes, conservation,
        ]))
  }
}

/// What the summary of a period is made of.
package struct SummaryFacts {
  let figures: Figures
  let names: FormRows
  let outcome: CheckOutcome
  let filings: Filings
  /// Since the previous period; nil where it is not at hand.
  let changes: [PeriodChange]?
  let settings: Settings
  /// When the files count as received; nil where nobody said.
  let received: CivilDate?
  /// The files that it tells of, by their place in the batch.
  let files: Set<Int>
  /// Whether each file was judged by its own day, as in a workspace.
  let isByFile: Bool

  package init(
    _ figures: Figures, _ names: FormRows, _ outcome: CheckOutcome, _ filings: Filings,
    changes: [PeriodChange]?, settings: Settings, received: CivilDate?, files: [Int],
    isByFile: Bool = false
  ) {
    self.figures = figures
    self.names = names
    self.outcome = outcome
    self.filings = filings
    self.changes = changes
    self.settings = settings
    self.received = received
    self.files = Set(files)
    self.isByFile = isByFile
  }

  /// What became of the files that it tells of.
  var verdicts: [Verdict] { files.map { outcome.files[$0].verdict } }

  /// The findings of a weight that stand on records of the period, and how many stand elsewhere.
  func findings(_ severity: Severity) -> (ofPeriod: [Finding], others: Int) {
    let all = outcome.findings.filter {
      $0.severity == severity && $0.waiver == nil && files.contains($0.place.file)
    }
    let mine = all.filter { finding in
      finding.period.map { figures.period.covers($0) } ?? true
    }
    return (mine, all.count - mine.count)
  }
}

extension Finding {
  private func part(_ column: String) -> String? {
    record.first { $0.column == column }.map { $0.canonical ?? $0.value }
  }

  /// The filing period of the record that it stands on; nil where that is not known.
  var period: Period? { part("period").flatMap { Period($0) } }

  /// Whose record it stands on; nil where that is not known.
  package var administrator: BIN? { part("administrator_bin").flatMap { BIN($0) } }
}
