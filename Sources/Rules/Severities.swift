package import SocialOrder

extension Settings {
  /// Gives findings the weight that the settings set, and drops those of rules that are off.
  package func weigh(_ findings: inout [Finding]) {
    guard !severities.isEmpty else { return }
    findings = findings.compactMap { finding in
      guard let severity = severities[finding.rule.code] else { return finding }
      guard let severity, finding.severity != .error else {
        return finding.severity == .error ? finding : nil
      }
      var weighed = finding
      weighed.severity = severity
      return weighed
    }
  }
}
