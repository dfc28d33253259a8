internal import SocialOrder

/// A body that orders projects.
struct Body {
  let bin: String
  let region: String
  let nameKK: String
  let nameRU: String
}

/// What is known of a project that was made, for the records about it.
struct MadeProject {
  let body: Body
  let id: String
  let end: CivilDate
  /// Whether its services are those whose standards are monitored.
  let hasStandards: Bool
}

/// The bodies, their suppliers and their projects. Bodies that monitor have a visit to each project, the others to none: a
/// project of a body that monitors and has none would be a finding.
struct Ministry {
  private var serial = 0
  private var bodies: [Body] = []
  private var suppliers: [(name: String, bin: String)] = []

  init(chance: inout Chance, suppliers count: Int) {
    for (region, kk, ru) in Words.places {
      bodies.append(
        Body(
          bin: bin(&chance), region: region, nameKK: "\(kk) әкімдігі", nameRU: "Акимат \(ru)"))
    }
    for number in 1...count {
      suppliers.append(("\(chance.one(of: Words.suppliers)) № \(number)", bin(&chance)))
    }
  }

  private var half: Int { bodies.count / 2 }

  /// The bodies that monitor.
  var visited: ArraySlice<Body> { bodies[..<half] }

  mutating func project(
    _ number: Int, isVisited: Bool, _ factor: Int, _ chance: inout Chance
  ) -> (values: [String: String], made: MadeProject) {
    let body = chance.one(of: Array(isVisited ? visited : bodies[half...]))
    let name = chance.one(of: Words.names)
    let supplier = chance.one(of: suppliers)
    // Over 500 MCI each: smaller contracts of one supplier would be noted as a threshold split.
    let contract = chance.from(200_000...2_499_999)
    // One in eight began the year before, and only such a project has a sum of its own.
    let isOlder = chance.below(8) == 0
    let start = CivilDate(year: isOlder ? 2024 : 2025, month: 2, day: 1)!
      .adding(days: chance.below(100))
    let end = CivilDate(year: 2025, month: 8, day: 1)!.adding(days: chance.below(145))
    let id = "ӘЖ-2025-" + String(repeating: "0", count: max(0, 6 - "\(number)".count)) + "\(number)"
    let service = chance.one(of: Words.services)
    var values = [
      "administrator_bin": body.bin, "administrator_name_kk": body.nameKK,
      "administrator_name_ru": body.nameRU, "period": "2025-H2", "project_id": id,
      "direction": "\(chance.from(Direction.range))", "region": body.region,
      // The number keeps two projects of one supplier from looking like the same one paid twice.
      "project_name_kk": "«\(name.kk)» № \(number) жобасы",
      "project_name_ru": "Проект № \(number) «\(name.ru)»",
      "planned_sum": Self.money(contract + chance.below(100_000)),
      "contract_sum": Self.money(contract),
      "project_sum": isOlder ? Self.money(2 * contract) : "",
      "supplier_name": supplier.name, "supplier_bin": supplier.bin,
      "contract_date": start.adding(days: -chance.from(1...9)).iso, "start_date": start.iso,
      "end_date": end.iso, "status": "completed", "service_type": service,
    ]
    for (column, texts) in Words.long {
      let text = chance.one(of: texts)
      let (first, second) = (chance.from(5...59), chance.from(20...899))
      values[column + "_kk"] = Words.text(text.kk, first, second, factor)
      values[column + "_ru"] = Words.text(text.ru, first, second, factor)
    }
    return (
      values,
      MadeProject(
        body: body, id: id, end: end, hasStandards: !["", "other"].contains(service))
    )
  }

  /// A business number with a valid check digit, none twice.
  private mutating func bin(_ chance: inout Chance) -> String {
    while true {
      serial += 1
      let (year, month) = (chance.from(10...24), chance.from(101...112) % 100)
      let number = year * 1_000_000_000 + month * 10_000_000 + 4_000_000 + serial % 1_000_000
      let digits = "\(number)".utf8.map { Int($0) - 48 }
      if let last = BIN.checkDigit(of: digits) { return "\(number)\(last)" }
    }
  }

  private static func money(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
