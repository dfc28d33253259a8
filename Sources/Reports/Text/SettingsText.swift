internal import SocialOrder

/// The lines of a report that say which settings differ from the defaults, and what was waived.
enum SettingsText {
  /// `severity.contract-over-plan = off (warning)`, …; nothing where all is as it is by default.
  static func text(_ changes: [SettingChange], _ words: Headings, _ style: TextStyle) -> String {
    sentence(changes, words, style.language).map { style.wrapped($0, lead: "") + "\n" } ?? ""
  }

  /// The same as one line; nil where all is as it is by default.
  static func sentence(_ changes: [SettingChange], _ words: Headings, _ language: Language)
    -> String?
  {
    guard !changes.isEmpty else { return nil }
    let list = changes.map { "\($0.key) = \($0.value) (\($0.usual))" }
    return "\(words["settings.changed"][language]): \(list.joined(separator: "; "))"
  }

  /// `experts-paid, № 12-3: 4`, …; nothing where nothing was waived.
  static func text(_ waivers: [WaiverUse], _ words: Headings, _ style: TextStyle) -> String {
    guard !waivers.isEmpty else { return "" }
    let list = waivers.map { "\($0.waiver.rule), № \($0.waiver.decision): \($0.findings)" }
    let title = words["report.waived"][style.language]
    return style.wrapped("\(title): \(list.joined(separator: "; "))", lead: "") + "\n"
  }
}
