package import SocialOrder

/// Read = accepted + rejected + superseded + waiting + outside, in records and in the contract sums of project records.
package struct Conservation: Sendable {
  package struct Amounts: Sendable {
    package var records = 0
    package var contractSum = Money.zero

    package init() {}

    /// Counts a record, with its sum where it has one.
    mutating func count(_ sum: Money?) throws(ArithmeticOverflow) {
      records += 1
      if let sum { contractSum = try contractSum.adding(sum) }
    }

    mutating func add(_ other: Amounts) throws(ArithmeticOverflow) {
      records += other.records
      contractSum = try contractSum.adding(other.contractSum)
    }
  }

  package var read = Amounts()
  package var accepted = Amounts()
  package var rejected = Amounts()
  package var superseded = Amounts()
  package var waiting = Amounts()
  package var outside = Amounts()

  /// What became of what was read, by placement.
  package internal(set) subscript(placement: Placement) -> Amounts {
    get {
      switch placement {
      case .accepted: accepted
      case .rejected: rejected
      case .superseded: superseded
      case .waiting: waiting
      case .outside: outside
      }
    }
    set {
      switch placement {
      case .accepted: accepted = newValue
      case .rejected: rejected = newValue
      case .superseded: superseded = newValue
      case .waiting: waiting = newValue
      case .outside: outside = newValue
      }
    }
  }

  /// Whether what was read is what became of it.
  package var holds: Bool {
    var sum = Amounts()
    do {
      for placement in Placement.allCases { try sum.add(self[placement]) }
    } catch {
      return false
    }
    return sum.records == read.records && sum.contractSum == read.contractSum
  }

  mutating func add(_ other: Conservation) throws(ArithmeticOverflow) {
    try read.add(other.read)
    for placement in Placement.allCases { try self[placement].add(other[placement]) }
  }
}

/// What becomes of a record in a report (cli.md, conservation): the first of these that fits.
package enum Placement: String, CaseIterable, Sendable {
  case accepted, rejected, superseded, waiting, outside
}

/// A body's records in a direction: what is counted apart in each file.
package struct ConservationGroup: Hashable, Sendable {
  /// Nil where it could not be read.
  package let administrator: BIN?
  /// Nil for records that name none (visits, scores and others), and where it could not be read.
  package let direction: Direction?

  package init(administrator: BIN?, direction: Direction?) {
    self.administrator = administrator
    self.direction = direction
  }

  /// Every record is counted in its group: numbers are compared, and not what may be missing.
  package static func == (a: ConservationGroup, b: ConservationGroup) -> Bool {
    (a.administrator?.number ?? .max) == (b.administrator?.number ?? .max)
      && (a.direction?.number ?? 0) == (b.direction?.number ?? 0)
  }

  /// One number to hash instead of two: a BIN has 40 bits, a direction 5.
  package func hash(into hasher: inout Hasher) {
    hasher.combine((administrator?.number ?? 0) << 5 | UInt64(direction?.number ?? 0))
  }
}

/// The conservation check: of each file, body and direction by itself, so that no two faults can hide one another.
package struct ConservationBook: Sendable {
  /// By file, in the batch's order.
  private var files: [[ConservationGroup: Conservation]]

  init(_ tallies: [FileTally]) {
    files = tallies.map { tally in
      tally.amounts.mapValues { read in
        var conservation = Conservation()
        conservation.read = read
        if !tally.isAccepted { conservation.rejected = read }
        return conservation
      }
    }
  }

  /// Puts a record of an accepted file in its place.
  mutating func count(
    _ id: RecordID, _ group: ConservationGroup, _ placement: Placement, _ sum: Money
  ) throws(ArithmeticOverflow) {
    var amounts = Conservation.Amounts()
    amounts.records = 1
    amounts.contractSum = sum
    try files[Int(id.file)][group, default: Conservation()][placement].add(amounts)
  }

  /// All of it.
  package var total: Conservation { sum(files) { _ in true } }

  /// Of one file, by its place in the batch.
  package func file(_ index: Int) -> Conservation { sum([files[index]]) { _ in true } }

  /// Of one body; nil for the records that do not say whose they are.
  package func administrator(_ administrator: BIN?) -> Conservation {
    sum(files) { $0.administrator == administrator }
  }

  /// Of one direction; nil for the records that name none.
  package func direction(_ direction: Direction?) -> Conservation {
    sum(files) { $0.direction == direction }
  }

  /// The bodies that sent anything, by BIN; nil last.
  package var administrators: [BIN?] {
    let all = Set(files.flatMap { $0.keys.map(\.administrator) })
    return all.compactMap { $0 }.sorted() + (all.contains(nil) ? [nil] : [])
  }

  /// Where the check fails first: a file by its place, and the group.
  package var fault: (file: Int, group: ConservationGroup, amounts: Conservation)? {
    for (file, groups) in files.enumerated() {
      let broken = groups.filter { !$0.value.holds }
      let first = broken.min {
        ($0.key.administrator?.number ?? 0, $0.key.direction?.number ?? 0)
          < ($1.key.administrator?.number ?? 0, $1.key.direction?.number ?? 0)
      }
      if let first { return (file, first.key, first.value) }
    }
    return nil
  }

  /// The sum of some of it. What does not fit in 64 bits has stopped the run before: `total` was added up.
  private func sum(
    _ files: [[ConservationGroup: Conservation]], where counts: (ConservationGroup) -> Bool
  ) -> Conservation {
    var sum = Conservation()
    for groups in files {
      for (group, amounts) in groups where counts(group) { try? sum.add(amounts) }
    }
    return sum
  }

  /// - Throws: `ArithmeticOverflow` where a sum does not fit.
  func checkedTotal() throws(ArithmeticOverflow) -> Conservation {
    var sum = Conservation()
    for groups in files { for amounts in groups.values { try sum.add(amounts) } }
    return sum
  }
}
