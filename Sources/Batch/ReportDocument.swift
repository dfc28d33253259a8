internal import Consolidation
internal import Reports
internal import SocialOrder

/// A document of a report: its file name, and how it is written.
struct ReportDocument {
  let name: String
  /// Writes it to a path of ours, and puts each figure down in the log.
  let write: (_ path: String, _ log: CellLog) throws -> Void

  /// The languages in which the forms are filed (para 11).
  private static let languages: [Language] = [.kk, .ru]

  /// All forms of a period: of a half-year Annex 4, of a year Annex 8.
  static func all(_ rows: FormRows, _ period: Period, _ reference: ReferenceData)
    -> [ReportDocument]
  {
    languages.flatMap { language in
      period.isHalf
        ? [
          form("annex-4", language) {
            try Annex4Workbook.write(rows.annex4, language, reference, to: $0, log: $1)
          }
        ]
        : [
          form("annex-8", language) {
            try Annex8Workbook.write(rows.annex8, language, reference, to: $0, log: $1)
          }
        ]
    }
  }

  private static func form(
    _ name: String, _ language: Language, _ write: @escaping (String, CellLog) throws -> Void
  ) -> ReportDocument {
    ReportDocument(name: "\(name).\(language.rawValue).xlsx", write: write)
  }

  /// The names of the forms of a period.
  static func names(_ period: Period) -> [String] {
    let forms = period.isHalf ? ["annex-4"] : ["annex-8"]
    return languages.flatMap { language in forms.map { "\($0).\(language.rawValue).xlsx" } }
  }
}
