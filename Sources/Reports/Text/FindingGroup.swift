import SocialOrder

/// Findings of one file and sheet that have the same rule and column, and are excused by the same waiver or none.
struct FindingGroup {
  let findings: FindingPicks
  let first: Finding

  /// Whether it stands in several lines of the file and says the same of each.
  func saysOneThing(_ language: Language) -> Bool {
    findings.count > 1
      && findings.allSatisfy {
        $0.place.line != nil && $0.related.isEmpty
          && $0.message(language) == first.message(language)
      }
  }

  init(_ findings: FindingPicks, _ first: Finding) {
    self.findings = findings
    self.first = first
  }

  /// What tells groups apart.
  struct Key: Hashable {
    let severity: Severity
    let code: String
    let column: String?
    let sheet: Int
    let waiver: Int?

    init(_ finding: Finding) {
      severity = finding.severity
      code = finding.rule.code
      column = finding.column
      sheet = finding.place.sheet
      waiver = finding.waiver?.line
    }
  }

  /// - Parameter places: of findings of one file, rising.
  static func grouped(_ places: some Sequence<Int>, of findings: FindingList) -> [FindingGroup] {
    var groups: [(first: Finding, places: [Int32])] = []
    var numbers: [Key: Int] = [:]
    for place in places {
      let finding = findings[place]
      let key = Key(finding)
      if let number = numbers[key] {
        groups[number].places.append(Int32(place))
      } else {
        numbers[key] = groups.count
        groups.append((finding, [Int32(place)]))
      }
    }
    let all = groups.map { FindingGroup(FindingPicks(findings, $0.places[...]), $0.first) }
    return Severity.allCases.flatMap { severity in
      all.filter { $0.first.severity == severity }
    }
  }
}

/// Some of the findings of a check, by their places: each is unpacked when it is asked for.
struct FindingPicks: RandomAccessCollection {
  private let list: FindingList
  private let places: ArraySlice<Int32>

  init(_ list: FindingList, _ places: ArraySlice<Int32>) {
    self.list = list
    self.places = places
  }

  init(_ list: FindingList, _ places: some Sequence<Int>) {
    self.init(list, places.map { Int32($0) }[...])
  }

  var startIndex: Int { places.startIndex }
  var endIndex: Int { places.endIndex }
  subscript(index: Int) -> Finding { list[Int(places[index])] }
  subscript(bounds: Range<Int>) -> FindingPicks { FindingPicks(list, places[bounds]) }
}

extension Finding {
  /// What its rule asks for, as a sentence that says it was not done: a rule's title alone reads as if all were well.
  func requirement(_ phrases: Headings, _ language: Language) -> String {
    rule.requirement("findings.notKept", phrases, language)
  }
}

extension RuleDeclaration {
  /// Its title set into a phrase, without the full stop that it ends with.
  func requirement(_ key: String, _ phrases: Headings, _ language: Language) -> String {
    let title = title[language]
    return phrases.text(
      key, language, ["title": title.hasSuffix(".") ? String(title.dropLast()) : title])
  }
}
