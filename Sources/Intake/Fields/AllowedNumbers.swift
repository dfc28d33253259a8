internal import SocialOrder

/// The numbers that a column takes, as a person would say it: «больше 0, не больше 10 000 000 000 тыс. тенге».
struct AllowedNumbers {
  let type: ColumnType
  let places: Int
  let from: Int64
  let to: Int64

  var texts: Texts { Texts(kk: text(.kk), ru: text(.ru), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let low = Decimals.grouped(units: from, places: places, language)
    let high = Decimals.grouped(units: to, places: places, language)
    let isMoney = if case .money = type { true } else { false }
    // The smallest sum there is stands for «more than nothing».
    let isPositive = type == .money(positive: true)
    switch language {
    case .kk:
      let lower = isPositive ? "0-ден көп" : "\(low)-ден кем емес"
      let unit = isMoney ? " мың теңгеден" : type == .percent ? " пайыздан" : "-тан"
      return "\(lower), \(high)\(unit) аспайтын \(places == 0 ? "бүтін сан" : "сан")"
        + decimals(.kk)
    case .ru:
      let lower = isPositive ? "больше 0" : "не меньше \(low)"
      let unit = isMoney ? " тыс. тенге" : type == .percent ? " процентов" : ""
      return "\(places == 0 ? "целое число" : "число") \(lower) и не больше \(high)\(unit)"
        + decimals(.ru)
    case .en:
      let lower = isPositive ? "more than 0" : "at least \(low)"
      let unit = isMoney ? " thousand tenge" : type == .percent ? " per cent" : ""
      return "\(places == 0 ? "a whole number," : "a number,") \(lower) and at most \(high)\(unit)"
        + decimals(.en)
    }
  }

  private func decimals(_ language: Language) -> String {
    if places == 0 { return "" }
    return switch language {
    case .kk: ", үтірден кейін \(places) таңбаға дейін"
    case .ru: ", после запятой не больше \(places) знаков"
    case .en: ", up to \(places) decimals"
    }
  }
}
