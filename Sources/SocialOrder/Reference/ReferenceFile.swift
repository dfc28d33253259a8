/// The reference files that may be replaced: their names in a reference folder and their columns.
///
/// The closed lists of formats.md (`codes.csv`) and the program's own words (`phrases.csv`) are no reference data: records
/// and programs rest on them.
package enum ReferenceFile: String, CaseIterable, Sendable {
  case monthlyIndex = "mci.csv"
  case thresholds = "thresholds.csv"
  case holidays = "holidays.csv"
  case dueDays = "due-days.csv"
  case regions = "regions.csv"
  case directions = "directions.csv"
  case headings = "headings.csv"
  case waivers = "waivers.csv"
  case administrators = "administrators.csv"
  case closedPeriods = "closed-periods.csv"

  package var columns: [String] {
    switch self {
    case .monthlyIndex: ["from", "tenge", "basis"]
    case .thresholds: ["from", "mci_multiple", "basis"]
    case .holidays: ["date", "kind", "status", "kk", "en"]
    case .dueDays: ["from", "kind", "half", "month", "day", "years_after", "basis"]
    case .regions: ["kato", "kk", "ru", "en"]
    case .directions: ["n", "kk", "ru", "en"]
    case .headings: ["key", "kk", "ru", "en"]
    case .waivers: Waiver.columns
    case .administrators: AdministratorRegister.columns
    case .closedPeriods: ClosedPeriods.columns
    }
  }

  /// The bytes built into the program; nil for a file of which nothing is built in.
  private var builtIn: [UInt8]? {
    switch self {
    case .monthlyIndex: PackageResources.mci_csv
    case .thresholds: PackageResources.thresholds_csv
    case .holidays: PackageResources.holidays_csv
    case .dueDays: PackageResources.due_days_csv
    case .regions: PackageResources.regions_csv
    case .directions: PackageResources.directions_csv
    case .headings: PackageResources.headings_csv
    case .waivers, .administrators, .closedPeriods: nil
    }
  }

  /// The table built in; nil where nothing is.
  func builtInTable() throws(ReferenceError) -> DataTable? {
    guard let builtIn else { return nil }
    return try DataTable(rawValue, builtIn, columns: columns)
  }

  /// What to say of a `.csv` file in a reference folder that is none of these.
  package static func unknown(_ name: String, at path: String) -> ReferenceError {
    let hint = DidYouMean.nearest(to: name, among: allCases.map(\.rawValue))
    let known = allCases.map(\.rawValue).joined(separator: ", ")
    return ReferenceError(
      file: path, line: 1,
      reason: Texts(
        kk: "мұндай анықтамалық жоқ\(hint.kk), бары: \(known)",
        ru: "такого справочника нет\(hint.ru), есть: \(known)",
        en: "there is no such reference file\(hint.en), there are: \(known)"))
  }
}

/// A reference file that took the place of a built-in one: said in `run.json`, so that the run can be made again.
package struct ReferenceSource: Sendable {
  package let path: String
  /// Hexadecimal.
  package let sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
