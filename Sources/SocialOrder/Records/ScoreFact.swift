/// What is known of one council member's scores of a project (para 19, Annex 5-1).
public struct ScoreFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  public private(set) var project: Symbol
  public let councilDate: CivilDate
  public private(set) var expert: Symbol
  /// Hundredths of a point by criterion, 0 where the column is blank or wrong.
  private let scores: (Int16, Int16, Int16, Int16)

  init?(_ record: ScoreSheet, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let councilDate = record.councilDate,
      let project = record.row.symbol(ScoreColumn.projectID.rawValue, &keys),
      let expert = record.row.symbol(ScoreColumn.expertName.rawValue, &keys)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.project = project
    self.councilDate = councilDate
    self.expert = expert
    scores = (
      Int16(record.score(.results) ?? 0), Int16(record.score(.effect) ?? 0),
      Int16(record.score(.continuation) ?? 0), Int16(record.score(.longterm) ?? 0)
    )
  }

  public var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }

  /// Hundredths of a point, or nil where the score is blank or could not be read.
  public func score(_ criterion: Criterion) -> Int? {
    let hundredths =
      switch criterion {
      case .results: scores.0
      case .effect: scores.1
      case .continuation: scores.2
      case .longterm: scores.3
      }
    return hundredths == 0 ? nil : Int(hundredths)
  }

  public mutating func translate(_ symbols: [Symbol]) {
    project = symbols[Int(project.index)]
    expert = symbols[Int(expert.index)]
  }

  public var beginningOfOrder: UInt64 { key.beginningOfOrder }

  public static func precedes(_ a: ScoreFact, _ b: ScoreFact) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.period != b.period { return a.period < b.period }
    if a.councilDate != b.councilDate { return a.councilDate < b.councilDate }
    if a.expert != b.expert { return a.expert < b.expert }
    return a.id < b.id
  }

  public static func sameKey(_ a: ScoreFact, _ b: ScoreFact) -> Bool {
    a.key == b.key && a.period == b.period && a.councilDate == b.councilDate
      && a.expert == b.expert
  }
}

/// What the rows of one sheet of Annex 5-1 have in common: a project's rows at one meeting of the council, one after another.
private struct ScoreSheetHead {
  let origin: UInt32
  let project: Symbol
  let councilDate: CivilDate
  /// Of its first row.
  let index: Int32
  let line: Int32
}

extension ScoreFact {
  public struct Tables: FactTables {
    fileprivate var origins = Origins()
    fileprivate var heads: [ScoreSheetHead] = []
    public init() {}

    public mutating func move(toFile file: Int32) -> Bool { origins.move(toFile: file) }

    /// The number of the head under which a row stands: the last one, or one of its own.
    fileprivate mutating func head(of score: ScoreFact) -> UInt32 {
      let origin = origins.number(of: score)
      if let head = heads.last, head.origin == origin, head.project == score.project,
        head.councilDate == score.councilDate,
        Held.records ~= score.id.index - head.index, Held.lines ~= score.id.line - head.line
      {
        return UInt32(heads.count - 1)
      }
      heads.append(
        ScoreSheetHead(
          origin: origin, project: score.project, councilDate: score.councilDate,
          index: score.id.index, line: score.id.line))
      return UInt32(heads.count - 1)
    }
  }

  public struct Held: Sendable {
    fileprivate let head: UInt32
    fileprivate let expert: Symbol
    /// How far the row stands behind the first of its sheet, in records and in lines, and above these its scores, 10 bits
    /// each.
    private let packed: UInt64

    fileprivate static let records: Range<Int32> = 0..<1 << 8
    fileprivate static let lines: Range<Int32> = 0..<1 << 16

    fileprivate init(_ score: ScoreFact, head: UInt32, _ first: ScoreSheetHead) {
      self.head = head
      expert = score.expert
      let (records, lines) = (score.id.index - first.index, score.id.line - first.line)
      packed =
        Self.bits(score.scores.3, 3) | Self.bits(score.scores.2, 2) | Self.bits(score.scores.1, 1)
        | Self.bits(score.scores.0, 0) | UInt64(lines) << 8 | UInt64(records)
    }

    fileprivate var records: Int32 { Int32(truncatingIfNeeded: packed & 0xFF) }
    fileprivate var lines: Int32 { Int32(truncatingIfNeeded: packed >> 8 & 0xFFFF) }
    private static func bits(_ hundredths: Int16, _ place: UInt64) -> UInt64 {
      precondition(0..<1 << 10 ~= hundredths)
      return UInt64(hundredths) << (24 &+ 10 &* place)
    }

    fileprivate func score(_ place: UInt64) -> Int16 {
      Int16(truncatingIfNeeded: packed >> (24 &+ 10 &* place) & 0x3FF)
    }
  }

  @inline(__always)
  public init(_ held: Held, _ tables: Tables) {
    let head = tables.heads[Int(held.head)]
    let origin = tables.origins[head.origin]
    id = RecordID(
      origin, kind: .scores, index: head.index &+ held.records, line: head.line &+ held.lines)
    administrator = origin.administrator
    period = origin.period
    project = head.project
    councilDate = head.councilDate
    expert = held.expert
    scores = (held.score(0), held.score(1), held.score(2), held.score(3))
  }

  public func held(_ tables: inout Tables) -> Held {
    let head = tables.head(of: self)
    return Held(self, head: head, tables.heads[Int(head)])
  }
}
