/// The closed lists, read from their tables.
extension CodeList {
  static func all(directions: DataTable, regions: DataTable)
    throws(ReferenceError) -> [CodeListName: CodeList]
  {
    var entries: [CodeListName: [CodeEntry]] = [:]
    let codes = try DataTable(
      "codes.csv", PackageResources.codes_csv, columns: ["list", "code", "kk", "ru", "en"])
    for row in codes.rows {
      guard let list = CodeListName(rawValue: row[0]) else {
        throw row.error(
          kk: "белгісіз тізім: \(row[0])", ru: "неизвестный список: \(row[0])",
          en: "unknown list: \(row[0])")
      }
      let value = entries[list]?.count ?? 0
      entries[list, default: []].append(
        CodeEntry(code: row[1], labels: Texts(kk: row[2], ru: row[3], en: row[4]), value: value))
    }
    entries[.direction] = try self.directions(directions)
    entries[.region] = try self.regions(regions)
    return entries.mapValues { CodeList($0) }
  }

  /// The directions: all of 1 to 17, for every form has a row of each.
  private static func directions(_ table: DataTable) throws(ReferenceError) -> [CodeEntry] {
    try check(table)
    var entries: [CodeEntry] = []
    for row in table.rows {
      let range = Direction.range
      let number = Int(try row.number(0, in: Int64(range.lowerBound)...Int64(range.upperBound)))
      entries.append(
        CodeEntry(
          code: "\(number)", labels: Texts(kk: row[1], ru: row[2], en: row[3]), value: number))
    }
    if let missing = Direction.range.first(where: { number in
      !entries.contains { $0.value == number }
    }) {
      throw table.error(
        kk: "\(missing)-бағыт жоқ", ru: "нет направления \(missing)",
        en: "direction \(missing) is missing")
    }
    return entries.sorted { $0.value < $1.value }
  }

  private static func regions(_ table: DataTable) throws(ReferenceError) -> [CodeEntry] {
    if table.rows.isEmpty { throw table.empty }
    try check(table)
    return table.rows.enumerated().map { index, row in
      CodeEntry(code: row[0], labels: Texts(kk: row[1], ru: row[2], en: row[3]), value: index)
    }
  }

  /// Refuses a code or a name that stands for two entries: it could not be told which is meant.
  private static func check(_ table: DataTable) throws(ReferenceError) {
    try table.checkFilled(0, 1, 2, 3)
    try table.checkUnique(0)
    var lines: [String: Int] = [:]
    for row in table.rows {
      for value in Set(row.values.map { Folding.key($0) }) {
        if let first = lines.updateValue(row.line, forKey: value) {
          throw row.error(
            kk: "осы атау \(first)-жолда да бар", ru: "такое же название есть в строке \(first)",
            en: "the same name stands on line \(first)")
        }
      }
    }
  }
}
