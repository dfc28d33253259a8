internal import SocialOrder
internal import Yams

/// A value of the settings file, with the line on which it stands.
struct SettingNode {
  private let node: Node?
  private let line: Int

  /// The document's root; a file of comments alone is an empty one.
  static func document(_ text: String) throws(SettingsError) -> SettingNode {
    do {
      return SettingNode(node: try Yams.compose(yaml: text), line: 1)
    } catch {
      throw unreadable(error, text)
    }
  }

  /// The members of a mapping, whose names must be known; an empty value has none.
  func members(among names: [String]) throws(SettingsError) -> [(String, SettingNode)] {
    guard let node, node.scalar?.string != "" else { return [] }
    guard let mapping = node.mapping else {
      throw error(
        kk: "«атауы: мәні» жолдары күтілген", ru: "ожидались строки «имя: значение»",
        en: "expected lines of “name: value”")
    }
    var members: [(String, SettingNode)] = []
    for (key, value) in mapping {
      let line = key.mark?.line ?? self.line
      let name = key.scalar?.string ?? ""
      guard names.contains(name) else {
        let hint = DidYouMean.nearest(to: name, among: names)
        throw SettingsError(
          line: line,
          reason: Texts(
            kk: "белгісіз баптау: \(name)\(hint.kk)",
            ru: "неизвестная настройка: \(name)\(hint.ru)",
            en: "unknown setting: \(name)\(hint.en)"))
      }
      members.append((name, SettingNode(node: value, line: value.mark?.line ?? line)))
    }
    return members
  }

  /// One of some words.
  func word(among words: [String]) throws(SettingsError) -> String {
    let word = text
    guard words.contains(word) else {
      let hint = DidYouMean.nearest(to: word, among: words)
      let known = words.joined(separator: ", ")
      throw error(
        kk: "«\(word)» дұрыс емес, күтілгені: \(known)\(hint.kk)",
        ru: "«\(word)» не подходит, ожидалось одно из: \(known)\(hint.ru)",
        en: "“\(word)” is none of: \(known)\(hint.en)")
    }
    return word
  }

  /// A whole number.
  func number(in range: ClosedRange<Int>) throws(SettingsError) -> Int {
    if let number = Int(text), range.contains(number) { return number }
    let expected = "\(range.lowerBound)..\(range.upperBound)"
    throw error(
      kk: "«\(text)» дұрыс емес, күтілгені: \(expected)",
      ru: "«\(text)» не подходит, ожидалось \(expected)", en: "“\(text)” is not in \(expected)")
  }

  /// What stands there; a list or a mapping is shown as empty.
  var text: String { node?.scalar?.string ?? "" }

  func error(kk: String, ru: String, en: String) -> SettingsError {
    SettingsError(line: line, reason: Texts(kk: kk, ru: ru, en: en))
  }

  /// An error of the YAML itself.
  private static func unreadable(_ error: any Error, _ text: String) -> SettingsError {
    func said(_ line: Int, _ problem: String) -> SettingsError {
      SettingsError(
        line: line,
        reason: Texts(
          kk: "YAML оқылмайды: \(problem)", ru: "YAML не читается: \(problem)",
          en: "no readable YAML: \(problem)"))
    }
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return said(mark.line, problem)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return SettingsError(
        line: context.mark.line,
        reason: Texts(
          kk: "екі рет берілген: \(keys.joined(separator: ", "))",
          ru: "указано дважды: \(keys.joined(separator: ", "))",
          en: "given twice: \(keys.joined(separator: ", "))"))
    case YamlError.reader(let problem, let offset, _, _):
      let line = text.unicodeScalars.prefix(offset ?? 0).count { $0 == "\n" } + 1
      return said(line, problem)
    default: return said(1, "\(error)")
    }
  }
}
