internal import SocialOrder

/// The line of a report that says which settings differ from the defaults.
enum SettingsText {
  /// `severity.contract-over-plan = off (warning)`, …; nothing where all is as it is by default.
  static func text(_ changes: [SettingChange], _ words: Headings, _ style: TextStyle) -> String {
    guard !changes.isEmpty else { return "" }
    let list = changes.map { "\($0.key) = \($0.value) (\($0.usual))" }
    let title = words["settings.changed"][style.language]
    return style.wrapped("\(title): \(list.joined(separator: "; "))", lead: "") + "\n"
  }
}
