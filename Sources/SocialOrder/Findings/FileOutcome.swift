/// Whether a file was accepted: one error rejects it whole, a breach never does (rules.md, Severity).
package enum Verdict: String, Sendable {
  case accepted, rejected
}

/// How a file's bytes are laid out.
package enum FileFormat: String, Sendable {
  case csv, xml, xlsx
}

/// What became of one file of a batch.
package struct FileOutcome: Sendable {
  /// As given on the command line, joined with the name inside a folder.
  package let path: String
  /// Hexadecimal; nil for a file that could not be read.
  package let sha256: String?
  package let format: FileFormat?
  /// The kinds of record in it; empty where unknown.
  package let kinds: [RecordKind]
  /// `utf-8`; nil where unknown.
  package let encoding: String?
  /// Nil but for CSV.
  package let delimiter: String?
  /// The names of a workbook's sheets, where a place must say which it is on.
  package let sheets: [String]
  package let records: Int
  package let verdict: Verdict
  package let errors: Int
  package let breaches: Int
  package let warnings: Int
  package let notes: Int

  package init(
    path: String, sha256: String?, format: FileFormat?, kinds: [RecordKind], encoding: String?,
    delimiter: String?, sheets: [String] = [], records: Int,
    counts: FindingCounts
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.kinds = kinds
    self.encoding = encoding
    self.delimiter = delimiter
    self.sheets = sheets
    self.records = records
    errors = counts[.error]
    breaches = counts[.breach]
    warnings = counts[.warning]
    notes = counts[.note]
    verdict = errors > 0 ? .rejected : .accepted
  }
}

/// What a check found: the files in the order in which they were read, and all findings in the contract's order.
package struct CheckOutcome: Sendable {
  package let asOf: CivilDate
  package let files: [FileOutcome]
  private let found: FindingsOfFiles
  /// The settings that differ from the defaults.
  package let settings: [SettingChange]
  /// The waivers that excused something.
  package let waivers: [WaiverUse]
  /// The reference files that took the place of built-in ones.
  package let sources: [ReferenceSource]
  /// The program's own words.
  package let phrases: Headings
  private let waiversPath: String

  package init(
    asOf: CivilDate, files: [FileOutcome], findings: FindingsOfFiles,
    settings: [SettingChange] = [], waivers: [WaiverUse] = [], reference: ReferenceData
  ) {
    self.asOf = asOf
    self.files = files
    found = findings
    self.settings = settings
    self.waivers = waivers
    sources = reference.sources
    phrases = reference.phrases
    waiversPath = reference.waivers.file
  }

  /// The path of the file on which something stands.
  package func path(_ place: Place) -> String {
    place.file < files.count ? files[place.file].path : waiversPath
  }

  /// The name of the sheet on which something stands, where that needs telling.
  package func sheet(_ place: Place) -> String? {
    guard place.file < files.count, place.sheet > 0 else { return nil }
    let sheets = files[place.file].sheets
    return place.sheet <= sheets.count ? sheets[place.sheet - 1] : nil
  }

  /// `Finding.place.file` is a place in `files`, or one past them: the waivers file.
  package var findings: FindingList { found.all }

  /// The places in `findings` of those on a file.
  package func places(ofFile index: Int) -> Range<Int> { found.places(ofFile: index) }

  /// Whether a file was rejected for nothing that its sender could set right alone.
  package func awaitsDecision(_ file: Int) -> Bool {
    files[file].verdict == .rejected
      && !findings(ofFile: file).contains {
        $0.severity == .error && $0.waiver == nil && !$0.rule.awaitsDecision
      }
  }

  package func findings(ofFile index: Int) -> FindingList.SubSequence {
    findings[places(ofFile: index)]
  }
}

/// The program and the edition of the law that it knows.
package enum Tool {
  package static let name = "tapsyrys"
  package static let version = "0.1.0"
  /// Order No. 303 of 24 August 2021.
  package static let edition = "303/2021-08-24"
}
