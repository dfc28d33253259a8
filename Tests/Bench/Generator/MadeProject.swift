internal import SocialOrder

/// What is known of a project that was made, for the records about it.
struct MadeProject {
  let body: Body
  let id: String
  let end: CivilDate
  let direction: String
  /// Whether its services are those whose standards are monitored.
  let hasStandards: Bool

  /// A project of 2025 that breaks no rule.
  /// - Parameter title: what keeps two projects of one supplier from looking like the same one paid twice.
  /// - Returns: its values by column name, and what is to be known of it.
  static func make(
    id: String, title: String, of body: Body, from suppliers: [Supplier], _ factor: Int,
    _ chance: inout Chance
  ) -> (values: [String: String], made: MadeProject) {
    let name = chance.one(of: Words.names)
    let supplier = chance.one(of: suppliers)
    // Over 500 MCI each: smaller contracts of one supplier would be noted as a threshold split.
    let contract = chance.from(200_000...2_499_999)
    // One in eight began the year before, and only such a project has a sum of its own.
    let isOlder = chance.below(8) == 0
    let start = CivilDate(year: isOlder ? 2024 : 2025, month: 2, day: 1)!
      .adding(days: chance.below(100))
    let end = CivilDate(year: 2025, month: 8, day: 1)!.adding(days: chance.below(145))
    let service = chance.one(of: Words.services)
    let direction = "\(chance.from(Direction.range))"
    var values = [
      "administrator_bin": body.bin, "administrator_name_kk": body.nameKK,
      "administrator_name_ru": body.nameRU, "period": "2025-H2", "project_id": id,
      "direction": direction, "region": body.region,
      "project_name_kk": "«\(name.kk)» № \(title) жобасы",
      "project_name_ru": "Проект № \(title) «\(name.ru)»",
      "planned_sum": money(contract + chance.below(100_000)),
      "contract_sum": money(contract),
      "project_sum": isOlder ? money(2 * contract) : "",
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
    let made = MadeProject(
      body: body, id: id, end: end, direction: direction,
      hasStandards: !["", "other"].contains(service))
    return (values, made)
  }

  private static func money(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
