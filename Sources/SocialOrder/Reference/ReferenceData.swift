/// The reference data of a run: what the law says in figures and names, as data (design.md, Decisions).
package struct ReferenceData: Sendable {
  package let monthlyIndex: MonthlyIndexTable
  package let calendar: WorkingCalendar
  /// The headings of the Order's forms.
  package let headings: Headings
  /// The program's own words.
  package let phrases: Headings
  private let lists: [CodeListName: CodeList]
  /// The bodies that order social projects, where a register of them is given; none is built in.
  package internal(set) var administrators: AdministratorRegister?

  /// The tables built into the program.
  /// - Throws: `ReferenceError` where a table contradicts itself.
  package init() throws(ReferenceError) {
    monthlyIndex = try MonthlyIndexTable(
      DataTable("mci.csv", PackageResources.mci_csv, columns: ["from", "tenge", "basis"]))
    calendar = try WorkingCalendar(
      DataTable(
        "holidays.csv", PackageResources.holidays_csv,
        columns: ["date", "kind", "status", "kk", "en"]))
    headings = Headings(
      try DataTable(
        "headings.csv", PackageResources.headings_csv, columns: ["key", "kk", "ru", "en"]))
    phrases = try Headings.phrases()
    lists = try Self.codeLists()
  }

  package func codes(_ name: CodeListName) -> CodeList { lists[name] ?? CodeList([]) }

  /// A direction's official name.
  package func title(_ direction: Direction) -> Texts {
    codes(.direction).entry(value: direction.number)?.labels ?? Texts(same: "\(direction.number)")
  }

  /// The first year between 2021 and the as-of year that a table lacks, and the table: the run stops there.
  package func missingYear(asOf: CivilDate) -> (file: String, year: Int)? {
    guard asOf.year >= 2021 else { return nil }
    for year in 2021...asOf.year {
      if !monthlyIndex.years.contains(year) { return ("mci.csv", year) }
      if !calendar.years.contains(year) { return ("holidays.csv", year) }
    }
    return nil
  }

  private static func codeLists() throws(ReferenceError) -> [CodeListName: CodeList] {
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
    let directions = try DataTable(
      "directions.csv", PackageResources.directions_csv, columns: ["n", "kk", "ru", "en"])
    entries[.direction] = directions.rows.enumerated().map { index, row in
      CodeEntry(code: row[0], labels: Texts(kk: row[1], ru: row[2], en: row[3]), value: index + 1)
    }
    let regions = try DataTable(
      "regions.csv", PackageResources.regions_csv, columns: ["kato", "kk", "ru", "en"])
    entries[.region] = regions.rows.enumerated().map { index, row in
      CodeEntry(code: row[0], labels: Texts(kk: row[1], ru: row[2], en: row[3]), value: index)
    }
    return entries.mapValues { CodeList($0) }
  }
}
