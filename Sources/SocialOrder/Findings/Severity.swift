/// How much a finding weighs (rules.md, Severity).
package enum Severity: String, CaseIterable, Sendable {
  /// A defect of the file: it rejects the file.
  case error
  /// The data are good and show that the Order was not kept: it never rejects.
  case breach
  case warning
  case note
}

/// On what a rule rests.
package enum Basis: String, CaseIterable, Sendable {
  /// The text of the Order says so.
  case order
  /// Figures that must agree.
  case arithmetic
  /// Our own care; a letter never cites a paragraph for it.
  case analytic
}

/// What a rule is about: the groups of rules.md, in its order.
package enum RuleGroup: String, CaseIterable, Sendable {
  case intake, fields, any, projects, monitoring, scores, remarks
}
