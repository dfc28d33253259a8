package import Consolidation
package import Files
internal import Reports
package import SocialOrder

/// The reports of a period, written into a folder: figures and run always, forms where any record was accepted.
package struct ReportFiles {
  private let batch: Batch
  private let reference: ReferenceData
  /// The one body whose report it is; nil: that of all.
  private let administrator: BIN?
  package let figures: Figures

  /// The languages in which the forms are filed (para 11).
  private static let languages: [Language] = [.kk, .ru]

  /// - Throws: `ConsolidationError` where the figures contradict what was read: then nothing is written.
  package init(
    _ batch: Batch, period: Period, reference: ReferenceData, administrator: BIN? = nil
  ) throws(ConsolidationError) {
    self.batch = batch
    self.administrator = administrator
    self.reference = reference
    figures = try Consolidator.figures(
      batch.submissions, period: period, asOf: batch.outcome.asOf)
  }

  /// Whether anything of the period counts, so that there are forms to write.
  package var hasForms: Bool {
    figures.conservation.accepted.records > 0
  }

  /// Places of project records whose contract sum could not be read.
  package var unreadableSums: [Place] {
    batch.submissions.files.enumerated().flatMap { index, tally in
      tally.unreadableSums.map { Place(file: index, line: $0) }
    }
  }

  /// The names of the files that `write` writes, in order.
  package var names: [String] {
    let form = figures.period.isHalf ? "annex-4" : "annex-8"
    let forms = hasForms ? Self.languages.map { "\(form).\($0.rawValue).xlsx" } : []
    return forms + ["figures.json", "run.json"]
  }

  /// Every name that a report may have: those of an earlier run that this one does not write are removed.
  private static let everyName =
    ["annex-4", "annex-8"].flatMap { form in
      languages.map { "\(form).\($0.rawValue).xlsx" }
    } + ["figures.json", "run.json"]

  /// Whether a folder is empty of reports, or holds those of the same period and body, which are made anew: reports of
  /// another period or body, or a form that somebody put there, are not written over.
  package func mayReplace(_ folder: OutputFolder) throws(FilesError) -> Bool {
    if let run = try folder.read("run.json") {
      let period = "\n  \"period\": \"\(figures.period.text)\","
      let text = String(decoding: run, as: UTF8.self)
      let body = administrator.map { "\n  \"administrator_bin\": \"\($0.text)\"," }
      return text.contains(period)
        && text.contains(body ?? "\n  \"administrator_bin\":") == (body != nil)
    }
    for name in Self.everyName where try folder.read(name) != nil { return false }
    return true
  }

  /// Writes all of it beside, then gives it its names.
  /// - Throws: `FilesError` or `WorkbookError`; then the folder is as it was.
  package func write(to folder: OutputFolder) throws {
    if hasForms {
      let rows = FormRows(
        figures, batch.submissions, batch, register: reference.administrators)
      for language in Self.languages { try write(rows, language, to: folder) }
    }
    try folder.stage("figures.json", FiguresJSON.document(figures).text.utf8)
    let run = RunJSON.document(
      figures, batch.outcome, unreadableSums: unreadableSums, outputs: names,
      administrator: administrator)
    try folder.stage("run.json", run.text.utf8)
    try folder.publish(owned: Self.everyName)
  }

  private func write(_ rows: FormRows, _ language: Language, to folder: OutputFolder) throws {
    if figures.period.isHalf {
      let form = rows.annex4
      try folder.stage("annex-4.\(language.rawValue).xlsx") {
        try Annex4Workbook.write(form, language, reference, to: $0)
      }
    } else {
      let form = rows.annex8
      try folder.stage("annex-8.\(language.rawValue).xlsx") {
        try Annex8Workbook.write(form, language, reference, to: $0)
      }
    }
  }
}

extension Batch {
  /// Whether any record that was read belongs to a period, whatever became of its file.
  package func hasRecords(of period: Period) -> Bool {
    let facts = submissions.facts
    return facts.projects.contains { belongs($0.period, to: period) }
      || facts.visits.contains { period.contains($0.visitDate) || belongs($0.period, to: period) }
      || facts.scores.contains { $0.period == period }
      || facts.remarks.contains { $0.period == period }
      || facts.notices.contains { $0.period == period }
      || facts.discussions.contains { $0.period == period }
      || facts.plans.contains { $0.period == period }
  }

  private func belongs(_ half: Period, to period: Period) -> Bool {
    period.isHalf ? half == period : half.year == period.year
  }
}
