/// Whole numbers of small units printed as decimals: tiyn as thousand tenge, hundredths as points.
package enum Decimals {
  /// The decimal for `units` of 10^-places, trailing zeros cut down to `minimumPlaces`.
  package static func text(units: Int64, places: Int, minimumPlaces: Int, point: Character)
    -> String
  {
    var magnitude = units.magnitude
    var kept = places
    while kept > minimumPlaces, magnitude % 10 == 0 {
      magnitude /= 10
      kept -= 1
    }
    let mark = point.utf8
    // A sign, the longest number, and zeros before a small one.
    let room = 21 + places + mark.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { text in
      // From the last digit to the first.
      var start = room
      func put(_ byte: UInt8) {
        start -= 1
        text[start] = byte
      }
      var digits = 0
      while digits <= kept || magnitude > 0 {
        if digits == kept, kept > 0 {
          for byte in mark.reversed() { put(byte) }
        }
        put(UInt8(ascii: "0") + UInt8(magnitude % 10))
        magnitude /= 10
        digits += 1
      }
      if units < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: UnsafeBufferPointer(rebasing: text[start...]), as: UTF8.self)
    }
  }

  /// The same for people: thousands apart by NBSP and a decimal comma in Kazakh and Russian, `1,234.5` in English.
  package static func grouped(
    units: Int64, places: Int, minimumPlaces: Int = 0, _ language: Language
  ) -> String {
    let english = language == .en
    let plain = text(
      units: units, places: places, minimumPlaces: minimumPlaces, point: english ? "." : ",")
    let separator = Array((english ? "," : "\u{A0}").utf8)
    let bytes = Array(plain.utf8)
    let first = units < 0 ? 1 : 0
    let end = bytes[first...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    var grouped = Array(bytes[..<first])
    for index in first..<end {
      if index > first, (end - index) % 3 == 0 { grouped += separator }
      grouped.append(bytes[index])
    }
    grouped += bytes[end...]
    return String(decoding: grouped, as: UTF8.self)
  }
}
