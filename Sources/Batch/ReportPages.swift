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
  /// The files that the pages tell of: of one body's report those that hold anything of it.
  private let files: [Int]
  private let isOfOne: Bool

  /// - Parameter administrator: the one body whose report it is; nil: that of all.
  init(
    _ batch: Batch, _ figures: Figures, _ names: FormRows, _ reference: ReferenceData,
    changes: [PeriodChange]?, received: CivilDate?, language: Language, administrator: BIN?
  ) {
    self.batch = batch
    self.figures = figures
    self.names = names
    self.reference = reference
    self.changes = changes
    self.received = received
    self.language = language
    filings = Filings(batch.submissions, period: figures.period)
    isOfOne = administrator != nil
    files = administrator.map(batch.files) ?? Array(batch.outcome.files.indices)
  }

  func documents(withSummary: Bool) -> [ReportDocument] {
    let found = FindingsByFile(batch.outcome, batch.causes)
    var kept: [Int: [KeptRecords]] = [:]
    for file in batch.outcome.files.indices where filings.concerns(file: file) {
      let mine = batch.keptRecords(ofFile: file).filter { figures.period.covers($0.period) }
      if !mine.isEmpty { kept[file] = mine }
    }
    let findings = ReportDocument(
      name: "findings.html",
      content: .text {
        func text() -> String {
          FindingsHTML(
            batch.outcome, found, reference, language, files: isOfOne ? files : nil, kept: kept
          ).text
        }
        return isOfOne ? text() : batch.findingsPage.text(kept, language, text)
      })
    return (withSummary ? [summary] : []) + [findings] + letters(found, kept)
  }

  private var summary: ReportDocument {
    ReportDocument(
      name: "summary.html",
      content: .text {
        SummaryHTML(
          SummaryFacts(
            figures, names, batch.outcome, filings, changes: changes, settings: batch.settings,
            received: received, files: files, isByFile: batch.received != nil), reference, language
        ).text
      })
  }

  /// A letter in each of the Order's languages about every file of the period that was rejected or shows a breach, or lacks
  /// what was kept, and to
  /// enclose in it the findings of that file alone: what was found in others' files is none of a body's business.
  private func letters(_ found: FindingsByFile, _ kept: [Int: [KeptRecords]]) -> [ReportDocument] {
    let files = files.map { (index: $0, file: batch.outcome.files[$0]) }.filter { index, file in
      (file.verdict == .rejected || file.breaches > 0 || kept[index] != nil)
        && filings.concerns(file: index)
    }
    return LetterName.names(files).flatMap { index, name in
      let content = LetterContent(
        index,
        to: filings.bodies(ofFile: index).map {
          LetterContent.Addressee($0, names.likelyName($0))
        }, about: filings.parts[index] ?? [], kept: kept[index] ?? [])
      let source = LetterSource(content, found, language)
      let enclosure = ReportDocument(
        name: "\(name).html",
        content: .text {
          FindingsHTML(batch.outcome, found, reference, language, files: [index], kept: kept).text
        }, source: source)
      return [enclosure]
        + ReportDocument.languages.map { language in
          ReportDocument(
            name: "\(name).\(language.rawValue).html",
            content: .text {
              LetterHTML(
                content, batch.outcome, found, batch.settings, reference, language,
                enclosure: enclosure.name
              ).text
            }, source: source)
        }
    }
  }
}

extension Batch {
  /// The files that hold anything of a body, whatever became of it: records, or findings on rows that are its own.
  fileprivate func files(of administrator: BIN) -> [Int] {
    var files: Set<Int> = []
    func take(_ facts: FactList<some Fact>) {
      for fact in facts where fact.administrator == administrator {
        files.insert(Int(fact.id.file))
      }
    }
    let facts = submissions.facts
    take(facts.projects)
    take(facts.visits)
    take(facts.scores)
    take(facts.remarks)
    take(facts.notices)
    take(facts.discussions)
    take(facts.plans)
    for finding in outcome.findings where finding.administrator == administrator {
      files.insert(finding.place.file)
    }
    return files.filter { outcome.files.indices.contains($0) }.sorted()
  }
}
