internal import Rules
package import SocialOrder

/// The commented settings file that changes nothing: made of the rulebook and the defaults, so that it is always true.
package enum DefaultSettings {
  package static func text(_ words: Headings, _ language: Language) -> String {
    func comment(_ key: String, indent: String = "") -> String {
      words["settings.\(key)"][language].split(separator: "\n")
        .map { "\(indent)# \($0)\n" }.joined()
    }
    var text = comment("intro") + "\n" + comment("severity") + "severity:\n"
    for rule in Rulebook.all.map({ $0.declaration }) where !rule.isError {
      text += "  # \(rule.code): \(rule.usualSeverity)  # \(rule.title[language])\n"
    }
    text += "\n" + comment("threshold") + "threshold:\n"
    let usual = ThresholdChoice()
    text += comment("threshold.sum", indent: "  ") + "  sum: \(usual.sum.rawValue)\n"
    text += comment("threshold.date", indent: "  ") + "  date: \(usual.day.rawValue)\n"
    text += "\n" + comment("due_days") + "due_days:\n  move: yes\n"
    text += "\n" + comment("previous_period") + "previous_period:\n"
    text += "  change: \(Settings.usualNoticedChange)\n"
    text += "\n" + comment("limits") + "limits:\n"
    for limit in SettingLimit.all { text += "  \(limit.name): \(limit.text(limit.usual))\n" }
    text += "\n" + comment("languages") + "languages:\n"
    text += comment("languages.files", indent: "  ") + "  files: kk\n"
    text += comment("languages.terminal", indent: "  ") + "  terminal: locale\n"
    for section in WorkspaceSetting.sections {
      text += "\n" + comment(section.name) + "\(section.name):\n"
      for setting in section.settings {
        text += comment(setting.key, indent: "  ") + "  \(setting.name): \(setting.usual)\n"
      }
    }
    return text
  }
}
