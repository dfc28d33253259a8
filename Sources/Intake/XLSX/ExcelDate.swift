internal import SocialOrder

/// Days as Excel counts them, from 1900 or, in workbooks from old Macintoshes, from 1904.
enum ExcelDate {
  /// `2026-02-01`, with the time of day where there is one; nil where the number is no date of Excel's.
  static func text(_ serial: CellDecimal, from1904: Bool) -> [UInt8]? {
    guard let (whole, decimals) = serial.wholeAndDecimals, whole <= 2_958_465 else { return nil }
    let perDay = 86_400
    let unit = 1_000_000_000_000
    let seconds = (decimals * perDay + unit / 2) / unit
    let serial = whole + seconds / perDay
    if serial == 60, !from1904 { return Array("1900-02-29".utf8) }
    // Excel takes 1900 for a leap year: before its 29 February the count is one less. Day 0 of 1904 is 1 January.
    let unixEpoch = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569
    let day = CivilDate(days: Int32(serial - unixEpoch)).iso
    return Array((day + time(seconds % perDay)).utf8)
  }

  private static func time(_ seconds: Int) -> String {
    if seconds == 0 { return "" }
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map {
      ($0 < 10 ? "0" : "") + "\($0)"
    }
    return " " + parts.joined(separator: ":")
  }

  /// A day as the strict form of workbooks writes it, without the midnight behind it.
  static func day(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let midnight = Array("T00:00:00".utf8)
    guard text.count >= 19, text[10..<19].elementsEqual(midnight),
      text[19...].allSatisfy({ ".0Z".utf8.contains($0) })
    else { return text }
    return UnsafeBufferPointer(rebasing: text[..<10])
  }
}
