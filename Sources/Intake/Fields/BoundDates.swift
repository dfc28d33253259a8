internal import SocialOrder

/// Fields that hold days and periods.
extension RowBinder {
  func date(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Made only where something is wrong.
    var expected: Argument { strict ? Self.strictForm : Self.form }
    switch DateField.read(bytes, strict: strict) {
    case .date(let date, let form):
      row.set(column, Int64(date.days))
      // `02.03.2026` said over again would not tell which of the two is the month.
      if let form { note(form, column, form == .dayMonthYear ? .text(date.iso) : .date(date)) }
      if !days[column].contains(date) { doubt(date, column) }
    case .twoDigitYear: report(.dateTwoDigitYear, column, expected: expected)
    case .impossible: report(.dateImpossible, column, expected: expected)
    case .notADate: report(.notADate, column, expected: expected)
    }
  }

  /// How a date is written. A day in its place would be taken for the one that belongs there.
  private static let form = Argument.told(
    .phrase(Texts(kk: "КК.АА.ЖЖЖЖ", ru: "ДД.ММ.ГГГГ", en: "YYYY-MM-DD")),
    canonical: .phrase(Texts(kk: "01.02.2026", ru: "01.02.2026", en: "2026-02-01")))
  private static let strictForm = Argument.told(
    .phrase(Texts(kk: "ЖЖЖЖ-АА-КК", ru: "ГГГГ-ММ-ДД", en: "YYYY-MM-DD")),
    canonical: .text("2026-02-01"))

  private func doubt(_ date: CivilDate, _ column: Int) {
    let plausible = plausible[column]
    report(
      .dateImplausible, column,
      expected: .between(plausible.days.lowerBound, plausible.days.upperBound),
      arguments: ["why": .phrase(plausible.reason(against: date))], isDefect: false)
  }

  func period(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let half = types[column] == .half
    if let period = Period(bytes), period.isHalf == half {
      return row.set(column, period.ordinal)
    }
    let expected: Argument =
      half && PeriodField.hasCyrillicH(bytes)
      ? .phrase(
        Texts(
          kk: "2026-H1 (H – латын әрпі)", ru: "2026-H1 (H – латинская буква)",
          en: "2026-H1 (with a Latin H)"))
      : .text(half ? "2026-H1" : "2026")
    report(.periodInvalid, column, expected: expected)
  }
}
