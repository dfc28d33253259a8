import SocialOrder

/// A column's type as the schema says it: the form that XML takes, with white space around it as the reader lets it be.
struct SchemaType {
  enum Need { case required, optional }

  let column: ColumnType
  private let need: Need

  init(_ column: ColumnType, _ need: Need) {
    self.column = column
    self.need = need
  }

  /// Whether every row must fill a column: what `submission` may say for all its rows need not stand in each.
  static func isAsked(_ column: Column) -> Bool {
    column.requirement == .required
      && ![Self.administrator, Self.period].contains(column.name)
  }

  private static let administrator = VisitColumn.administratorBIN.name
  private static let period = VisitColumn.period.name

  var name: String {
    var name = column.name
    if let list = column.list, list.rawValue != name {
      name += "-" + list.rawValue.replacing("_", with: "-")
    }
    if case .text(let limit?) = column { name += "-\(limit)" }
    return need == .required ? name : name + "-or-nothing"
  }

  /// What narrows the type down, as facets of `xs:token`: white space around a value is nothing, as for the reader.
  func facets(_ list: [CodeEntry]) -> [String] {
    let codes = list.map(\.code)
    return switch column {
    case .bin: pattern("[0-9]{12}")
    case .money: pattern("[0-9]{1,19}(\\.[0-9]{1,5}0*)?")
    case .date: pattern("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
    case .half: pattern("[0-9]{4}-H[12]")
    case .year: pattern("[0-9]{4}")
    case .score: pattern("0*([1-4](\\.[0-9]{1,2}0*)?|5(\\.0+)?)")
    case .percent: pattern("0*([0-9]{1,2}(\\.[0-9]{1,2}0*)?|100(\\.0+)?)")
    case .count: pattern("[0-9]{1,19}(\\.0+)?")
    case .flag, .code: values(list)
    case .codes:
      pattern(
        "[ |,]*(\(Self.either(codes)))([ |,]+(\(Self.either(codes))))*[ |,]*", nothing: "[ |,]*")
    case .text(let limit?): pattern(Self.text(limit: limit), nothing: "\(Self.blank)*")
    case .text(nil), .texts: need == .required ? ["<xs:minLength value=\"1\"/>"] : []
    }
  }

  private static func either(_ codes: [String]) -> String { codes.joined(separator: "|") }

  private func pattern(_ filled: String, nothing: String = "") -> [String] {
    let value = need == .required ? filled : "\(filled)|\(nothing)"
    return ["<xs:pattern value=\"\(HTML.escaped(value))\"/>"]
  }

  private func values(_ list: [CodeEntry]) -> [String] {
    list.flatMap { entry in
      ["<xs:enumeration value=\"\(HTML.escaped(entry.code))\">"]
        + SubmissionSchema.annotation(entry.labels).map { "  " + $0 } + ["</xs:enumeration>"]
    } + (need == .required ? [] : ["<xs:enumeration value=\"\"/>"])
  }

  /// What the reader cuts off both ends of a text besides: spaces of all kinds, and marks that nobody sees.
  private static let blank = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]"

  /// So many characters at most, without what is cut off.
  private static func text(limit: Int) -> String {
    let ink = "[^\(blank.dropFirst())"
    return "\(blank)*\(ink)((.|\\s){0,\(limit - 2)}\(ink))?\(blank)*"
  }
}
