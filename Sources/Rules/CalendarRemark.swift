import SocialOrder

extension WorkingCalendar {
  /// Said where a day rests on a year whose days off are not settled yet; else nothing.
  func remark(on year: Int) -> Texts { remark(on: [year]) }

  /// The same where working days are counted from one day to another.
  func remark(from first: CivilDate, through last: CivilDate) -> Texts {
    remark(on: Array(min(first.year, last.year)...max(first.year, last.year)))
  }

  private func remark(on years: [Int]) -> Texts {
    let unsettled = years.filter(isProvisional).map(String.init)
    guard !unsettled.isEmpty else { return Texts(same: "") }
    let named = unsettled.joined(separator: ", ")
    let isOne = unsettled.count == 1
    return Texts(
      kk: " (\(named) \(isOne ? "жылғы" : "жылдардың") демалыс күндері әлі бекітілмеген)",
      ru: " (выходные дни \(named) \(isOne ? "года" : "годов") еще не утверждены)",
      en: " (the days off of \(named) are not settled yet)")
  }
}
