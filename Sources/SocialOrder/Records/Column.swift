/// What stands in a column, and how it is read (formats.md, Types).
package enum ColumnType: Hashable, Sendable {
  /// 12 digits with a valid check digit.
  case bin
  /// Thousand tenge, exact to the tiyn (5 decimals), not negative; `positive` asks for more than nothing.
  case money(positive: Bool)
  case date
  /// `2026-H1`.
  case half
  /// `2026`.
  case year
  /// 1 to 5, up to 2 decimals; held as hundredths.
  case score
  /// 0 to 100, up to 2 decimals; held as hundredths.
  case percent
  /// A whole number, not negative.
  case count
  case flag
  /// One of a closed list.
  case code(CodeListName)
  /// Several of a closed list, split by `|` or `,`.
  case codes(CodeListName)
  /// Text, at most so many characters where a limit is given.
  case text(limit: Int?)
  /// Several texts, split by `|`.
  case texts

  /// Whether anything may stand in it.
  package var isText: Bool {
    switch self {
    case .text, .texts: true
    default: false
    }
  }
}

extension ColumnType {
  /// The closed list that it is taken from.
  package var list: CodeListName? {
    switch self {
    case .code(let list), .codes(let list): list
    case .flag: .flag
    default: nil
    }
  }
}

/// The closed lists of formats.md; their codes and labels stand in `codes.csv`, `directions.csv` and `regions.csv`.
package enum CodeListName: String, CaseIterable, Sendable {
  case direction, region, instrument, status, flag
  case conductedBy = "conducted_by"
  case serviceType = "service_type"
  case standardsMet = "standards_met"
  case decision, source
}

/// Whether a column must be filled.
package enum Requirement: Sendable {
  case required
  /// Required on a condition that a rule states.
  case conditional
  case optional
}

/// One column of a record kind: declared once, read by every reader, printed by every reference page.
package struct Column: Sendable {
  package let name: String
  package let type: ColumnType
  package let requirement: Requirement
  /// Whether it is part of the natural key.
  package let isKey: Bool
  package let labels: Texts
  /// The paragraph or annex of the Order, where it names the column's content.
  package let paragraph: String?

  init(
    _ name: String, _ type: ColumnType, _ requirement: Requirement = .optional, key: Bool = false,
    kk: String, ru: String, en: String, paragraph: String? = nil
  ) {
    self.name = name
    self.type = type
    self.requirement = requirement
    self.isKey = key
    self.labels = Texts(kk: kk, ru: ru, en: en)
    self.paragraph = paragraph
  }
}

/// The columns of one record kind, as an enumeration whose raw values are their places in its table.
public protocol ColumnName: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
  static var kind: RecordKind { get }
  /// Every kind says whose it is.
  static var administratorBIN: Self { get }
  /// Every kind has a period, a half-year or a year.
  static var period: Self { get }
}

extension ColumnName {
  package var declaration: Column { Self.kind.columns[rawValue] }
  package var name: String { declaration.name }
}
