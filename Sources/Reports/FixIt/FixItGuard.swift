import SocialOrder

/// Why a returned workbook cannot stand for the whole of what was sent: then its last row says so, and as long as that row
/// stands the workbook is not accepted. Nothing is lost in silence.
struct FixItGuard {
  /// The line at which reading broke off.
  private var cut: Finding?
  private var dropped = 0
  private var shortRows = 0
  /// Texts longer than a cell.
  var longTexts = 0
  /// Formulas and Excel's error words under a heading that takes any text.
  var valueless = 0

  private static let cuts: Set<IntakeCode> = [
    .encodingInvalid, .encodingMixed, .quoteUnclosed, .textAfterQuote, .fieldTooLong,
    .recordTooLong, .tooManyColumns, .xmlMalformed, .xmlTruncated, .xmlDoctype, .xmlTooDeep,
    .xmlTooWide, .xlsxMalformed, .xlsxTooLarge,
  ]
  private static let drops: Set<IntakeCode> = [
    .xmlNamespace, .xmlUnexpectedElement, .xmlUnexpectedAttribute,
  ]

  /// - Parameter findings: those of the file.
  init(_ findings: some Sequence<Finding>) {
    for finding in findings {
      guard let code = IntakeCode(rawValue: finding.rule.code) else { continue }
      if Self.cuts.contains(code) { cut = cut ?? finding }
      if Self.drops.contains(code) { dropped += 1 }
      // A row that ends early is no error in a workbook: the cells may have been left empty.
      if code == .rowFieldCount, let found = finding.value.flatMap({ Int($0) }),
        case .number(let expected) = finding.expected, found < expected
      {
        shortRows += 1
      }
    }
  }

  /// The reasons, a line each; none where all that was sent is there.
  func reasons(_ words: FixItWords, _ language: Language) -> [String] {
    var reasons: [String] = []
    if let cut {
      let line = cut.place.line.map { words.phrases.text("check.line", language, ["n": "\($0)"]) }
      reasons.append(
        words.text(
          "cut", language, ["place": line ?? words.phrases["check.wholeFile"][language]]))
    }
    for (key, count) in [
      ("dropped", dropped), ("shortRows", shortRows), ("longTexts", longTexts),
      ("valueless", valueless),
    ] where count > 0 {
      reasons.append(words.text(key, language, ["n": "\(count)"]))
    }
    return reasons
  }

  /// What the last row says; nil where it is not needed.
  func row(_ words: FixItWords) -> String? {
    let texts = FixItWords.languages.compactMap { language -> String? in
      let reasons = reasons(words, language)
      guard !reasons.isEmpty else { return nil }
      return (reasons + [words.text("guard", language)]).joined(separator: " ")
    }
    return texts.isEmpty ? nil : texts.joined(separator: " / ")
  }
}
