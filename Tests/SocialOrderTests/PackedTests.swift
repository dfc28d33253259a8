import Testing

@testable import SocialOrder

/// Findings that are many are packed and put aside: what comes back is what was put in, in order, and of equals the first
/// comes first.
@Suite("Packed values")
struct PackedTests {
  /// Takes everything, and tells how much of it was read.
  private final class Beside: Overflow, @unchecked Sendable {
    private(set) var taken: [UInt8] = []
    private(set) var reads = 0
    var isFull = false

    func put(_ bytes: [UInt8]) -> Int? {
      if isFull { return nil }
      defer { taken += bytes }
      return taken.count
    }

    func bytes(at place: Int, count: Int) -> [UInt8] {
      reads += 1
      return Array(taken[place..<place + count])
    }
  }

  private struct Numbered: Packable, Equatable {
    let key: Int
    let order: Int

    init(_ key: Int, _ order: Int) {
      self.key = key
      self.order = order
    }

    init(_ bytes: inout PackedReader, _ words: PackedWords) {
      self.init(bytes.number(), bytes.number())
    }

    func pack(into bytes: inout PackedBytes, _ words: inout PackedWords) {
      bytes.add(key)
      bytes.add(order)
    }

    static func precedes(_ a: Numbered, _ b: Numbered) -> Bool { a.key < b.key }
  }

  private static let rules = ["some-rule", "other-rule"].map { code in
    let texts = Texts(kk: "а", ru: "б", en: code)
    return RuleDeclaration(
      code, .scores, .breach, basis: nil, title: texts, message: texts, help: texts, examples: [])
  }

  private static let waiver = try! WaiverList(
    DataTable(
      "waivers.csv",
      Array(
        """
        \(Waiver.columns.joined(separator: ","))
        some-rule,050440002118,2025,,Себебі,Кім,7,2026-01-01,2026-12-31

        """.utf8), columns: Waiver.columns)
  ).waivers[0]

  /// One with all that a finding may hold, and the same with each of it missing or at its limits.
  private static var findings: [Finding] {
    let composed = Texts(kk: "é", ru: "e\u{301}", en: "")
    let whole = Finding(
      rules[0], severity: .note, at: Place(file: 3, line: 7, sheet: 2), column: "period",
      record: [KeyPart(column: "own", value: "é", canonical: "e\u{301}")], value: "\u{0} ;\"",
      expected: .list([.number(.min), .number(.max), .text("")]),
      arguments: [
        "a": .phrase(composed), "b": .money(Money(tiyn: .min)), "c": .tenge(Money(tiyn: .max)),
        "d": .date(CivilDate(days: -1_000_000)), "e": .hundredths(-1), "é": .list([]),
        "g": .phrase(Texts(kk: "e\u{301}", ru: "é", en: "")),
        "h": .upTo(CivilDate(days: 20_640)),
      ], related: [Place(file: 0, line: nil), Place(file: 9, line: 0, sheet: 1)])
    var findings = [whole, Finding(rules[1], at: Place(file: 0, line: nil))]
    for value in ["", nil] {
      var finding = whole
      finding.value = value
      finding.record = []
      finding.related = []
      finding.waiver = waiver
      findings.append(finding)
    }
    return findings
  }

  private func told(_ finding: Finding) -> String {
    let arguments = finding.arguments.sorted { $0.key < $1.key }
    let text =
      "\(finding.rule.code) \(finding.place) \(finding.severity) \(finding.column ?? "-") "
      + "\(finding.record) \(finding.value ?? "-") \(finding.expected as Any) \(arguments) "
      + "\(finding.related) \(finding.waiver as Any)"
    return text.unicodeScalars.map { "\($0.value)" }.joined(separator: " ")
  }

  @Test(arguments: [0, 1 << 20])
  func `A finding comes back with all that it held, to the byte`(room: Int) {
    let store = PackedStore(Beside(), room: room)
    var making = PackedListMaking<Finding>(store)
    for finding in Self.findings { making.append(finding) }
    let list = making.finish()
    #expect(list.map(told) == Self.findings.map(told))
    #expect(list.indices.map { told(list[$0]) } == Self.findings.map(told))
  }

  @Test func `Phrases that differ in each record do not pile up, and come back all the same`() {
    let findings = (0..<6000).map { (number: Int) in
      Finding(
        Self.rules[0], at: Place(file: 0, line: number),
        arguments: ["n": .phrase(Texts(kk: "к\(number)", ru: "р\(number)", en: "e\(number)"))])
    }
    #expect(FindingList(findings).map(told) == findings.map(told))
  }

  @Test(
    "What comes in any order goes out in its own, of equals the first first",
    arguments: [1, 2, 7, 100, 5000], [(4, 0), (4, 300), (64, 0), (64, 300), (64, 1 << 20)])
  func sorted(count: Int, held: (most: Int, room: Int)) {
    let (most, room) = held
    var chance = UInt64(count * most + 1)
    func next(_ limit: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(chance >> 33) % limit
    }
    let beside = Beside()
    let store = PackedStore(beside, room: room)
    for isNearly in [false, true] {
      let numbers = (0..<count).map { order in
        Numbered(isNearly ? order + next(9) : next(count), order)
      }
      var sorter = PackedSorter<Numbered>(store, most: most)
      var other = PackedSorter<Numbered>(store, most: most)
      for number in numbers.prefix(count / 2) { sorter.add(number) }
      for number in numbers.dropFirst(count / 2) { other.add(number) }
      sorter.absorb(other)
      let wanted = numbers.sorted { ($0.key, $0.order) < ($1.key, $1.order) }
      let list = sorter.sorted()
      #expect(Array(list) == wanted && sorter.count == count)
      #expect(list.indices.allSatisfy { list[$0] == wanted[$0] })
      // More may come afterwards.
      sorter.add(Numbered(count / 3, count))
      #expect(sorter.sorted().map(\.key) == (wanted.map(\.key) + [count / 3]).sorted())
      for key in [-1, 0, count / 2, 2 * count] {
        #expect(
          list.firstIndex(in: 0..<count) { $0.key >= key }
            == wanted.firstIndex { $0.key >= key } ?? count)
      }
    }
    if room == 0 { #expect(!beside.taken.isEmpty && beside.reads > 0) }
    if room == 1 << 20 { #expect(beside.taken.isEmpty) }
  }

  @Test func `Where nothing can be put beside memory, all stays in it`() {
    let beside = Beside()
    beside.isFull = true
    let store = PackedStore(beside, room: 0)
    var sorter = PackedSorter<Numbered>(store, most: 8)
    for number in 0..<100 { sorter.add(Numbered(99 - number, number)) }
    #expect(sorter.sorted().map(\.key) == Array(0..<100) && beside.reads == 0)
  }
}
