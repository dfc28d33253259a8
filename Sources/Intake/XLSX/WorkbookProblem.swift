internal import SocialOrder

/// Why a workbook cannot be read on.
struct WorkbookProblem: Error {
  let finding: IntakeFinding

  /// The archive or one of its parts is not what a workbook has.
  static func malformed(_ part: String?, _ reason: Texts) -> WorkbookProblem {
    let prefix = part.map { "\($0): " } ?? ""
    return WorkbookProblem(
      finding: IntakeFinding(
        .xlsxMalformed, value: part,
        arguments: [
          "reason": .phrase(
            Texts(
              kk: prefix + reason.kk, ru: prefix + reason.ru, en: prefix + reason.en))
        ]))
  }

  /// It is beyond a limit, which is named.
  static func tooLarge(_ what: Texts) -> WorkbookProblem {
    WorkbookProblem(finding: IntakeFinding(.xlsxTooLarge, arguments: ["reason": .phrase(what)]))
  }

  /// It is something else than a workbook that is read.
  static func unsupported(_ format: Texts) -> WorkbookProblem {
    WorkbookProblem(
      finding: IntakeFinding(.formatUnsupported, arguments: ["format": .phrase(format)]))
  }

  /// A limit that stands at a row: of a field, a record, or columns.
  static func limit(
    _ code: IntakeCode, _ limit: Int, line: Int, sheet: Int, found: Int? = nil
  ) -> WorkbookProblem {
    var arguments: [String: Argument] = ["limit": .number(limit)]
    if let found { arguments["found"] = .number(found) }
    return WorkbookProblem(
      finding: IntakeFinding(code, line: line, sheet: sheet, arguments: arguments))
  }
}
