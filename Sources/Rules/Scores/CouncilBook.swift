import SocialOrder

/// The members of a body's expert council in a year, by the names in its score rows.
struct CouncilBook {
  /// A member: the same name, spaces, stops and look-alike letters aside.
  struct Member: Hashable {
    let administrator: BIN
    let year: Period
    /// The first symbol that was met with this name.
    let name: Symbol
  }

  private struct BodyYear: Hashable {
    let administrator: BIN
    let period: Period
  }

  private let facts: FactBase
  private var notices: NoticeBook
  private var symbols: [String: Symbol] = [:]
  private var first: [Symbol: Symbol] = [:]
  /// Nil until it is asked for: few rules have to know.
  private var experts: [BodyYear: Set<Symbol>]?

  init(_ facts: FactBase) {
    self.facts = facts
    notices = NoticeBook(facts)
  }

  mutating func member(_ score: ScoreFact) -> Member {
    Member(
      administrator: score.administrator, year: score.period, name: firstSymbol(score.expert))
  }

  /// Whether the name on a score row fits two people among those whom the body's scores and notices of the year name.
  mutating func isAmbiguous(_ score: ScoreFact) -> Bool {
    let name = notices.name(score.expert)
    let body = BodyYear(administrator: score.administrator, period: score.period)
    let named =
      knownExperts()[body, default: []]
      .union(facts.notices(to: score.administrator, year: score.period.year).map(\.expert))
    let fitting = named.map { notices.name($0) }.filter { $0.matches(name) }
    return PersonName.areTwoPeople(fitting)
  }

  /// Different ways of writing one name come out as one symbol.
  private mutating func firstSymbol(_ symbol: Symbol) -> Symbol {
    if let known = first[symbol] { return known }
    let key = notices.name(symbol).key
    let found = symbols[key] ?? symbol
    symbols[key] = found
    first[symbol] = found
    return found
  }

  private mutating func knownExperts() -> [BodyYear: Set<Symbol>] {
    if let experts { return experts }
    var found: [BodyYear: Set<Symbol>] = [:]
    for score in facts.facts.scores {
      found[BodyYear(administrator: score.administrator, period: score.period), default: []]
        .insert(score.expert)
    }
    experts = found
    return found
  }
}
