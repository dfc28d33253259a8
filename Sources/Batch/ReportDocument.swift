internal import Consolidation
internal import Reports
internal import SocialOrder

/// A document of a report: its file name, and how it is written.
struct ReportDocument {
  enum Content {
    /// Writes a form to a path of ours, and puts each figure down in the log; what was written is compared with its
    /// approved blank.
    case form(ApprovedForm, Language, (_ path: String, _ log: CellLog) throws -> Void)
    /// Writes tables that are no form of the Order.
    case workbook((_ path: String, _ log: CellLog) throws -> Void)
    case text(() -> String)
    /// Writes a long text piece by piece.
    case pieces((_ sink: ([UInt8]) throws -> Void) throws -> Void)
  }

  /// In the report's folder; `by-administrator/BIN/…` for a body's own.
  let name: String
  let content: Content
  /// What it is made of, but for reference data and settings; nil of a document of which that cannot be told so.
  var source: (any DocumentSource)?

  /// The languages in which the forms are filed (para 11).
  static let languages: [Language] = [.kk, .ru]

  /// The documents of all bodies together, then the forms of each by itself; of one body's report only its own.
  static func all(
    _ rows: FormRows, _ reference: ReferenceData, threshold: ThresholdChoice, administrator: BIN?
  ) -> [ReportDocument] {
    let tables = languages.map { language in
      ReportDocument(
        name: "consolidated.\(language.rawValue).xlsx",
        content: .workbook {
          try ConsolidatedWorkbook(rows, language, reference, threshold: threshold)
            .write(to: $0, log: $1)
        })
    }
    let source = RowsSource(rows)
    if administrator != nil { return own(source, reference, in: "") + tables }
    return shared(source, reference, in: "") + tables
      + rows.figures.bodies.flatMap { body in
        own(
          RowsSource(rows.of(body), ofBody: true), reference,
          in: "by-administrator/\(body.text)/")
      }
  }

  /// The documents of one body, to which belong those that no two bodies share a form of.
  private static func own(
    _ source: RowsSource, _ reference: ReferenceData, in folder: String
  ) -> [ReportDocument] {
    let rows = source.rows
    if rows.figures.period.isHalf { return shared(source, reference, in: folder) }
    let notices = rows.annex31
    return shared(source, reference, in: folder)
      + languages.flatMap { language in
        parts(.annex51, rows.scoredProjects, language, source, in: folder) { part, path, log in
          try Annex51Workbook.write(
            source.annex51, part: part, language, reference, to: path, log: log)
        }
          + parts(.annex31, notices.notices.count, language, source, in: folder) {
            part, path, log in
            try Annex31Workbook.write(notices, part: part, language, reference, to: path, log: log)
          }
      }
  }

  /// The documents of which there is one for a body as for all: of a half-year Annex 4, of a year the others.
  private static func shared(
    _ source: RowsSource, _ reference: ReferenceData, in folder: String
  ) -> [ReportDocument] {
    let rows = source.rows
    return languages.flatMap { language in
      func form(_ form: ApprovedForm, _ write: @escaping (String, CellLog) throws -> Void)
        -> ReportDocument
      {
        ReportDocument(
          name: "\(folder)\(form.rawValue).\(language.rawValue).xlsx",
          content: .form(form, language, write), source: source)
      }
      if rows.figures.period.isHalf {
        return [
          form(.annex4) {
            try Annex4Workbook.write(source.annex4, language, reference, to: $0, log: $1)
          }
        ]
      }
      return [
        form(.annex8) {
          try Annex8Workbook.write(rows.annex8, language, reference, to: $0, log: $1)
        },
        form(.annex41) {
          try Annex41Workbook.write(source.annex41, language, reference, to: $0, log: $1)
        },
        ReportDocument(
          name: "\(folder)annex-4-1.\(language.rawValue).html",
          content: .pieces { try Annex41HTML(source.annex41, language, reference).write($0) },
          source: source),
        form(.annex2) {
          try Annex2Workbook.write(rows.annex2, language, reference, to: $0, log: $1)
        },
      ]
    }
  }

  /// The workbooks of a form with many sheets: `annex-5-1.kk.xlsx`, and where these are too many for one
  /// `annex-5-1.2.kk.xlsx` and so on; none without sheets.
  private static func parts(
    _ form: ApprovedForm, _ sheets: Int, _ language: Language, _ source: RowsSource,
    in folder: String, _ write: @escaping (Int, String, CellLog) throws -> Void
  ) -> [ReportDocument] {
    (0..<SheetParts.count(sheets)).map { part in
      let number = part == 0 ? "" : ".\(part + 1)"
      return ReportDocument(
        name: "\(folder)\(form.rawValue)\(number).\(language.rawValue).xlsx",
        content: .form(form, language) { try write(part, $0, $1) }, source: source)
    }
  }
}
