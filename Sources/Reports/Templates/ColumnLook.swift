import SocialOrder

extension ColumnType {
  /// How wide its column is, in Excel's digits.
  var cellWidth: Double {
    switch self {
    case .bin: 18
    case .money, .date: 14
    case .half, .year, .score, .percent, .count, .flag: 13
    case .code: 24
    case .text(limit: .some): 18
    case .codes, .text(limit: nil), .texts: 30
    }
  }
}

extension Style {
  /// The look of cells that hold a type: as text where digits must stay as they are typed.
  static func typed(_ type: ColumnType) -> Style {
    switch type {
    case .money: .typedSum
    case .date: .typedDate
    case .score, .percent, .count, .year: .typedNumber
    case .bin, .half, .flag, .code, .codes, .text, .texts: .typedText
    }
  }
}

extension ReferenceWords {
  /// What is said when a cell of a column is chosen.
  func hint(_ column: Column, _ reference: ReferenceData) -> String {
    if case .codes(let list) = column.type {
      let labels = reference.codes(list).entries.map { $0.labels[language] }
      return callAsFunction("template.several") + " " + labels.joined(separator: " | ")
    }
    return "\(requirement(column).capitalisedFirst): \(entry(column.type))"
  }
}
