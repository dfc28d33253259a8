/// The reference data of a run: what the law says in figures and names, as data (design.md, Decisions).
package struct ReferenceData: Sendable {
  package let monthlyIndex: MonthlyIndexTable
  package let calendar: WorkingCalendar
  package let dueDays: DueDayTable
  /// The headings of the Order's forms.
  package let headings: Headings
  /// The program's own words.
  package let phrases: Headings
  /// What is excused; empty unless a file of it is given.
  package let waivers: WaiverList
  /// Empty unless a file of them is given.
  package let closedPeriods: ClosedPeriods
  /// The files that took the place of built-in ones.
  package var sources: [ReferenceSource] = []
  private let lists: [CodeListName: CodeList]
  /// The bodies that order social projects, where a register of them is given; none is built in.
  package internal(set) var administrators: AdministratorRegister?

  /// The tables built into the program, or those that take their place.
  /// - Parameters:
  ///   - files: the bytes of replacing files by name; names that are no reference file's are passed over.
  ///   - folder: where they stand, for messages: `reference/`.
  /// - Throws: `ReferenceError` where a table contradicts itself or lacks something.
  package init(replacing files: [String: [UInt8]] = [:], in folder: String = "")
    throws(ReferenceError)
  {
    let tables = Tables(files: files, folder: folder)
    monthlyIndex = try MonthlyIndexTable(
      tables[.monthlyIndex], thresholds: tables[.thresholds])
    calendar = try WorkingCalendar(tables[.holidays])
    dueDays = try DueDayTable(tables[.dueDays])
    headings =
      tables.replace(.headings)
      ? try Headings(tables[.headings], replacing: Headings.builtIn()) : try Headings.builtIn()
    phrases = try Headings.phrases()
    waivers = try WaiverList(tables[.waivers])
    closedPeriods = try ClosedPeriods(tables[.closedPeriods])
    lists =
      tables.replace(.directions) || tables.replace(.regions)
      ? try CodeList.all(directions: tables[.directions], regions: tables[.regions])
      : try Self.builtInLists.get()
    let register = ReferenceFile.administrators.rawValue
    if let bytes = files[register] { try read(administrators: bytes, file: folder + register) }
  }

  /// Read once: a folder of reference files seldom replaces them, and every command reads what is built in first.
  private static let builtInLists = Result<[CodeListName: CodeList], ReferenceError> {
    () throws(ReferenceError) in
    let tables = Tables(files: [:], folder: "")
    return try CodeList.all(directions: tables[.directions], regions: tables[.regions])
  }

  /// Each reference file's table: the one given, else the built-in one, else an empty one.
  private struct Tables {
    let files: [String: [UInt8]]
    let folder: String

    func replace(_ file: ReferenceFile) -> Bool { files[file.rawValue] != nil }

    subscript(file: ReferenceFile) -> DataTable {
      get throws(ReferenceError) {
        if let given = files[file.rawValue] {
          return try DataTable(folder + file.rawValue, given, columns: file.columns)
        }
        return try file.builtInTable() ?? DataTable(empty: folder + file.rawValue)
      }
    }
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
}
