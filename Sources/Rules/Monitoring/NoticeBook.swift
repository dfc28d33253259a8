import SocialOrder

/// The conflict-of-interest notices of a batch (Annex 3-1), found by expert: names and texts are read once a symbol.
struct NoticeBook {
  /// What stands in a visit's `experts`: a person, or what is no person's name and so taken for an NGO.
  struct Entry {
    let text: String
    let name: PersonName
    /// The same for the same name.
    fileprivate let number: Int
  }

  /// What is known of a person: notices of one person, or of several that the name fits.
  enum Answer {
    case none
    case one([NoticeFact])
    case severalPeople([NoticeFact])
  }

  private struct BodyYear: Hashable {
    let administrator: BIN
    let year: Int
  }

  private final class Page {
    var bySurname: [String: [(name: PersonName, notice: NoticeFact)]] = [:]
    /// What notices say of NGOs, as folded words.
    var organisations: [[String]] = []
    /// What was answered before, by the names' numbers: the same few experts make all the visits of a body.
    var answers: [Int: Answer] = [:]
    var named: [String: Bool] = [:]
  }

  private let facts: FactBase
  private var people: [Symbol: Entry] = [:]
  private var entries: [Symbol: [Entry]] = [:]
  private var numbers: [PersonName: Int] = [:]
  private var pages: [BodyYear: Page] = [:]
  /// The page that was asked for last: a body's visits are neighbours.
  private var open: (key: BodyYear, page: Page)?

  init(_ facts: FactBase) { self.facts = facts }

  /// The experts named in a visit.
  mutating func experts(_ visit: VisitFact) -> [Entry] {
    guard let column = visit.experts, !visit.isWrong(.experts) else { return [] }
    if let known = entries[column] { return known }
    let read = PersonName.split(facts.keys.string(column)).map { entry($0) }
    entries[column] = read
    return read
  }

  private mutating func entry(_ text: String) -> Entry {
    let name = PersonName(text)
    let number = numbers[name] ?? numbers.count
    numbers[name] = number
    return Entry(text: text, name: name, number: number)
  }

  /// The one who is named by the whole of a column.
  mutating func expert(_ symbol: Symbol) -> Entry {
    if let known = people[symbol] { return known }
    let entry = entry(facts.keys.string(symbol))
    people[symbol] = entry
    return entry
  }

  mutating func name(_ symbol: Symbol) -> PersonName { expert(symbol).name }

  /// The notices that a person gave to a body in a year, by day.
  mutating func notices(of expert: Entry, to administrator: BIN, year: Int) -> Answer {
    let page = page(of: administrator, year: year)
    if let known = page.answers[expert.number] { return known }
    let person = expert.name
    let found = page.bySurname[person.surname, default: []].filter { $0.name.matches(person) }
    let notices = found.map(\.notice).sorted { $0.noticeDate < $1.noticeDate }
    let answer: Answer =
      notices.isEmpty
      ? .none
      : PersonName.areTwoPeople(found.map(\.name)) ? .severalPeople(notices) : .one(notices)
    page.answers[expert.number] = answer
    return answer
  }

  /// Whether a notice to a body in a year names an NGO as the expert's own (`ngo_member`, `ngo_management`).
  mutating func isNamed(_ organisation: String, to administrator: BIN, year: Int) -> Bool {
    let page = page(of: administrator, year: year)
    if let known = page.named[organisation] { return known }
    let name = OrganisationName(organisation)
    let isNamed = page.organisations.contains { name.isNamed(in: $0) }
    page.named[organisation] = isNamed
    return isNamed
  }

  private mutating func page(of administrator: BIN, year: Int) -> Page {
    let key = BodyYear(administrator: administrator, year: year)
    if let open, open.key == key { return open.page }
    let page = pages[key] ?? newPage(key)
    open = (key, page)
    return page
  }

  private mutating func newPage(_ key: BodyYear) -> Page {
    let page = Page()
    for notice in facts.notices(to: key.administrator, year: key.year) {
      let name = name(notice.expert)
      page.bySurname[name.surname, default: []].append((name, notice))
      for text in [notice.ngoMember, notice.ngoManagement].compactMap({ $0 }) {
        page.organisations.append(NameLetters.words(facts.keys.string(text)))
      }
    }
    pages[key] = page
    return page
  }
}
