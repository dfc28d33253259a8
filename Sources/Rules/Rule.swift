package import SocialOrder

/// A rule of the rulebook: a type without instances, one file each.
package protocol Rule: SendableMetatype {
  static var declaration: RuleDeclaration { get }

  /// How it judges; each shape of rule below says so for its own.
  static var judging: Judging { get }
}

/// How a rule judges, with its types known: finding that out anew for each rule would cost more than reading a file.
package enum Judging {
  /// A reader applies it.
  case byReader
  case projects(RecordJudge<Project>)
  case visits(RecordJudge<Visit>)
  case scores(RecordJudge<ScoreSheet>)
  case remarks(RecordJudge<EvaluationRemark>)
  case notices(RecordJudge<ConflictNotice>)
  case discussions(RecordJudge<Discussion>)
  case plans(RecordJudge<Plan>)
  case everyKind(any AnyRecordRule.Type)
  case facts(any SetRule.Type)
}

/// A record rule with its subject's type known. It is asked of each record, and holds types and plain values only: no
/// reference is counted.
package struct RecordJudge<Subject: Record>: Sendable {
  /// Of the declaration what is asked for each record.
  let since: Period?
  let restsOnTerm: Bool
  private let rule: Applied

  private enum Applied: Sendable {
    case own(any RecordRule<Subject>.Type)
    case everyKind(any AnyRecordRule.Type)
  }

  fileprivate init(_ rule: any RecordRule<Subject>.Type) {
    self.init(rule.declaration, .own(rule))
  }

  init(_ rule: any AnyRecordRule.Type) { self.init(rule.declaration, .everyKind(rule)) }

  private init(_ declaration: RuleDeclaration, _ rule: Applied) {
    since = declaration.since
    restsOnTerm = declaration.restsOnTerm
    self.rule = rule
  }

  func judge(_ record: Subject, _ context: RuleContext, _ report: inout RecordReport) {
    switch rule {
    case .own(let rule): rule.judge(record, context, &report)
    case .everyKind(let rule): rule.judge(record, context, &report)
    }
  }
}

extension Record {
  /// Whether nothing stands there, right or wrong. Rules ask it of most records; where it stands beside them the compiler
  /// knows the record's type.
  func isBlank(_ column: Name) -> Bool { row.isBlank(column.rawValue) }
}

/// A rule that a reader applies while it reads: the file's form, or a column's type. Its declaration is all there is of it here.
package protocol IntakeRule: Rule {}

extension IntakeRule {
  package static var judging: Judging { .byReader }
}

/// A rule that sees one record and reference data while the file streams.
package protocol RecordRule<Subject>: Rule {
  associatedtype Subject: Record

  static func judge(_ record: Subject, _ context: RuleContext, _ report: inout RecordReport)
}

extension RecordRule {
  fileprivate static var recordJudge: RecordJudge<Subject> {
    RecordJudge(Self.self)
  }
}

extension RecordRule where Subject == Project {
  package static var judging: Judging { .projects(recordJudge) }
}

extension RecordRule where Subject == Visit {
  package static var judging: Judging { .visits(recordJudge) }
}

extension RecordRule where Subject == ScoreSheet {
  package static var judging: Judging { .scores(recordJudge) }
}

extension RecordRule where Subject == EvaluationRemark {
  package static var judging: Judging { .remarks(recordJudge) }
}

extension RecordRule where Subject == ConflictNotice {
  package static var judging: Judging { .notices(recordJudge) }
}

extension RecordRule where Subject == Discussion {
  package static var judging: Judging { .discussions(recordJudge) }
}

extension RecordRule where Subject == Plan {
  package static var judging: Judging { .plans(recordJudge) }
}

/// A record rule about what every kind of record has: it sees the rows of all of them.
package protocol AnyRecordRule: Rule {
  static func judge<Subject: Record>(
    _ record: Subject, _ context: RuleContext, _ report: inout RecordReport)
}

extension AnyRecordRule {
  package static var judging: Judging { .everyKind(Self.self) }
}

/// A rule that sees the facts of all records, sorted by key, after all files have been read.
package protocol SetRule: Rule {
  static func judge(_ facts: FactBase, _ context: RuleContext, _ report: inout SetReport)
}

extension SetRule {
  package static var judging: Judging { .facts(Self.self) }
}

/// What a rule may know besides the records: the day on which to judge, the day on which the files were received where one
/// was given, and reference data. No clock, no file.
package final class RuleContext: Sendable {
  package let asOf: CivilDate
  /// Of the file whose record is judged; a set rule is told where all files were received on one day.
  package let received: CivilDate?
  /// Whether the record's file was accepted before.
  let isSettled: Bool
  package let reference: ReferenceData
  private let settings: Settings
  /// Holds what set rules find.
  let store: PackedStore

  package init(
    asOf: CivilDate, received: CivilDate? = nil, isSettled: Bool = false,
    reference: ReferenceData, settings: Settings = Settings(), store: PackedStore = PackedStore()
  ) {
    self.store = store
    self.asOf = asOf
    self.received = received
    self.isSettled = isSettled
    self.reference = reference
    self.settings = settings
  }

  /// The same for the records of one file.
  package func forFile(received: CivilDate?, isSettled: Bool) -> RuleContext {
    RuleContext(
      asOf: asOf, received: received, isSettled: isSettled, reference: reference,
      settings: settings, store: store)
  }

  /// On which side of the threshold a project is, by the settings on its sum and day.
  func threshold(of project: ProjectFact) -> ThresholdDecision? {
    settings.threshold.decide(project, reference.monthlyIndex)
  }

  /// When the records of a kind for a period are due, by the settings on days off; nil where no day is set.
  func dueDay(of kind: RecordKind, for period: Period) -> DueDay? {
    reference.dueDay(of: kind, for: period, moved: settings.movesDueDays)
  }

  /// The last day for what the Order wants on a day, by the settings on days off; nil outside the calendar.
  func dueDay(named: CivilDate) -> DueDay? {
    reference.dueDay(named: named, moved: settings.movesDueDays)
  }
}

extension RuleDeclaration {
  /// Whether the rule judges records of a period (effective dates): a year counts that holds the first half-year judged.
  func isEffective(for period: Period?) -> Bool { period.isFrom(since) }
}

extension Period? {
  /// Whether a period is not before another one, where both are known.
  func isFrom(_ since: Period?) -> Bool {
    guard let since, let self, self.year <= since.year else { return true }
    return self.year == since.year && self.half ?? 2 >= since.half ?? 1
  }
}
