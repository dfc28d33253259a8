internal import Consolidation
package import Files
internal import Reports
package import SocialOrder

/// What lies beside a rejected file of a workspace: what is wrong with it, the workbook to correct it in, and a letter in each
/// of the Order's languages. It is about that file alone, and about no period of a report.
package struct ReturnedPages {
  /// What the files are called.
  package static let findings = "findings.html"
  package static let workbook = "fix-it.xlsx"
  package static let letters = ReportDocument.languages.map { "letter.\($0.rawValue).html" }
  /// All of them: none is left out, whatever is wrong with a file.
  package static let names = [findings, workbook] + letters

  private let batch: Batch
  private let files: [BatchFile]
  private let options: BatchOptions
  private let language: Language
  private let fixIt: FixIt
  private let found: FindingsByFile

  /// - Parameters:
  ///   - files: those of the batch, in its order.
  ///   - options: those that it was read with.
  ///   - language: the one in which pages show first, and of drop-down lists.
  package init(
    _ batch: Batch, _ files: [BatchFile], _ options: BatchOptions, language: Language = .kk
  ) {
    self.batch = batch
    self.files = files
    self.options = options
    self.language = language
    fixIt = FixIt(batch, files.map(\.file), options, language)
    found = FindingsByFile(batch.outcome, batch.causes)
  }

  /// Writes the pages about a file into a folder, which is made where it is missing: all of them, or none.
  /// - Throws: `FilesError` where the file has changed since or the folder cannot be written, `WorkbookError`.
  package func write(_ file: Int, to path: PathBytes) throws {
    let folder = try OutputFolder(path)
    let page = FindingsHTML(batch.outcome, found, options.reference, language, files: [file])
    try folder.stage(Self.findings, page.text.utf8)
    try folder.stage(Self.workbook) { try fixIt.write(file, to: $0) }
    let content = LetterContent(file, to: try addressees(file), about: parts(file))
    for (language, name) in zip(ReportDocument.languages, Self.letters) {
      let letter = LetterHTML(
        content, batch.outcome, found, options.settings, options.reference, language,
        enclosure: Self.findings, workbook: Self.workbook)
      try folder.stage(name, letter.text.utf8)
    }
    try folder.publish(owned: [])
  }

  /// The kinds and periods that the file holds, as far as they can be told.
  private func parts(_ file: Int) -> [Filings.Part] {
    Set(
      batch.readings[file].holdings.keys.compactMap { key in
        key.period.map { Filings.Part(key.kind, $0) }
      }
    ).sorted()
  }

  /// Whose records the file holds, by BIN; a body of which only the BIN is known goes by that.
  private func addressees(_ file: Int) throws -> [LetterContent.Addressee] {
    let bodies = Set(batch.readings[file].holdings.keys.compactMap(\.administrator)).sorted()
    return try bodies.map { body in
      LetterContent.Addressee(
        body, try name(body, file) ?? BilingualText(kk: body.text, ru: nil))
    }
  }

  /// What the register calls a body; else the latest project record of an accepted file, or of this one.
  private func name(_ body: BIN, _ file: Int) throws -> BilingualText? {
    if let known = options.reference.administrators?[body] {
      return BilingualText(kk: known.nameKK, ru: known.nameRU)
    }
    var latest: ProjectFact?
    for fact in batch.submissions.facts.projects where fact.administrator == body {
      let isAccepted = batch.submissions.files[Int(fact.id.file)].isAccepted
      guard isAccepted || Int(fact.id.file) == file else { continue }
      if latest.map({ ($0.period, $0.id.file) < (fact.period, fact.id.file) }) ?? true {
        latest = fact
      }
    }
    guard let record = latest?.id else { return nil }
    let given = try batch.given(record, files[Int(record.file)].file, options)
    guard let kk = given[ProjectColumn.administratorNameKK.declaration.name], !kk.isEmpty else {
      return nil
    }
    return BilingualText(kk: kk, ru: given[ProjectColumn.administratorNameRU.declaration.name])
  }
}

extension Batch {
  /// What was sent in a record's columns, by their names: from the store where it was kept, else the file is read again.
  /// - Throws: `FilesError` where the file cannot be read any more, or has changed since.
  fileprivate func given(_ record: RecordID, _ file: InputFile, _ options: BatchOptions)
    throws(FilesError) -> [String: String]
  {
    let reading = readings[Int(record.file)]
    if let row = reading.stores[record.kind]?.row(Int(record.index)) { return row.givenByName }
    return try Rereading.given(record, in: file, options, sha256: reading.sha256)
  }
}
