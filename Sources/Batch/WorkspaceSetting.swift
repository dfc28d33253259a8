package import SocialOrder

/// A setting of the workspace's running: its key, its value, its unit and what it may be.
///
/// It changes no figure: so it is never said among the settings that differ (`Settings.changes`), and two reports that differ in
/// nothing else are the same to the byte.
struct WorkspaceSetting: Sendable {
  /// `worker.memory`.
  let key: String
  let path: any WritableKeyPath<WorkspaceSettings, Int> & Sendable
  let unit: SettingUnit
  let range: ClosedRange<Int>

  var section: String { String(key.prefix { $0 != "." }) }
  var name: String { String(key.drop { $0 != "." }.dropFirst()) }
  /// What it is by default, as the settings file has it.
  var usual: String { unit.text(WorkspaceSettings()[keyPath: path]) }

  static let all = [
    WorkspaceSetting(
      key: "worker.cpu", path: \.workerProcessor, unit: .seconds, range: 1...24 * 3600),
    // Less, and not even the program itself would start.
    WorkspaceSetting(
      key: "worker.memory", path: \.workerMemory, unit: .bytes, range: 256 << 20...1 << 40),
    WorkspaceSetting(
      key: "worker.file", path: \.workerFile, unit: .bytes, range: 1 << 20...1 << 40),
    WorkspaceSetting(
      key: "worker.time", path: \.workerTime, unit: .seconds, range: 1...24 * 3600),
    WorkspaceSetting(key: "retention.runs", path: \.keptRuns, unit: .number, range: 0...100_000),
    WorkspaceSetting(
      key: "retention.rejected", path: \.keptRejectedDays, unit: .number, range: 0...36_525),
    WorkspaceSetting(
      key: "retention.quarantine", path: \.keptQuarantineDays, unit: .number, range: 0...36_525),
    WorkspaceSetting(key: "watch.sweep", path: \.sweep, unit: .seconds, range: 1...24 * 3600),
  ]

  /// The sections in their order, each with its settings.
  static let sections: [(name: String, settings: [WorkspaceSetting])] = {
    var sections: [(name: String, settings: [WorkspaceSetting])] = []
    for setting in all {
      if sections.last?.name == setting.section {
        sections[sections.count - 1].settings.append(setting)
      } else {
        sections.append((setting.section, [setting]))
      }
    }
    return sections
  }()
}

extension WorkspaceSettings {
  /// The value of a setting as the settings file has it, `4 GiB`; nil where there is none of that key.
  package func text(of key: String) -> String? {
    WorkspaceSetting.all.first { $0.key == key }.map { $0.unit.text(self[keyPath: $0.path]) }
  }
}
