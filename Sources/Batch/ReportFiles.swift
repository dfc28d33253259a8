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
  private let received: CivilDate?
  package let figures: Figures
  /// How the sums of the directions moved since the previous period; nil where no record of it counts.
  package let changes: [PeriodChange]?
  /// What bodies are called, and the rows of the forms.
  package let names: FormRows
  /// The forms; none where nothing of the period counts.
  private let documents: [ReportDocument]
  /// What stands beside them for people: findings and letters always, a summary where there are forms.
  private let pages: [ReportDocument]

  /// - Parameters:
  ///   - received: the day on which all files count as received; nil where nobody said, and in a workspace.
  ///   - language: the one in which pages show first.
  /// - Throws: `ConsolidationError` where the figures contradict what was read: then nothing is written.
  package init(
    _ batch: Batch, period: Period, reference: ReferenceData, administrator: BIN? = nil,
    received: CivilDate? = nil, language: Language = .kk
  ) throws(ConsolidationError) {
    self.batch = batch
    self.administrator = administrator
    self.received = received
    self.reference = reference
    let figures = try Consolidator.figures(
      batch.submissions, period: period, asOf: batch.outcome.asOf,
      threshold: { batch.settings.threshold.decide($0, reference.monthlyIndex) })
    self.figures = figures
    changes = try Self.changes(batch, to: figures)
    names = FormRows(figures, batch.submissions, batch, register: reference.administrators)
    let counts = figures.conservation.accepted.records > 0
    documents =
      counts
      ? ReportDocument.all(
        names, reference, threshold: batch.settings.threshold, administrator: administrator) : []
    pages = ReportPages(
      batch, figures, names, reference, changes: changes, received: received, language: language,
      administrator: administrator
    ).documents(withSummary: counts)
  }

  private static func changes(_ batch: Batch, to figures: Figures) throws(ConsolidationError)
    -> [PeriodChange]?
  {
    guard batch.hasRecords(of: figures.period.previous) else { return nil }
    let before = try Consolidator.figures(
      batch.submissions, period: figures.period.previous, asOf: figures.asOf)
    guard before.total.projects > 0 else { return nil }
    return PeriodChange.all(from: before, to: figures, share: batch.settings.noticedChange)
  }

  /// Whether anything of the period counts, so that there are forms to write.
  package var hasForms: Bool { !documents.isEmpty }

  /// Places of project records whose contract sum could not be read.
  package var unreadableSums: [Place] {
    batch.submissions.files.enumerated().flatMap { index, tally in
      tally.unreadableSums.map { Place(file: index, line: $0) }
    }
  }

  /// The share by which a sum must have moved to be among `changes`, in per cent.
  package var noticedChange: Int { batch.settings.noticedChange }

  /// The names of the files that `write` writes, in order.
  package var fileNames: [String] {
    documents.map(\.name) + pages.map(\.name) + (hasForms ? Self.tables : [])
      + ["figures.json", "run.json"]
  }

  /// The same for people: what lies in the folder itself, how many bodies have a folder of their own in it, and about how
  /// many files there are letters.
  package var shownNames: [String] {
    let names = fileNames
    let own = Set(
      names.filter { $0.hasPrefix("by-administrator/") }.compactMap {
        $0.split(separator: "/").dropFirst().first
      }
    ).count
    // Of each letter there are two languages and what is enclosed.
    let letters = names.count { $0.hasPrefix("letters/") } / 3
    return names.filter { !$0.contains("/") }
      + [("by-administrator/", own), ("letters/", letters)].filter { $0.1 > 0 }.map {
        "\($0.0) (\($0.1))"
      }
  }

  private static let tables = ["consolidated.csv", "provenance.csv", "records.csv"]

  /// Whether a folder is empty of reports, or holds those of the same period and body, which are made anew: reports of
  /// another period or body, or a form that somebody put there, are not written over.
  package func mayReplace(_ folder: OutputFolder) throws(FilesError) -> Bool {
    var earlier: Set<String> = []
    if let run = try folder.read("run.json") {
      let period = "\n  \"period\": \"\(figures.period.text)\","
      let text = String(decoding: run, as: UTF8.self)
      let body = administrator.map { "\n  \"administrator_bin\": \"\($0.text)\"," }
      guard text.contains(period),
        text.contains(body ?? "\n  \"administrator_bin\":") == (body != nil)
      else { return false }
      earlier = Set(RunJSON.outputs(text))
    } else if ["annex-4", "annex-8"].contains(where: { folder.holds("\($0).kk.xlsx") }) {
      return false
    }
    return !fileNames.contains { !earlier.contains($0) && folder.holds($0) }
  }

  /// Writes all of it beside, then gives it its names.
  /// - Parameters:
  ///   - earlier: from which documents are taken over that come out the same; nil where nothing is to be taken over then
  ///     either.
  ///   - keeping: takes the traces of bodies' forms for the next run; nil where none follows.
  ///   - jobs: how many documents are written side by side; it changes no byte of them.
  ///   - watch: is told how many of its documents are written.
  /// - Returns: by what each document is known, by its name, where `earlier` is given.
  /// - Throws: `FilesError`, `WorkbookError` or `FormMismatch`; then the folder is as it was.
  @discardableResult
  package func write(
    to folder: OutputFolder, earlier: EarlierReport? = nil, keeping: TraceKeeping? = nil,
    jobs: Int = 1, watch: (any BatchWatch)? = nil
  ) throws -> [String: EarlierReport.Prints] {
    defer { watch?.endsWriting() }
    let writing = DocumentWriting(
      batch: batch, folder: folder, period: figures.period, reference: reference,
      earlier: earlier, keeping: keeping, watch: watch)
    var written = DocumentWriting.Written()
    if hasForms {
      try folder.stage("provenance.csv") { sink in
        try sink(Provenance.head)
        written = try writing.write(documents + pages, jobs: jobs, provenance: sink)
      }
      try keeping?.finish()
    } else {
      written = try writing.write(documents + pages, jobs: jobs) { _ in }
    }
    let before = try folder.read("run.json").map { String(decoding: $0, as: UTF8.self) }
    try TableWriting(files: self, folder: folder).write(written.trail, jobs: jobs)
    try folder.publish(owned: before.map(RunJSON.outputs) ?? [])
    return written.prints
  }

  /// What is no document: the tables of records, and what programs read. Each is written beside the others.
  ///
  /// Unchecked: what they are made of is only looked at, and each is written into a folder of its own.
  private struct TableWriting: @unchecked Sendable {
    let files: ReportFiles
    let folder: OutputFolder

    func write(_ trail: CellTrail, jobs: Int) throws {
      let sources = RecordSources(files.batch.outcome)
      let figures = files.figures
      let batch = files.batch
      var tables: [@Sendable (OutputFolder) throws -> Void] = [
        { try $0.stage("figures.json", inPieces: FiguresJSON.document(figures).write) },
        { [self] in try $0.stage("run.json", inPieces: files.run.write) },
      ]
      if files.hasForms {
        let reference = files.reference
        tables =
          [
            { folder in
              let records = RecordTrail(figures, trail, batch, sources, reference.phrases)
              try folder.stage("records.csv", inPieces: records.write)
            },
            { folder in
              let projects = ConsolidatedCSV(figures, batch, sources, reference)
              try folder.stage("consolidated.csv", inPieces: projects.write)
            },
          ] + tables
      }
      try SideBySide.forEach(tables, jobs: jobs) { table in
        let beside = BesideFolder(folder: folder.beside())
        try table(beside.folder)
        return beside
      } inOrder: {
        folder.take($0.folder)
      }
    }

    /// Unchecked: handed from the one thread that wrote into it to the one that takes it over, under a lock.
    private struct BesideFolder: @unchecked Sendable {
      let folder: OutputFolder
    }
  }

  private var run: JSON {
    RunJSON.document(
      figures, batch.outcome, unreadableSums: unreadableSums, outputs: fileNames,
      changes: changes, administrator: administrator, received: received,
      receivedByFile: batch.received, withdrawn: batch.submissions.files.flatMap(\.withdrawn))
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
