/// The civil day in Almaty, by a table of its own and not by the system's zone: UTC+6 until 29 February 2024, UTC+5 after.
package enum AlmatyTime {
  /// 1 March 2024, midnight at UTC+6.
  private static let change: Int64 = 1_709_229_600

  /// The day in Almaty at a moment, in seconds since 1970 UTC.
  package static func day(atUnixSeconds seconds: Int64) -> CivilDate {
    let offset: Int64 = seconds < change ? 6 : 5
    let local = seconds + offset * 3600
    return CivilDate(days: Int32(clamping: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
  }

  /// The time of day in Almaty at a moment, in seconds since 1970 UTC: `02:15`.
  package static func clock(atUnixSeconds seconds: Int64) -> String {
    let local = seconds + (seconds < change ? 6 : 5) * 3600
    let minutes = ((local % 86_400) + 86_400) % 86_400 / 60
    func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
}
