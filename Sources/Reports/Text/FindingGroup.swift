import SocialOrder

/// Findings of one file and sheet that have the same rule and column, and are excused by the same waiver or none.
struct FindingGroup {
  let findings: [Finding]
  var first: Finding { findings[0] }

  /// Whether it stands in several lines of the file and says the same of each.
  func saysOneThing(_ language: Language) -> Bool {
    findings.count > 1
      && findings.allSatisfy {
        $0.place.line != nil && $0.related.isEmpty
          && $0.message(language) == first.message(language)
      }
  }

  static func grouped(_ findings: [Finding]) -> [FindingGroup] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let key =
        "\(finding.severity) \(finding.rule.code) \(finding.column ?? "") \(finding.place.sheet) "
        + "\(finding.waiver?.line ?? 0)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    let all = order.compactMap { groups[$0] }.map { FindingGroup(findings: $0) }
    return Severity.allCases.flatMap { severity in
      all.filter { $0.first.severity == severity }
    }
  }
}

extension Finding {
  /// What its rule asks for, as a sentence that says it was not done: a rule's title alone reads as if all were well.
  func requirement(_ phrases: Headings, _ language: Language) -> String {
    rule.requirement("findings.notKept", phrases, language)
  }
}

extension RuleDeclaration {
  /// Its title set into a phrase, without the full stop that it ends with.
  func requirement(_ key: String, _ phrases: Headings, _ language: Language) -> String {
    let title = title[language]
    return phrases.text(
      key, language, ["title": title.hasSuffix(".") ? String(title.dropLast()) : title])
  }
}
