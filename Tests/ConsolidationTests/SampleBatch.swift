import Consolidation
import SocialOrder

/// A batch put together as the readers do it: each file's rows to facts and a tally, then all files under one key table.
struct SampleBatch {
  private var facts = FactSet()
  private var keys = KeyTable()
  /// The rows of each file, as its store would give them.
  private var rows: [[Row]] = []
  /// A fault can be planted here.
  var tallies: [FileTally] = []

  init(_ records: SampleRecord...) throws { try add(records) }

  /// Begins with a file of these records.
  init(_ records: [SampleRecord]) throws { try add(records) }

  /// Adds a file.
  @discardableResult
  mutating func add(_ records: [SampleRecord], accepted: Bool = true) throws -> Int {
    var facts = FactSet()
    var keys = KeyTable()
    var tally = FileTally()
    tally.isAccepted = accepted
    let rows = records.map { Row($0.kind) }
    for (index, (record, row)) in zip(records, rows).enumerated() {
      row.reset(line: index + 2)
      record.fill(row)
      try tally.count(row)
      facts.add(
        row, id: RecordID(file: 0, kind: record.kind, index: index, line: row.line), keys: &keys)
    }
    self.facts.absorb(facts, symbols: self.keys.absorb(keys), file: tallies.count)
    tallies.append(tally)
    self.rows.append(rows)
    return tallies.count - 1
  }

  private var submissions: Submissions {
    var facts = facts
    facts.sort()
    return Submissions(facts: facts, keys: keys, files: tallies)
  }

  func figures(_ period: Period) throws(ConsolidationError) -> Figures {
    try Consolidator.figures(submissions, period: period, asOf: CivilDate(days: 20_000))
  }

  func formRows(_ period: Period, register: AdministratorRegister? = nil)
    throws(ConsolidationError) -> FormRows
  {
    FormRows(try figures(period), submissions, self, register: register)
  }
}

extension SampleBatch: RecordTexts {
  func row(_ id: RecordID) -> Row { rows[Int(id.file)][Int(id.index)] }
}

extension Conservation {
  /// Where records went, in cli.md's order: read, accepted, rejected, superseded, waiting, outside.
  var counts: [Int] { parts.map(\.records) }
  /// The same of contract sums, in tiyn.
  var sums: [Int64] { parts.map(\.contractSum.tiyn) }

  private var parts: [Amounts] { [read, accepted, rejected, superseded, waiting, outside] }
}

extension Figures {
  func direction(_ number: Int) -> GroupFigures? {
    directions.first { $0.direction.number == number }?.figures
  }

  func project(_ id: String) -> ProjectFigures? { projects.first { $0.projectID == id } }
}

extension Means {
  /// By criterion, then overall, as printed.
  var texts: [String?] { Criterion.allCases.map { self[$0]?.text } + [overall?.text] }
}
