/// What a ministry may set in `tapsyrys.yaml`; without it, the defaults.
package struct Settings: Sendable {
  /// What a rule's findings weigh instead, by code; `.some(nil)` where they are off.
  package var severities: [String: Severity?] = [:]
  /// Whether a due day that is no working day moves to the next (Civil Code, art. 175).
  package var movesDueDays = true
  /// Which sum and which day decide the threshold of para 9 where one must.
  package var threshold = ThresholdChoice()
  /// By how much a direction's sum may differ from the previous period's before the report names it, in per cent.
  package var noticedChange = Settings.usualNoticedChange
  /// Limits of reading, by the names of the settings file, that differ from the defaults.
  package var limits: [String: Int] = [:]
  /// The language of text on a terminal; nil: the locale's.
  package var terminalLanguage: Language?
  /// The language of JSON and files.
  package var fileLanguage = Language.kk
  /// How the workspace runs. What differs in it is not among `changes`: it changes no figure.
  package var workspace = WorkspaceSettings()
  /// Everything that differs from the defaults, in the order of the settings file: said in every report.
  package var changes: [SettingChange] = []

  package static let usualNoticedChange = 50

  package init() {}
}

/// A setting that differs from its default.
package struct SettingChange: Sendable, Hashable {
  /// `severity.contract-over-plan`.
  package let key: String
  package let value: String
  /// What it is by default.
  package let usual: String

  package init(key: String, value: String, usual: String) {
    self.key = key
    self.value = value
    self.usual = usual
  }
}
