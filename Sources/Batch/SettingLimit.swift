internal import Intake
internal import SocialOrder

/// A limit of reading as a setting: bytes with a unit, or a number of things (formats.md, Limits).
struct SettingLimit: Sendable {
  let name: String
  let path: any WritableKeyPath<Limits, Int> & Sendable
  let isBytes: Bool
  /// What the program can hold at all.
  let highest: Int

  var key: String { "limits.\(name)" }
  var usual: Int { Limits()[keyPath: path] }

  static let all = [
    SettingLimit(name: "file", path: \.file, isBytes: true, highest: 1 << 40),
    // A text's handle has 24 bits for its length.
    SettingLimit(name: "field", path: \.field, isBytes: true, highest: 15 << 20),
    SettingLimit(name: "record", path: \.record, isBytes: true, highest: 1 << 30),
    SettingLimit(name: "columns", path: \.columns, isBytes: false, highest: 16_384),
    SettingLimit(name: "depth", path: \.depth, isBytes: false, highest: 1_000),
    SettingLimit(name: "attributes", path: \.attributes, isBytes: false, highest: 1_000),
    SettingLimit(name: "start_tag", path: \.startTag, isBytes: true, highest: 1 << 20),
    // Held in memory, as are the texts that its cells share.
    SettingLimit(name: "xlsx_file", path: \.workbook, isBytes: true, highest: 1 << 30),
    SettingLimit(
      name: "xlsx_unpacked", path: \.workbookUnpacked, isBytes: true, highest: 16 << 30),
    SettingLimit(name: "xlsx_ratio", path: \.workbookRatio, isBytes: false, highest: 1_000),
    SettingLimit(name: "xlsx_entries", path: \.workbookEntries, isBytes: false, highest: 65_534),
    SettingLimit(name: "xlsx_strings", path: \.workbookStrings, isBytes: true, highest: 2 << 30),
  ]

  /// `2 GiB`, `64`.
  func text(_ number: Int) -> String {
    guard isBytes else { return "\(number)" }
    let unit = Self.units.first { number % $0.size == 0 }
    return unit.map { "\(number / $0.size) \($0.name)" } ?? "\(number)"
  }

  private static let units = [
    (name: "GiB", size: 1 << 30), (name: "MiB", size: 1 << 20), (name: "KiB", size: 1 << 10),
  ]

  func number(_ node: SettingNode) throws(SettingsError) -> Int {
    let words = node.text.split(separator: " ")
    let size = words.count == 1 ? 1 : Self.units.first { $0.name == words.last ?? "" }?.size
    if let size, isBytes || size == 1, (1...2).contains(words.count), let count = Int(words[0]) {
      let (number, overflows) = count.multipliedReportingOverflow(by: size)
      if !overflows, (1...highest).contains(number) { return number }
    }
    let most = text(highest)
    let form = isBytes ? " (10 MiB, 64 KiB)" : ""
    throw node.error(
      kk: "«\(node.text)» дұрыс емес, күтілгені: 1..\(most)\(form)",
      ru: "«\(node.text)» не подходит, ожидалось 1..\(most)\(form)",
      en: "“\(node.text)” is not in 1..\(most)\(form)")
  }
}

extension Limits {
  /// The defaults, with what the settings change.
  init(_ settings: Settings) {
    self.init()
    for limit in SettingLimit.all {
      if let number = settings.limits[limit.name] { self[keyPath: limit.path] = number }
    }
  }
}
