internal import Consolidation
internal import Reports
internal import SocialOrder

/// The pages that a report writes beside its forms: the summary, the findings, and a letter for each file that needs one.
struct ReportPages {
  private let batch: Batch
  private let figures: Figures
  private let names: FormRows
  private let reference: ReferenceData
  private let changes: [PeriodChange]?
  private let received: CivilDate?
  private let language: Language
  private let filings: Filings

  init(
    _ batch: Batch, _ figures: Figures, _ names: FormRows, _ reference: ReferenceData,
    changes: [PeriodChange]?, received: CivilDate?, language: Language
  ) {
    self.batch = batch
    self.figures = figures
    self.names = names
    self.reference = reference
    self.changes = changes
    self.received = received
    self.language = language
    filings = Filings(batch.submissions, period: figures.period)
  }

  func documents(withSummary: Bool) -> [ReportDocument] {
    let causes = batch.causes
    let findings = ReportDocument(
      name: "findings.html",
      content: .text { FindingsHTML(batch.outcome, causes, reference, language).text })
    return (withSummary ? [summary] : []) + [findings] + letters(causes)
  }

  private var summary: ReportDocument {
    ReportDocument(
      name: "summary.html",
      content: .text {
        SummaryHTML(
          SummaryFacts(
            figures, names, batch.outcome, filings, changes: changes, settings: batch.settings,
            received: received), reference, language
        ).text
      })
  }

  /// A letter in each of the Order's languages about every file of the period that was rejected or shows a breach, and to
  /// enclose in it the findings of that file alone: what was found in others' files is none of a body's business.
  private func letters(_ causes: [Cause]) -> [ReportDocument] {
    let files = batch.outcome.files.enumerated().filter { index, file in
      (file.verdict == .rejected || file.breaches > 0) && filings.concerns(file: index)
    }
    return LetterName.names(files.map { ($0, $1) }).flatMap { index, name in
      let enclosure = ReportDocument(
        name: "\(name).html",
        content: .text {
          FindingsHTML(batch.outcome, causes, reference, language, file: index).text
        })
      return [enclosure]
        + ReportDocument.languages.map { language in
          ReportDocument(
            name: "\(name).\(language.rawValue).html",
            content: .text {
              LetterHTML(
                index, batch.outcome, causes, names, filings, batch.settings, reference, language,
                enclosure: enclosure.name
              ).text
            })
        }
    }
  }
}
