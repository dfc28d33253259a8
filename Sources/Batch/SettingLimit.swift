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
  func text(_ number: Int) -> String { unit.text(number) }

  func number(_ node: SettingNode) throws(SettingsError) -> Int {
    try unit.number(node, in: 1...highest)
  }

  private var unit: SettingUnit { isBytes ? .bytes : .number }
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
