package import SocialOrder

/// Contracts with one supplier in one direction, close together, each under 500 MCI and together not: below that sum no
/// independent expert may look at a project (para 9), so it is worth a note that they may be parts of one.
///
/// Close together are contracts of 30 days. Each is held against the MCI of its own day, all of them together against the
/// higher one where the MCI changes between them. Said once a group, on its last contract.
package enum ThresholdSplitting: SetRule {
  package static let declaration = RuleDeclaration(
    "threshold-splitting", .projects, .note, basis: .analytic, citation: Citation(.paragraph("9")),
    column: "contract_sum", restsOnTerm: true, tables: [.threshold],
    title: Texts(
      kk: "Бір өнім берушімен жасалатын шарт 500 АЕК-тен кем бөліктерге бөлінбейді.",
      ru: "Договор с одним поставщиком не дробится на части менее 500 МРП.",
      en: "A contract with a supplier is not split into parts under 500 MCI."),
    message: Texts(
      kk: "Осы өнім берушімен бір бағыт бойынша {first} – {last} аралығында жасалған шарттар "
        + "саны – {count}. Әрқайсысының сомасы {multiple} АЕК-тен кем, ал бәрінің сомасы – "
        + "{sum} ({multiple} АЕК – {limit}).",
      ru: "С этим поставщиком по одному направлению с {first} по {last} заключено договоров: "
        + "{count}. Сумма каждого меньше {multiple} МРП, а общая сумма – {sum} ({multiple} МРП – {limit}).",
      en: "From {first} to {last} {count} contracts were made with this supplier in one direction. "
        + "Each is under {multiple} MCI, and together they come to {sum} ({multiple} MCI: {limit})."
    ),
    help: Texts(
      kk: "Бұл бір жобаның бөліктері болса, бүкіл жобаның сомасын көрсетіңіз: сомасы 500 АЕК-тен "
        + "кем емес жобаның мониторингіне тәуелсіз сарапшыларды тартуға болады. Жобалар бөлек "
        + "болса, ештеңе өзгертпеңіз.",
      ru: "Если это части одного проекта, укажите сумму всего проекта: к мониторингу проекта на "
        + "500 МРП и более можно привлекать независимых экспертов. Если проекты разные, ничего не "
        + "меняйте.",
      en: "If these are parts of one project, give the whole project's sum: from 500 MCI upwards "
        + "independent experts may take part in the monitoring. If they are separate projects, "
        + "leave it as it is."),
    examples: [
      .fails((.projects, part), (.projects, second)),
      // 30 days apart; 31.
      .fails(
        (.projects, part), (.projects, second.merging(["contract_date": "2026-03-04"]) { $1 })),
      .passes(
        (.projects, part), (.projects, second.merging(["contract_date": "2026-03-05"]) { $1 })),
      // Together one tiyn under 500 MCI of 2026 (2 162.5 thousand); one of them not under it.
      .passes(
        (.projects, part), (.projects, second.merging(["contract_sum": "1081.24999"]) { $1 })),
      .passes((.projects, part), (.projects, second.merging(["contract_sum": "2162.5"]) { $1 })),
      .passes((.projects, part), (.projects, second.merging(["direction": "5"]) { $1 })),
      .passes(
        (.projects, part), (.projects, second.merging(["supplier_bin": "050440002118"]) { $1 })),
      .passes(
        (.projects, part), (.projects, part.merging(["period": "2026-H2"]) { $1 })),
    ])

  private static let part = ["contract_sum": "1081.25"]
  private static let second = part.merging(["project_id": "Ж-2"]) { $1 }

  /// How many days apart the contracts of a group may be.
  private static let window = 30

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    let rows = facts.facts.projects
    let groups = groups(facts, context.reference.monthlyIndex, &report)
    for contracts in groups {
      var start = 0
      var end = 0
      var sum: Int64 = 0
      // The contracts from `start` up to `end` are those of 30 days from the first of them.
      while start < contracts.count {
        while end < contracts.count,
          contracts[end].date <= contracts[start].date.adding(days: window)
        {
          sum += contracts[end].sum.tiyn
          end += 1
        }
        let group = contracts[start..<end]
        let (first, last) = (contracts[start], contracts[end - 1])
        let highest = first.limit > last.limit ? first : last
        if group.count > 1, sum >= highest.limit.tiyn {
          add(group, rows, Money(tiyn: sum), against: highest, &report)
          start = end
          sum = 0
        } else {
          sum -= contracts[start].sum.tiyn
          start += 1
        }
      }
    }
  }

  private struct Contract {
    /// The place of its project among the rows.
    let row: Int
    let date: CivilDate
    let sum: Money
    /// 500 MCI on its day.
    let limit: Money
    /// How many MCI that is: 500.
    let multiple: Int64
  }

  private struct Group: Hashable {
    let administrator: BIN
    let direction: Direction
    let supplier: SupplierBook.Supplier
  }

  /// The contracts under 500 MCI by body, direction and supplier, by day, where there are several.
  private static func groups(
    _ facts: FactBase, _ table: MonthlyIndexTable, _ report: inout SetReport
  ) -> [[Contract]] {
    var suppliers = SupplierBook(facts)
    var groups: [Group: [Contract]] = [:]
    var last: ProjectFact?
    for place in facts.latestProjects {
      let project = facts.facts.projects[place]
      // A project that runs on is reported again in the next year, under the same contract.
      let isKnown = last?.key == project.key && last?.contractDate == project.contractDate
      last = project
      guard !isKnown, let contract = contract(project, at: place, table, &report),
        let direction = project.direction,
        let supplier = suppliers.supplier(project)
      else { continue }
      let group = Group(
        administrator: project.administrator, direction: direction, supplier: supplier)
      groups[group, default: []].append(contract)
    }
    let rows = facts.facts.projects
    return groups.values.filter { $0.count > 1 }.map { contracts in
      contracts.sorted { ($0.date, rows[$0.row].id) < ($1.date, rows[$1.row].id) }
    }
  }

  /// A project's contract, if it is under 500 MCI: by the whole project's sum where that is given, as for the threshold.
  private static func contract(
    _ project: ProjectFact, at row: Int, _ table: MonthlyIndexTable, _ report: inout SetReport
  ) -> Contract? {
    guard let sum = project.contractSum, sum > .zero, project.status != .cancelled,
      !project.isWrong(.status), !project.isWrong(.projectSum), let date = project.contractDate
    else { return nil }
    guard let (_, multiple, limit) = table.terms(on: date) else {
      report.leaveUnchecked(declaration, project, withoutIndexOn: date)
      return nil
    }
    guard project.projectSum ?? sum < limit, sum < limit else { return nil }
    return Contract(row: row, date: date, sum: sum, limit: limit, multiple: multiple)
  }

  private static func add(
    _ group: ArraySlice<Contract>, _ rows: FactList<ProjectFact>, _ sum: Money,
    against highest: Contract, _ report: inout SetReport
  ) {
    guard let first = group.first, let last = group.last else { return }
    report.add(
      declaration, about: rows[last.row], on: ProjectColumn.contractSum,
      arguments: [
        "first": .date(first.date), "last": .date(last.date), "count": .number(group.count),
        "sum": .money(sum), "limit": .money(highest.limit),
        "multiple": .number(Int(highest.multiple)),
      ],
      related: group.dropLast().map { rows[$0.row].id }.sorted())
  }
}
