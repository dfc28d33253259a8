package import Files
internal import Rules
package import SocialOrder
internal import Yams

/// A settings file that cannot be used: which line of it, and why. The run stops with exit code 64.
package struct SettingsError: Error, Sendable {
  package let line: Int
  package let reason: Texts
}

/// Reads `tapsyrys.yaml`. What is not in it stays as it is by default; what is not known is an error.
package struct SettingsFile {
  private var settings = Settings()

  /// What a settings file may hold at most, in bytes.
  private static let limit = 256 << 10

  package enum Failure: Error {
    case files(FilesError)
    case settings(SettingsError)
  }

  /// The settings of a file.
  /// - Throws: `Failure` where it cannot be read or used.
  package static func read(_ path: PathBytes) throws(Failure) -> Settings {
    do {
      let file = try InputFile.expand([path]).first { $0.path == path }
      guard let file else { throw FilesError(.open, path.text, FilesError.isFolder) }
      guard try file.size() <= limit else { throw notText }
      return try settings(file.contents().bytes)
    } catch let error as FilesError {
      throw .files(error)
    } catch let error as SettingsError {
      throw .settings(error)
    } catch {
      preconditionFailure("reading throws nothing else")
    }
  }

  /// - Throws: `SettingsError` with the line of what is wrong.
  package static func settings(_ bytes: [UInt8]) throws(SettingsError) -> Settings {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw notText }
    var file = SettingsFile()
    let sections = try SettingNode.document(text).members(among: SettingKey.sections)
    for (section, node) in sections {
      let names = section == "severity" ? Rulebook.codes : SettingKey.names(of: section)
      for (name, value) in try node.members(among: names) {
        try file.set("\(section).\(name)", name, value)
      }
    }
    file.settings.changes = file.ordered
    return file.settings
  }

  private static let notText = SettingsError(
    line: 1,
    reason: Texts(
      kk: "UTF-8 кодтауындағы шағын мәтін күтілген", ru: "ожидался небольшой текст в UTF-8",
      en: "expected a small text in UTF-8"))

  private mutating func set(_ key: String, _ name: String, _ node: SettingNode)
    throws(SettingsError)
  {
    if let limit = SettingLimit.all.first(where: { $0.key == key }) {
      let number = try limit.number(node)
      if number != limit.usual { settings.limits[limit.name] = number }
      return change(key, limit.text(number), from: limit.text(limit.usual))
    }
    if let setting = WorkspaceSetting.all.first(where: { $0.key == key }) {
      settings.workspace[keyPath: setting.path] = try setting.unit.number(node, in: setting.range)
      return
    }
    switch key {
    case SettingKey.moveDueDays:
      settings.movesDueDays = try node.word(among: ["yes", "no"]) == "yes"
      change(key, settings.movesDueDays ? "yes" : "no", from: "yes")
    case SettingKey.thresholdSum:
      let word = try node.word(among: ThresholdChoice.Sum.allCases.map(\.rawValue))
      settings.threshold.sum = ThresholdChoice.Sum(rawValue: word) ?? .project
      change(key, word, from: ThresholdChoice().sum.rawValue)
    case SettingKey.thresholdDate:
      let word = try node.word(among: ThresholdChoice.Day.allCases.map(\.rawValue))
      settings.threshold.day = ThresholdChoice.Day(rawValue: word) ?? .contract
      change(key, word, from: ThresholdChoice().day.rawValue)
    case SettingKey.noticedChange:
      settings.noticedChange = try node.number(in: 1...10_000)
      change(key, "\(settings.noticedChange)", from: "\(Settings.usualNoticedChange)")
    case SettingKey.filesLanguage:
      let word = try node.word(among: Language.allCases.map(\.rawValue))
      settings.fileLanguage = Language(rawValue: word) ?? .kk
      change(key, word, from: Language.kk.rawValue)
    case SettingKey.terminalLanguage:
      let word = try node.word(among: ["locale"] + Language.allCases.map(\.rawValue))
      settings.terminalLanguage = Language(rawValue: word)
      change(key, word, from: "locale")
    default: try setSeverity(key, name, node)
    }
  }

  /// A severity between breach, warning, note and off; an error stays (rules.md, Severity).
  private mutating func setSeverity(_ key: String, _ code: String, _ node: SettingNode)
    throws(SettingsError)
  {
    guard let rule = Rulebook.declaration(code) else {
      preconditionFailure("only codes of rules come here")
    }
    if rule.isError {
      throw node.error(
        kk: "\(code) – қате (error), оны өзгертуге болмайды",
        ru: "\(code) – ошибка (error), ее изменить нельзя",
        en: "\(code) is an error, and stays one")
    }
    if node.text == rule.usualSeverity { return }
    let word = try node.word(among: SettingKey.severities)
    let severity = Severity(rawValue: word)
    guard severity != rule.severity || rule.milder != nil else { return }
    settings.severities[code] = .some(severity)
    change(key, word, from: rule.usualSeverity)
  }

  private mutating func change(_ key: String, _ value: String, from usual: String) {
    guard value != usual else { return }
    settings.changes.append(SettingChange(key: key, value: value, usual: usual))
  }

  /// The changes in the order of the default file, however the file at hand has them.
  private var ordered: [SettingChange] {
    let order = Rulebook.codes.map { "severity.\($0)" } + SettingKey.all
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return settings.changes.sorted { places[$0.key, default: 0] < places[$1.key, default: 0] }
  }
}

/// The keys of the settings file, in its order.
enum SettingKey {
  static let thresholdSum = "threshold.sum"
  static let thresholdDate = "threshold.date"
  static let moveDueDays = "due_days.move"
  static let noticedChange = "previous_period.change"
  static let filesLanguage = "languages.files"
  static let terminalLanguage = "languages.terminal"

  /// All but the severities, whose keys are the rules' codes.
  static let all =
    [thresholdSum, thresholdDate, moveDueDays, noticedChange] + SettingLimit.all.map(\.key)
    + [filesLanguage, terminalLanguage] + WorkspaceSetting.all.map(\.key)

  static let sections =
    ["severity", "threshold", "due_days", "previous_period", "limits", "languages"]
    + WorkspaceSetting.sections.map(\.name)

  /// What a rule that is no error may weigh.
  static let severities = ["breach", "warning", "note", "off"]

  static func names(of section: String) -> [String] {
    all.filter { $0.hasPrefix(section + ".") }.map { String($0.dropFirst(section.count + 1)) }
  }
}

extension RuleDeclaration {
  /// `breach`, or `breach / warning` where some cases are milder.
  var usualSeverity: String {
    severity.rawValue + (milder.map { " / \($0.rawValue)" } ?? "")
  }
}
