import SocialOrder

/// Sums that look like tenge where thousand tenge belong.
///
/// No rule calls them wrong, for no limit is set to them. A milliard tenge is: a social project rarely has a hundredth of it,
/// and one filed in tenge passes it from a million on. So where half of a file's projects, and five, have a sum of a milliard
/// tenge or more, all of them are suspected to be in tenge. Nearer to proof is a sum of exactly a thousand times the one
/// beside it in half of the projects.
enum TengeSums {
  /// A milliard tenge.
  private static let suspicious = Money(tiyn: 1_000_000 * Money.tiynPerThousandTenge)

  /// What is counted of one column of a file.
  private struct Count {
    var given = 0
    var large: [Cause.Example] = []
    var largeCount = 0
    /// Records in which the sum is a thousand times the other one.
    var thousandfold: [Cause.Example] = []
    var thousandfoldCount = 0

    mutating func add(_ sum: Money, beside other: Money?, _ example: () -> Cause.Example) {
      given += 1
      if sum >= suspicious {
        largeCount += 1
        if large.count < 3 { large.append(example()) }
      }
      if let other, other > .zero, sum.tiyn / 1000 == other.tiyn, sum.tiyn % 1000 == 0 {
        thousandfoldCount += 1
        if thousandfold.count < 3 { thousandfold.append(example()) }
      }
    }
  }

  /// The causes of each file. Their examples stand in the order of the projects, not of the lines.
  static func find(_ projects: FactList<ProjectFact>, _ outcome: CheckOutcome) -> [[Cause]] {
    var planned = [Count](repeating: Count(), count: outcome.files.count)
    var contracts = planned
    for project in projects {
      let file = Int(project.id.file)
      if let sum = project.plannedSum {
        planned[file].add(sum, beside: project.contractSum) {
          example(project, .plannedSum, sum)
        }
      }
      if let sum = project.contractSum {
        contracts[file].add(sum, beside: project.plannedSum) {
          example(project, .contractSum, sum)
        }
      }
    }
    return outcome.files.indices.map { file in
      let (plan, contract) = (planned[file], contracts[file])
      if let cause = thousandfold(contract, .contractSum, than: .plannedSum, file) {
        return [cause.explaining(overPlan(outcome, file))]
      }
      if let cause = thousandfold(plan, .plannedSum, than: .contractSum, file) { return [cause] }
      return large(plan, contract, file).map { [$0] } ?? []
    }
  }

  private static func example(_ project: ProjectFact, _ column: ProjectColumn, _ sum: Money)
    -> Cause.Example
  {
    Cause.Example(
      line: Int(project.id.line), column: column.declaration, value: .money(sum))
  }

  private static func thousandfold(
    _ count: Count, _ column: ProjectColumn, than other: ProjectColumn, _ file: Int
  ) -> Cause? {
    guard Causes.isMost(count.thousandfoldCount, of: count.given) else { return nil }
    return Cause(
      .thousandfold, file: file, columns: [column.declaration], others: [other.declaration],
      records: count.thousandfoldCount, outOf: count.given, findings: [],
      examples: count.thousandfold.sorted { $0.line < $1.line })
  }

  private static func large(_ plan: Count, _ contract: Count, _ file: Int) -> Cause? {
    let counts = [(plan, ProjectColumn.plannedSum), (contract, .contractSum)].filter {
      Causes.isMost($0.0.largeCount, of: $0.0.given)
    }
    guard let (first, _) = counts.first else { return nil }
    return Cause(
      .tenge, file: file, columns: counts.map(\.1.declaration), records: first.largeCount,
      outOf: first.given, findings: [], examples: first.large.sorted { $0.line < $1.line })
  }

  /// A contract in tenge exceeds its plan in thousands.
  private static func overPlan(_ outcome: CheckOutcome, _ file: Int) -> [Int] {
    outcome.places(ofFile: file).filter {
      let finding = outcome.findings[$0]
      return finding.rule.code == ContractOverPlan.declaration.code && finding.waiver == nil
    }
  }
}

extension Cause {
  fileprivate func explaining(_ findings: [Int]) -> Cause {
    Cause(
      kind, file: file, columns: columns, others: others, records: records, outOf: outOf,
      findings: findings, examples: examples)
  }
}
