internal import SocialOrder

/// The words of the consolidated workbook in one language.
struct ConsolidatedWords {
  private let period: Period
  let language: Language
  private let reference: ReferenceData

  init(_ period: Period, _ language: Language, _ reference: ReferenceData) {
    self.period = period
    self.language = language
    self.reference = reference
  }

  /// A phrase of the workbook, the period and the threshold filled in.
  func callAsFunction(_ key: String) -> String {
    reference.phrases.text(
      "consolidated.\(key)", language,
      ["period": reference.phrases.text(period, language), "multiple": multiple])
  }

  /// How many MCI the threshold is at the end of the period.
  private var multiple: String {
    reference.monthlyIndex.multiple(on: period.lastDay).map { "\($0)" } ?? ""
  }

  // MARK: Columns

  var numberColumn: TableSheet.Column { TableSheet.Column(heading: "№", width: 5) }

  func column(_ key: String, _ width: Double) -> TableSheet.Column {
    TableSheet.Column(heading: self(key), width: width)
  }

  func column(_ column: GroupColumn) -> TableSheet.Column {
    self.column(column.rawValue, column.width)
  }

  // MARK: Names

  func title(_ direction: Direction) -> String { reference.title(direction)[language] }

  func region(_ value: Int?) -> String {
    value.flatMap { reference.codes(.region).entry(value: $0)?.labels[language] }
      ?? self("region.none")
  }

  func instrument(_ instrument: Instrument) -> String {
    reference.codes(.instrument).entry(value: instrument.rawValue)?.labels[language]
      .capitalisedFirst ?? "\(instrument)"
  }

  func side(_ isUnder: Bool?) -> String {
    self(isUnder.map { $0 ? "threshold.under" : "threshold.over" } ?? "threshold.unknown")
  }

  /// Which sum and which day decided: the Order names neither (para 9).
  func choice(_ choice: ThresholdChoice) -> String {
    reference.phrases.text(
      "consolidated.threshold.note", language,
      ["sum": choice.sum.title[language], "day": choice.day.title[language]])
  }

  var footer: String {
    let font = "&\"\(Style.font),Regular\"&9"
    // The space keeps the size from swallowing a text that begins with a digit.
    return "&L\(font) \(reference.phrases.text(period, language))&R\(font)&P / &N"
  }
}
