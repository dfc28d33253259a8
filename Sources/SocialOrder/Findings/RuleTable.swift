/// A table of reference data that a rule judges by: the rule's page shows what stands in it.
package enum RuleTable: Sendable, Hashable {
  /// The MCI, and how many of them the threshold of para 9 is.
  case threshold
  /// The due days of some kinds of record.
  case dueDays([RecordKind])
  /// The days off.
  case workingDays
}
