/// Whole numbers of small units printed as decimals: tiyn as thousand tenge, hundredths as points.
package enum Decimals {
  /// The decimal for `units` of 10^-places, trailing zeros cut down to `minimumPlaces`.
  package static func text(units: Int64, places: Int, minimumPlaces: Int, point: Character)
    -> String
  {
    var digits = String(units.magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(places)
    var fraction = digits.suffix(places)
    while fraction.count > minimumPlaces, fraction.last == "0" { fraction.removeLast() }
    let sign = units < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : sign + whole + String(point) + fraction
  }

  /// The same for people: thousands apart by NBSP and a decimal comma in Kazakh and Russian, `1,234.5` in English.
  package static func grouped(
    units: Int64, places: Int, minimumPlaces: Int = 0, _ language: Language
  ) -> String {
    let english = language == .en
    let plain = text(
      units: units, places: places, minimumPlaces: minimumPlaces, point: english ? "." : ",")
    let separator: Character = english ? "," : "\u{A0}"
    let sign = plain.hasPrefix("-") ? "-" : ""
    let unsigned = plain.drop { $0 == "-" }
    let whole = unsigned.prefix { $0.isNumber }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(separator) }
      grouped.append(digit)
    }
    return sign + grouped + unsigned.dropFirst(whole.count)
  }
}
