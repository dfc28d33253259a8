package import SocialOrder

/// What is not checked in a file, and what would let it be.
package struct UncheckedFile: Sendable, Hashable {
  package enum Lack: Sendable, Hashable {
    /// Records of a kind were not given by an administrator for a period.
    case records(RecordKind, BIN, Period)
    /// A rule needs working days of a year that the calendar does not hold.
    case daysOff(year: Int, rule: String)
    /// A rule needs the MCI of a year that its table does not hold.
    case monthlyIndex(year: Int, rule: String)
  }

  package let file: Int
  package let lack: Lack
}

/// What set rules found.
package struct SetReport {
  private var findings: PackedSorter<SetFinding>
  /// What was found about whole files.
  package private(set) var fileFindings: [Finding] = []
  /// The checks that were left out because a kind of record, or a year of a table, was not given.
  package private(set) var unchecked: Set<UncheckedFile> = []

  private var lastUnchecked: UncheckedFile?

  package init(_ store: PackedStore) { findings = PackedSorter(store, most: 8192) }

  /// What was found about records, as these are read file by file.
  package var aboutRecords: PackedList<SetFinding> {
    mutating get { findings.sorted() }
  }

  /// What was found about some files, of what several judgings found about all.
  package mutating func take(_ other: SetReport, where isWanted: (Int) -> Bool) {
    var other = other
    for finding in other.aboutRecords where isWanted(Int(finding.record.file)) {
      findings.add(finding)
    }
    fileFindings += other.fileFindings.filter { isWanted($0.place.file) }
    unchecked.formUnion(other.unchecked.filter { isWanted($0.file) })
  }

  /// The same without what was found about records: that has been told already.
  package mutating func takeAboutFiles(_ other: SetReport) {
    fileFindings += other.fileFindings
    unchecked.formUnion(other.unchecked)
  }

  /// A finding on a record's column (or none: the record as a whole). Nothing where the rule is not yet in force for the
  /// record's period.
  package mutating func add(
    _ rule: RuleDeclaration, about fact: some Fact, on column: (some ColumnName)?,
    severity: Severity? = nil, expected: Argument? = nil, arguments: [String: Argument] = [:],
    related: [RecordID] = []
  ) {
    guard rule.isEffective(for: fact.period) else { return }
    findings.add(
      SetFinding(
        rule: rule, severity: severity ?? rule.severity, record: fact.id, column: column?.name,
        expected: expected, arguments: arguments, related: related))
  }

  /// A finding on a file as the submission of a body for a period.
  package mutating func add(
    _ rule: RuleDeclaration, aboutFile file: Int, of administrator: BIN, for period: Period,
    severity: Severity? = nil, expected: Argument? = nil, arguments: [String: Argument] = [:]
  ) {
    guard rule.isEffective(for: period) else { return }
    fileFindings.append(
      Finding(
        rule, severity: severity, at: Place(file: file, line: nil),
        record: [
          KeyPart(column: "administrator_bin", value: administrator.text),
          KeyPart(column: "period", value: period.text),
        ], expected: expected, arguments: arguments))
  }

  /// Says that the rule could not be judged for a record's file, because no records of a kind were given for the
  /// administrator and period.
  package mutating func leaveUnchecked(
    _ fact: some Fact, without kind: RecordKind, for period: Period
  ) {
    guard NotChecked.isDue(for: period) else { return }
    leave(
      UncheckedFile(
        file: Int(fact.id.file), lack: .records(kind, fact.administrator, period)))
  }

  /// Says that a rule could not be judged for a record's file, because working days are to be counted from a day and the
  /// calendar does not reach far enough.
  package mutating func leaveUnchecked(
    _ rule: RuleDeclaration, _ fact: some Fact, from date: CivilDate,
    beyond calendar: WorkingCalendar
  ) {
    leaveUnchecked(rule, inFile: Int(fact.id.file), fact.period, from: date, beyond: calendar)
  }

  /// The same of what a file submits for a period.
  mutating func leaveUnchecked(
    _ rule: RuleDeclaration, inFile file: Int, _ period: Period, from date: CivilDate,
    beyond calendar: WorkingCalendar
  ) {
    guard rule.isEffective(for: period) else { return }
    let year =
      calendar.years.contains(date.year) ? calendar.years.upperBound + 1 : date.year
    leave(UncheckedFile(file: file, lack: .daysOff(year: year, rule: rule.code)))
  }

  /// Says that a rule could not be judged for a record's file, because the MCI of a day is not in its table.
  package mutating func leaveUnchecked(
    _ rule: RuleDeclaration, _ fact: some Fact, withoutIndexOn date: CivilDate
  ) {
    guard rule.isEffective(for: fact.period) else { return }
    leave(
      UncheckedFile(
        file: Int(fact.id.file), lack: .monthlyIndex(year: date.year, rule: rule.code)))
  }

  /// A body's records stand together, and lack the same one after another.
  private mutating func leave(_ file: UncheckedFile) {
    if file == lastUnchecked { return }
    lastUnchecked = file
    unchecked.insert(file)
  }
}
