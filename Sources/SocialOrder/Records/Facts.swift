/// Which record: the file's place in the batch, the kind, and the record's place among the file's records of that kind.
public struct RecordID: Hashable, Comparable, Sendable {
  public var file: Int32
  public let kind: RecordKind
  /// Which sheet of a workbook, from 1; 0 where that needs no telling.
  public let sheet: Int16
  public let index: Int32
  /// The physical line on which it starts.
  public let line: Int32

  public init(file: Int, kind: RecordKind, index: Int, line: Int, sheet: Int = 0) {
    self.file = Int32(file)
    self.kind = kind
    self.sheet = Int16(sheet)
    self.index = Int32(index)
    self.line = Int32(clamping: line)
  }

  /// The same record, where so many more of its kind stand before it in its file.
  func after(_ records: Int) -> RecordID {
    RecordID(
      file: Int(file), kind: kind, index: Int(index) + records, line: Int(line), sheet: Int(sheet))
  }

  public static func < (a: RecordID, b: RecordID) -> Bool {
    (a.file, a.sheet, a.line, a.index) < (b.file, b.sheet, b.line, b.index)
  }
}

/// What set rules and the consolidation know of a record: a few values of fixed width, never its text.
public protocol Fact: Sendable {
  /// What a list of facts holds of one record alone, and of several in common (`FactList`).
  associatedtype Held: Sendable = Self
  associatedtype Tables: FactTables = NothingShared
  init(_ held: Held, _ tables: Tables)
  func held(_ tables: inout Tables) -> Held

  var id: RecordID { get set }
  var administrator: BIN { get }
  /// The period under which the record was filed.
  var period: Period { get }
  /// Takes the symbols of a file's key table over into the batch's.
  mutating func translate(_ symbols: [Symbol])
  /// Order by natural key, then by place: records with the same key are neighbours.
  static func precedes(_ a: Self, _ b: Self) -> Bool
  /// What decides that order for most: of two facts whose beginnings differ the one with the lesser comes first.
  var beginningOfOrder: UInt64 { get }
  /// Whether two records have the same natural key.
  static func sameKey(_ a: Self, _ b: Self) -> Bool
}

extension Fact {
  public var beginningOfOrder: UInt64 { administrator.number << 24 }
}

/// A project and the administrator that ordered it: what visits and scores point at.
public struct ProjectKey: Hashable, Comparable, Sendable {
  public let administrator: BIN
  public let project: Symbol

  public init(administrator: BIN, project: Symbol) {
    self.administrator = administrator
    self.project = project
  }

  /// One number to hash instead of two: the BIN has 40 bits, the symbol 32.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(administrator.number ^ UInt64(project.index) << 32)
  }

  /// The BIN's 40 bits, and the symbol as far as 24 hold it.
  var beginningOfOrder: UInt64 {
    administrator.number << 24 | UInt64(min(project.index, 1 << 24 - 1))
  }

  public static func < (a: ProjectKey, b: ProjectKey) -> Bool {
    (a.administrator, a.project) < (b.administrator, b.project)
  }
}

/// What is known of a file's records when it has been read.
package struct FactSet: Sendable {
  package var projects = FactList<ProjectFact>()
  package var visits = FactList<VisitFact>()
  package var scores = FactList<ScoreFact>()
  package var remarks = FactList<RemarkFact>()
  package var notices = FactList<NoticeFact>()
  package var discussions = FactList<DiscussionFact>()
  package var plans = FactList<PlanFact>()
  /// Records without a whole key, and what a file that breaks off would have held.
  package var broken: [BrokenRow] = []

  package init() {}

  /// A set with room for the facts of several: of each kind that several hold. Those of a single one are taken over as they
  /// lie (`absorb`).
  package init(roomFor sets: some Collection<FactSet>) {
    Self.reserve(&projects, sets.map(\.projects.count))
    Self.reserve(&visits, sets.map(\.visits.count))
    Self.reserve(&scores, sets.map(\.scores.count))
    Self.reserve(&remarks, sets.map(\.remarks.count))
    Self.reserve(&notices, sets.map(\.notices.count))
    Self.reserve(&discussions, sets.map(\.discussions.count))
    Self.reserve(&plans, sets.map(\.plans.count))
  }

  /// Makes room for the facts of a whole file, of which a part has been read, as if the rest were like it: an array that grows
  /// is held twice while it is copied. Room that is not used in the end was never touched.
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - part: of them, what was read.
  package mutating func makeRoom(for bytes: Int, after part: Int) {
    Self.makeRoom(&projects, bytes, part)
    Self.makeRoom(&visits, bytes, part)
    Self.makeRoom(&scores, bytes, part)
  }

  /// Facts of a kind for which there is room at most before they are there.
  private static let mostExpected = 1 << 20

  private static func makeRoom<F: Fact>(_ facts: inout FactList<F>, _ bytes: Int, _ part: Int) {
    guard !facts.isEmpty, bytes > part else { return }
    // A little more, for the first part has a head, and its rows may be longer than others.
    facts.reserveCapacity(min(Self.mostExpected, facts.count * (bytes / 64) / (part / 72 + 1)))
  }

  /// Takes down what is known of a row; of a row without a whole key only that it was there.
  package mutating func add(_ row: Row, id: RecordID, keys: inout KeyTable) {
    let isWhole =
      switch row.kind {
      case .projects: Self.add(ProjectFact(Project(row), id, &keys), to: &projects)
      case .monitoring: Self.add(VisitFact(Visit(row), id, &keys), to: &visits)
      case .scores: Self.add(ScoreFact(ScoreSheet(row), id, &keys), to: &scores)
      case .evaluationRemarks: Self.add(RemarkFact(EvaluationRemark(row), id), to: &remarks)
      case .conflictNotices: Self.add(NoticeFact(ConflictNotice(row), id, &keys), to: &notices)
      case .discussions: Self.add(DiscussionFact(Discussion(row), id, &keys), to: &discussions)
      case .plans: Self.add(PlanFact(Plan(row), id), to: &plans)
      }
    if !isWhole { broken.append(BrokenRow(row, file: id.file, keys: &keys)) }
  }

  private static func add<F: Fact>(_ fact: F?, to facts: inout FactList<F>) -> Bool {
    guard let fact else { return false }
    facts.append(fact)
    return true
  }

  /// Takes a file's facts over into the batch's, under the batch's symbols and the file's place in it. Each kind is let go of
  /// when it has been taken over: of a large set the facts are most of what memory holds.
  /// - Parameter symbols: nil where the facts stand under the batch's symbols.
  package mutating func absorb(_ other: consuming FactSet, symbols: [Symbol]?, file: Int) {
    var other = other
    Self.absorb(&projects, &other.projects, symbols, file)
    Self.absorb(&visits, &other.visits, symbols, file)
    Self.absorb(&scores, &other.scores, symbols, file)
    Self.absorb(&remarks, &other.remarks, symbols, file)
    Self.absorb(&notices, &other.notices, symbols, file)
    Self.absorb(&discussions, &other.discussions, symbols, file)
    Self.absorb(&plans, &other.plans, symbols, file)
    for var row in other.broken {
      row.file = Int32(file)
      if let symbols { row.translate(symbols) }
      broken.append(row)
    }
  }

  /// Adds the facts of the next piece of the same file, under this set's symbols.
  /// - Parameter records: how many of each kind stand before the piece.
  package mutating func append(
    _ next: FactSet, symbols: [Symbol], after records: [RecordKind: Int]
  ) {
    Self.append(next.projects, to: &projects, symbols, records[.projects, default: 0])
    Self.append(next.visits, to: &visits, symbols, records[.monitoring, default: 0])
    Self.append(next.scores, to: &scores, symbols, records[.scores, default: 0])
    Self.append(next.remarks, to: &remarks, symbols, records[.evaluationRemarks, default: 0])
    Self.append(next.notices, to: &notices, symbols, records[.conflictNotices, default: 0])
    Self.append(next.discussions, to: &discussions, symbols, records[.discussions, default: 0])
    Self.append(next.plans, to: &plans, symbols, records[.plans, default: 0])
    for var row in next.broken {
      row.translate(symbols)
      broken.append(row)
    }
  }

  /// The facts of one body's records.
  package func of(_ administrator: BIN) -> FactSet {
    var mine = FactSet()
    mine.projects = projects.filter { $0.administrator == administrator }
    mine.visits = visits.filter { $0.administrator == administrator }
    mine.scores = scores.filter { $0.administrator == administrator }
    mine.remarks = remarks.filter { $0.administrator == administrator }
    mine.notices = notices.filter { $0.administrator == administrator }
    mine.discussions = discussions.filter { $0.administrator == administrator }
    mine.plans = plans.filter { $0.administrator == administrator }
    mine.broken = broken.filter { $0.administrator == administrator }
    return mine
  }

  /// Sorts each kind by natural key, then by place.
  package mutating func sort() {
    projects.sort()
    visits.sort()
    scores.sort()
    remarks.sort()
    notices.sort()
    discussions.sort()
    plans.sort()
  }

  private static func append<F: Fact>(
    _ theirs: FactList<F>, to mine: inout FactList<F>, _ symbols: [Symbol], _ records: Int
  ) {
    for var fact in theirs {
      fact.id = fact.id.after(records)
      fact.translate(symbols)
      mine.append(fact)
    }
  }

  private static func reserve<F: Fact>(_ facts: inout FactList<F>, _ counts: [Int]) {
    if counts.count(where: { $0 > 0 }) > 1 { facts.reserveCapacity(counts.reduce(0, +)) }
  }

  private static func absorb<F: Fact>(
    _ mine: inout FactList<F>, _ theirs: inout FactList<F>, _ symbols: [Symbol]?, _ file: Int
  ) {
    theirs.move(toFile: Int32(file))
    if let symbols { theirs.change { $0.translate(symbols) } }
    if mine.hasRoom {
      for fact in theirs { mine.append(fact) }
    } else {
      swap(&mine, &theirs)
    }
    theirs = FactList()
  }
}

extension Row {
  /// Whose record it is; nil where that could not be read.
  public var administrator: BIN? {
    administratorColumn.flatMap { self[$0] }.map { BIN(checked: UInt64($0)) }
  }

  /// The direction that it names; nil for kinds that name none, and where it could not be read.
  public var direction: Direction? {
    directionColumn.flatMap { self[$0] }.flatMap { Direction(Int($0)) }
  }

  func symbol(_ column: Int, _ keys: inout KeyTable) -> Symbol? {
    bytes(column).map { keys.intern($0) }
  }
}
