package import SocialOrder

/// Finds the causes behind findings: where one column is wrong in most records of a file, what is likely behind it.
///
/// «Most» is half of the records of the kinds that have the column, and five at least. Only errors are explained so: what is
/// no defect of the file keeps its own place in the list. Values are looked at in a part of them where there are many.
package enum Causes {
  /// - Parameters:
  ///   - outcome: with all findings of a check.
  ///   - records: how many records of each kind each file holds.
  package static func find(
    _ outcome: CheckOutcome, records: [[RecordKind: Int]], projects: FactList<ProjectFact>,
    _ reference: ReferenceData
  ) -> [Cause] {
    let findings = outcome.findings
    let sums = TengeSums.find(projects, outcome)
    return records.indices.flatMap { file -> [Cause] in
      let wrong = WrongColumn.all(findings, outcome.places(ofFile: file), records[file])
      return (wrong.isEmpty ? [] : causes(wrong, findings, file, reference)) + sums[file]
    }
  }

  /// Records that are wrong in most of a number.
  static func isMost(_ count: Int, of records: Int) -> Bool { count >= 5 && count * 2 >= records }

  /// Each column is explained once, by the first cause that fits.
  private static func causes(
    _ wrong: [WrongColumn], _ findings: FindingList, _ file: Int, _ reference: ReferenceData
  ) -> [Cause] {
    var causes: [Cause] = []
    var rest = wrong
    func take(_ kind: Cause.Kind, _ fitting: [WrongColumn], others: [Column] = []) {
      guard !fitting.isEmpty else { return }
      causes.append(WrongColumn.cause(kind, fitting, others: others, findings, file))
      let names = fitting.map(\.column.name)
      rest.removeAll { names.contains($0.column.name) }
    }
    // A date of which the day is 12 or less is read in either order: fewer than half can show it.
    for kind in [Cause.Kind.monthFirst, .otherDates] {
      take(kind, rest.filter { DateOrder.kind($0) == kind })
    }
    rest.removeAll { !$0.isMost }
    for (kind, code) in [
      (Cause.Kind.roundedByExcel, IntakeCode.binRoundedByExcel), (.lostZeros, .binLostZero),
    ] {
      take(kind, rest.filter { $0.leading == code.rawValue })
    }
    let shifted = ShiftedColumn.all(rest, reference)
    take(.shifted, shifted.map(\.0), others: shifted.map(\.1))
    while let first = rest.first {
      take(
        .rule(first.leading), rest.filter { $0.leading == first.leading && $0.help == first.help })
    }
    return causes
  }
}
