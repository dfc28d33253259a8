package import Files
internal import Intake
internal import Reports
package import SocialOrder

/// Writes what is returned of each file to be corrected. A file is read twice more for it: its rows are not kept.
package struct FixIt {
  private let batch: Batch
  private let files: [InputFile]
  private let options: BatchOptions
  private let language: Language
  private let changes: Changes?
  private let causes: [Cause]

  /// - Parameters:
  ///   - files: those of the batch, in its order.
  ///   - language: of the drop-down lists.
  ///   - changes: since an earlier check, where one was named.
  package init(
    _ batch: Batch, _ files: [InputFile], _ options: BatchOptions, _ language: Language,
    since changes: Changes? = nil
  ) {
    self.batch = batch
    self.files = files
    self.options = options
    self.language = language
    self.changes = changes
    causes = batch.causes
  }

  /// Writes the workbook of a file of the batch.
  /// - Throws: `FilesError` where the file has changed since, `WorkbookError` where it was not written whole.
  package func write(_ file: Int, to path: String) throws {
    let survey = SentSurvey()
    let isReadable = isReadable(file)
    if isReadable { try read(file, to: survey) }
    let workbook = try FixItWorkbook(
      path: path,
      FixItWorkbook.Content(
        batch.outcome, causes, file: file, options.reference, language, since: changes), survey)
    if isReadable { try read(file, to: workbook) }
    try workbook.close()
  }

  /// The names of the workbooks in a folder: as the files are called, each once.
  package var names: [String] {
    var taken: Set<String> = []
    return files.map { file in
      let name = file.path.lastName.text
      let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
      let base = stem.isEmpty ? name : String(stem)
      var number = 1
      while true {
        let full = base + (number == 1 ? "" : " (\(number))") + ".xlsx"
        if taken.insert(full.lowercased()).inserted { return full }
        number += 1
      }
    }
  }

  private func isReadable(_ file: Int) -> Bool {
    let refusals: [IntakeCode] = [.fileUnreadable, .fileTooLarge]
    return !batch.outcome.findings(ofFile: file).contains { finding in
      refusals.contains { $0.rawValue == finding.rule.code }
    }
  }

  private func read(_ file: Int, to sink: any SentSink) throws {
    let records = SentRecords(sink)
    let reader = FileReader(options.reading, sink: records, sent: sink)
    let digest = try files[file].read { bytes in
      options.watch?.writes(file + 1, of: files.count)
      return reader.take(bytes)
    }
    _ = reader.finish()
    guard digest == batch.outcome.files[file].sha256 else {
      throw FilesError(.read, files[file].path.text, FilesError.changed)
    }
    withExtendedLifetime(records) {}
  }
}

/// Hands the records of an XML file on as rows: its values stand in no table.
private final class SentRecords: RecordSink {
  private let sink: any SentSink

  init(_ sink: any SentSink) { self.sink = sink }

  func receive(_ row: Row) {
    guard row.isFromXML else { return }
    let cells = row.kind.columns.indices.compactMap { column in
      row.given(column).map { SentCell(column, .text, $0) }
    }
    sink.take(
      SentRow(SentSheet(kind: row.kind), line: row.line, cells: cells, key: row.keyParts))
  }
}
