internal import SocialOrder

/// How a number stands in the settings file: with a unit, or alone.
enum SettingUnit: Sendable {
  /// Bytes: `10 MiB`.
  case bytes
  /// Seconds: `30 min`.
  case seconds
  /// Things or days, which have no unit.
  case number

  private var names: [(name: String, size: Int)] {
    switch self {
    case .bytes: [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
    case .seconds: [("h", 3600), ("min", 60), ("s", 1)]
    case .number: []
    }
  }

  /// What an error shows of the form expected.
  private var example: String {
    switch self {
    case .bytes: " (10 MiB, 64 KiB)"
    case .seconds: " (1 h, 30 min, 90 s)"
    case .number: ""
    }
  }

  /// `2 GiB`, `30 min`, `64`: in the largest unit that leaves nothing over.
  func text(_ number: Int) -> String {
    let unit = number == 0 ? nil : names.first { number % $0.size == 0 }
    return unit.map { "\(number / $0.size) \($0.name)" } ?? "\(number)"
  }

  /// - Throws: `SettingsError` for what is no number of the unit, or out of range.
  func number(_ node: SettingNode, in range: ClosedRange<Int>) throws(SettingsError) -> Int {
    // `10 MiB`, as everybody else writes it `10MiB`, or bare `10485760`.
    let digits = node.text.prefix { $0.isASCII && $0.isNumber }
    let unit = node.text.dropFirst(digits.count).drop { $0 == " " }
    let size = unit.isEmpty ? 1 : names.first { $0.name == unit }?.size
    if let size, let count = Int(digits) {
      let (number, overflows) = count.multipliedReportingOverflow(by: size)
      if !overflows, range.contains(number) { return number }
    }
    let expected = "\(text(range.lowerBound))..\(text(range.upperBound))\(example)"
    throw node.error(
      kk: "«\(node.text)» дұрыс емес, күтілгені: \(expected)",
      ru: "«\(node.text)» не подходит, ожидалось \(expected)",
      en: "“\(node.text)” is not in \(expected)")
  }
}
