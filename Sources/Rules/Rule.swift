package import SocialOrder

/// A rule of the rulebook: a type without instances, one file each.
package protocol Rule: SendableMetatype {
  static var declaration: RuleDeclaration { get }
}

/// A rule that a reader applies while it reads: the file's form, or a column's type. Its declaration is all there is of it here.
package protocol IntakeRule: Rule {}

/// A rule that sees one record and reference data while the file streams.
package protocol RecordRule<Subject>: Rule {
  associatedtype Subject: Record

  static func judge(_ record: Subject, _ context: RuleContext, _ report: inout RecordReport)
}

/// A record rule about what every kind of record has: it sees the rows of all of them.
package protocol AnyRecordRule: Rule {
  static func judge<Subject: Record>(
    _ record: Subject, _ context: RuleContext, _ report: inout RecordReport)
}

/// A rule that sees the facts of all records, sorted by key, after all files have been read.
package protocol SetRule: Rule {
  static func judge(_ facts: FactBase, _ context: RuleContext, _ report: inout SetReport)
}

/// What a rule may know besides the records: the day on which to judge, and reference data. No clock, no file.
package struct RuleContext: Sendable {
  package let asOf: CivilDate
  package let reference: ReferenceData

  package init(asOf: CivilDate, reference: ReferenceData) {
    self.asOf = asOf
    self.reference = reference
  }
}

extension RuleDeclaration {
  /// Whether the rule judges records of a period (effective dates).
  func isEffective(for period: Period?) -> Bool {
    guard let since, let period else { return true }
    return period.lastDay >= since.firstDay
  }
}
