package import SocialOrder

/// One supplier carries out projects of the same name at the same time under two administrators or two ids: perhaps the
/// same work, paid twice. Our own care; the Order does not speak of it.
///
/// Of each project its latest row of the year is looked at; a cancelled one is not. Said on the later row of the two, by
/// path and line; where more than two meet, each later row names the first that it meets.
package enum DoubleFinancing: SetRule {
  package static let declaration = RuleDeclaration(
    "double-financing", .projects, .warning, basis: .analytic, column: "supplier_bin",
    restsOnTerm: true,
    title: Texts(
      kk: "Бір жоба екі рет қаржыландырылмайды.",
      ru: "Один и тот же проект не финансируется дважды.",
      en: "The same project is not paid for twice."),
    message: Texts(
      kk: "Осы өнім берушінің дәл осындай атауы бар тағы бір жобасы бар: нөмірі – «{other}», "
        + "әкімшісінің БСН – {bin}. Оның мерзімі ({from} – {to}) осы жобаның мерзімімен "
        + "қабаттасады.",
      ru: "У этого поставщика есть еще один проект с таким же наименованием: номер – «{other}», "
        + "БИН администратора – {bin}. Его срок ({from} – {to}) пересекается со сроком этого "
        + "проекта.",
      en: "This supplier has another project of the same name: number “{other}”, administrator's "
        + "BIN {bin}. Its term ({from} – {to}) overlaps with that of this project."),
    help: Texts(
      kk: "Екі шартты салыстырыңыз: бір жұмысқа екі рет ақы төленбеуі керек. Жобалар шынымен "
        + "бөлек болса, ештеңе өзгертпеңіз.",
      ru: "Сравните оба договора: за одну работу не должны платить дважды. Если проекты "
        + "действительно разные, ничего не меняйте.",
      en: "Compare both contracts: the same work should not be paid for twice. If the projects do "
        + "differ, leave it as it is."),
    examples: [
      .fails((.projects, [:]), (.projects, ["administrator_bin": "140740001239"])),
      .fails((.projects, [:]), (.projects, second)),
      .fails(
        (.projects, [:]),
        (.projects, second.merging(["project_name_kk": "«ЖАСТАР  орталығы»"]) { $1 })),
      .fails(
        (.projects, [:]),
        (
          .projects,
          second.merging(["supplier_bin": "", "supplier_name": "ОО \"Жас Қыран\""]) { $1 }
        )),
      .passes((.projects, [:]), (.projects, ["period": "2026-H2"])),
      .passes((.projects, [:]), (.projects, second.merging(["status": "cancelled"]) { $1 })),
      .passes(
        (.projects, [:]), (.projects, second.merging(["supplier_bin": "050440002118"]) { $1 })),
      .passes(
        (.projects, [:]), (.projects, second.merging(["project_name_kk": "Ауыл орталығы"]) { $1 })),
      .passes(
        (.projects, ["end_date": "2026-06-30"]),
        (.projects, second.merging(["start_date": "2026-07-01"]) { $1 })),
    ])

  private static let second = ["project_id": "Ж-2"]

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var suppliers = SupplierBook(facts)
    var said: Set<Set<ProjectKey>> = []
    for namesakes in namesakes(facts) {
      let groups = Dictionary(grouping: namesakes) { row in
        suppliers.supplier(row).map { supplier in
          Group(year: row.period.year, supplier: supplier, name: row.nameDigest)
        }
      }
      for (group, rows) in groups.sorted(by: { $0.key?.year ?? 0 < $1.key?.year ?? 0 }) {
        guard let group, rows.count > 1 else { continue }
        var calendar = TermCalendar(year: group.year)
        for row in rows.sorted(by: { $0.id < $1.id }) {
          guard let first = calendar.first(meeting: row),
            said.insert([row.key, first.key]).inserted
          else { continue }
          add(row, first, facts.keys, &report)
        }
      }
    }
  }

  private struct Group: Hashable {
    let year: Int
    let supplier: SupplierBook.Supplier
    let name: NameDigest?
  }

  /// Rows whose names may be the same, in groups of two at least.
  private static func namesakes(_ facts: FactBase) -> [[ProjectFact]] {
    let rows = facts.facts.projects
    // The beginning of the digest, and below it the row's place: there are as many as projects.
    var names: [UInt64] = []
    names.reserveCapacity(rows.count)
    for place in facts.latestProjects where isLookedAt(rows[place]) {
      guard let name = rows[place].nameDigest else { continue }
      names.append(UInt64(name.prefix) << 32 | UInt64(place))
    }
    names.sort()
    var groups: [[ProjectFact]] = []
    var start = 0
    for index in names.indices
    where index + 1 == names.count || names[index] >> 32 != names[index + 1] >> 32 {
      if index > start {
        groups.append(
          names[start...index].map { rows[Int(UInt32(truncatingIfNeeded: $0))] })
      }
      start = index + 1
    }
    return groups
  }

  private static func isLookedAt(_ row: ProjectFact) -> Bool {
    row.status != .cancelled && !row.isWrong(.status) && row.startDate != nil && row.endDate != nil
  }

  private static func add(
    _ row: ProjectFact, _ other: ProjectFact, _ keys: KeyTable, _ report: inout SetReport
  ) {
    guard let from = other.startDate, let to = other.endDate else { return }
    report.add(
      declaration, about: row, on: ProjectColumn.supplierBIN,
      arguments: [
        "other": .text(keys.string(other.project)), "bin": .text(other.administrator.text),
        "from": .date(from), "to": .date(to),
      ],
      related: [other.id])
  }
}

/// The days of a year, and the first project that took each: however many terms there are, each is looked at once.
private struct TermCalendar {
  private let days: ClosedRange<CivilDate>
  private var takers: [ProjectFact?]

  init(year: Int) {
    let year = Period.year(year)
    days = year.firstDay...year.lastDay
    takers = Array(repeating: nil, count: Int(year.lastDay.days - year.firstDay.days) + 1)
  }

  /// Enters a project's term, and returns the first of the projects entered before whose term overlaps with it.
  mutating func first(meeting row: ProjectFact) -> ProjectFact? {
    guard let start = row.startDate, let end = row.endDate, start <= end,
      days.overlaps(start...end)
    else { return nil }
    let term = (start...end).clamped(to: days)
    var first: ProjectFact?
    for day in term.lowerBound.days...term.upperBound.days {
      let index = Int(day - days.lowerBound.days)
      guard let taker = takers[index] else {
        takers[index] = row
        continue
      }
      if taker.key != row.key, first.map({ taker.id < $0.id }) ?? true { first = taker }
    }
    return first
  }
}
