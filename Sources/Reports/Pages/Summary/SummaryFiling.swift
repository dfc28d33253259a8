internal import Consolidation
internal import SocialOrder

/// The parts of the summary about the bodies: breaches, what is worth a look, and who filed what and when.
struct SummaryFiling {
  typealias Part = SummaryHTML.Part

  private let facts: SummaryFacts
  private let words: PageWords
  /// What `submission-late` said of each body's records, by the name of their kind; the gravest.
  private let late: [BIN: [String: Severity]]

  init(_ facts: SummaryFacts, _ words: PageWords) {
    self.facts = facts
    self.words = words
    late = Self.late(facts)
  }

  /// A body by its name and BIN; nil: records that do not say whose they are.
  private func name(_ body: BIN?) -> String {
    guard let body else { return words.plain("report.noAdministrator") }
    let name = facts.names.likelyName(body)[words.language]
    return name == body.text ? name : "\(name), \(body.text)"
  }

  /// The same without the BIN, which the table has.
  private func chartName(_ body: BIN?) -> String {
    body.map { facts.names.likelyName($0)[words.language] } ?? name(nil)
  }

  // MARK: Breaches

  var breaches: Part {
    var part = Part("breaches", words)
    let (findings, others) = facts.findings(.breach)
    part.notes = elsewhere(others)
    guard !findings.isEmpty else {
      part.words = [words("summary.breaches.none")]
      return part
    }
    let byBody = Dictionary(grouping: findings, by: \.administrator)
      .sorted { a, b in
        a.value.count == b.value.count
          ? (a.key?.number ?? .max) < (b.key?.number ?? .max) : a.value.count > b.value.count
      }
    let title = words.plain("summary.breaches.caption")
    part.charts = [
      BarChart(
        "\(words.language.rawValue)-chart-breaches", title: title,
        series: [words.plain("findings.breaches")],
        entries: byBody.prefix(Self.barsOfBodies).map { body, findings in
          BarChart.Entry(
            name: chartName(body), differsAtEnd: true, values: [Int64(findings.count)],
            texts: [words.number(findings.count)]
          )
        },
        grid: Grid(
          title, "cards prose",
          headings: [
            words.plain("summary.body"), words.plain("findings.breaches"),
            words.plain("summary.breaches.which"),
          ],
          rows: byBody.map { body, findings in
            (.text(name(body)), [.figure(words.number(findings.count)), .words(which(findings))])
          }), words: words)
    ]
    return part
  }

  /// Bars beyond these would hide the picture; the table has every body.
  private static let barsOfBodies = 20

  /// What kinds of breach they are, the most frequent first.
  private func which(_ findings: [Finding]) -> String {
    byRule(findings).map { rule, findings in
      "\(rule.title[words.language]) (\(words.number(findings.count)))"
    }.joined(separator: " ")
  }

  private func byRule(_ findings: [Finding]) -> [(rule: RuleDeclaration, findings: [Finding])] {
    Dictionary(grouping: findings, by: \.rule.code).values
      .map { ($0[0].rule, $0) }
      .sorted { a, b in
        a.1.count == b.1.count ? a.0.code < b.0.code : a.1.count > b.1.count
      }
  }

  private func elsewhere(_ count: Int) -> [HTML] {
    count == 0 ? [] : [words("summary.elsewhere", ["n": words.number(count)])]
  }

  // MARK: Warnings

  var warnings: Part {
    var part = Part("warnings", words)
    let (findings, others) = facts.findings(.warning)
    part.notes = elsewhere(others)
    guard !findings.isEmpty else {
      part.words = [words("summary.warnings.none")]
      return part
    }
    part.grids = [
      Grid(
        words.plain("summary.warnings.caption"), "cards prose",
        headings: [
          words.plain("summary.warnings.what"), words.plain("summary.warnings.times"),
          words.plain("summary.warnings.bodies"),
        ],
        rows: byRule(findings).map { rule, findings in
          (
            .text(rule.title[words.language]),
            [
              .figure(words.number(findings.count)),
              .figure(bodies(findings)),
            ]
          )
        })
    ]
    let link = HTML.element("a", ["href": "findings.html"], words("findings.title"))
    part.notes.insert(
      .joined([words("summary.warnings.where"), .text(" "), link, .text(".")]), at: 0)
    return part
  }

  /// How many bodies; what stands on a file as a whole does not say whose it is.
  private func bodies(_ findings: [Finding]) -> String {
    let bodies = Set(findings.compactMap(\.administrator))
    return bodies.isEmpty ? "–" : words.number(bodies.count)
  }

  // MARK: Timeliness

  var timeliness: Part {
    var part = Part("timeliness", words)
    let filings = facts.filings
    let register = words.reference.administrators
    let bodies = Set(filings.bodies).union(register?.bodies.map(\.bin) ?? []).sorted()
    part.grids = [
      Grid(
        words.plain("summary.timeliness.caption"), "cards prose",
        headings: [words.plain("summary.body")]
          + filings.kinds.map { $0.title[words.language].capitalisedFirst },
        rows: bodies.map { body in
          (.text(name(body)), filings.kinds.map { cell(body, $0) })
        })
    ]
    part.words = dueDays
    part.notes =
      [
        words(
          facts.isByFile
            ? "judging.timeliness"
            : facts.received == nil ? "summary.timeliness.unknown" : "summary.timeliness.known",
          [
            "date": facts.received?.text(words.language) ?? ""
          ])
      ]
      + (register == nil ? [words("summary.timeliness.noRegister")] : [])
    return part
  }

  private func cell(_ body: BIN, _ kind: RecordKind) -> Grid.Cell {
    guard let sent = facts.filings.sent(body, kind) else {
      let isExpected = words.reference.administrators?[body]?.kinds.contains(kind) ?? false
      return Grid.Cell(
        look: "words", text: isExpected ? words("summary.timeliness.nothing") : .text("–"))
    }
    var parts = sent.accepted > 0 ? [words.number(sent.accepted)] : []
    if sent.rejected > 0 {
      parts.append(
        words.plain("summary.timeliness.rejected", ["n": words.number(sent.rejected)]))
    }
    let late = lateness(body, kind)
    if let late {
      parts.append(words.plain("summary.timeliness.\(late == .breach ? "late" : "perhapsLate")"))
    }
    return Grid.Cell(
      look: late == nil ? "words" : "words late", text: .text(parts.joined(separator: ", ")))
  }

  /// What `submission-late` said of a body's records of a kind; the gravest.
  private func lateness(_ body: BIN, _ kind: RecordKind) -> Severity? {
    late[body]?[kind.title.en]
  }

  private static func late(_ facts: SummaryFacts) -> [BIN: [String: Severity]] {
    var late: [BIN: [String: Severity]] = [:]
    for finding in facts.outcome.findings
    where finding.rule.code == "submission-late" && finding.waiver == nil {
      guard let body = finding.administrator, let period = finding.period,
        facts.figures.period.covers(period), let kind = finding.arguments["kind"]?.text(.en)
      else { continue }
      if late[body]?[kind] != .breach { late[body, default: [:]][kind] = finding.severity }
    }
    return late
  }

  /// When each kind is due; kinds for which the Order names no day are passed over.
  private var dueDays: [HTML] {
    let year = facts.figures.period.year
    let periods: [Period] =
      facts.figures.period.isHalf
      ? [facts.figures.period] : [.half(year, 1), .half(year, 2), .year(year)]
    var days: [(day: CivilDate, what: [String])] = []
    for period in periods {
      for kind in facts.filings.kinds where kind.isHalfYearly == period.isHalf {
        guard
          let due = words.reference.dueDay(
            of: kind, for: period, moved: facts.settings.movesDueDays)
        else { continue }
        let what = "\(kind.title[words.language]) (\(words.period(period)))"
        if let index = days.firstIndex(where: { $0.day == due.last }) {
          days[index].what.append(what)
        } else {
          days.append((due.last, [what]))
        }
      }
    }
    return days.sorted { $0.day < $1.day }.map {
      words(
        "summary.due",
        ["date": $0.day.text(words.language), "what": $0.what.joined(separator: ", ")])
    }
  }
}
