package import SocialOrder

extension Settings {
  /// A finding with the weight that the settings set; nil of a rule that is off.
  package func weighed(_ finding: Finding) -> Finding? {
    guard let severity = severities[finding.rule.code] else { return finding }
    guard let severity, finding.severity != .error else {
      return finding.severity == .error ? finding : nil
    }
    var weighed = finding
    weighed.severity = severity
    return weighed
  }
}
