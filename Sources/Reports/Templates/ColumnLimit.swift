import SocialOrder

/// What a cell of the template takes: the column's type as a spreadsheet can ask for it.
enum ColumnLimit {
  /// A value of a list that stands in a range of another sheet, such as `=Lists!$A$1:$A$17`.
  case list(range: String)
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  /// Days, as Excel counts them.
  case date(ClosedRange<Int>)
  case length(ClosedRange<Int>)
  /// A formula about the first cell, which must be true.
  case formula(String)

  /// - Parameters:
  ///   - cell: the first cell of the column, such as `A2`.
  ///   - list: where the values of a closed list stand.
  init?(_ type: ColumnType, cell: String, list: (CodeListName) -> String) {
    switch type {
    case .bin: self = .formula("=AND(LEN(\(cell))=12,ISNUMBER(VALUE(\(cell))))")
    case .money: self = .decimal(0...1e10)
    case .date: self = .date(Self.serial(2018)...Self.serial(2100))
    case .half:
      self = .formula("=AND(LEN(\(cell))=7,OR(RIGHT(\(cell),3)=\"-H1\",RIGHT(\(cell),3)=\"-H2\"))")
    case .year: self = .whole(2018...2100)
    case .score: self = .decimal(1...5)
    case .percent: self = .decimal(0...100)
    case .count: self = .whole(0...1_000_000_000)
    case .flag: self = .list(range: list(.flag))
    case .code(let name): self = .list(range: list(name))
    case .text(let limit?): self = .length(1...limit)
    case .codes, .text(nil), .texts: return nil
    }
  }

  /// 1 January of a year: day 25 569 of Excel's system is 1 January 1970.
  private static func serial(_ year: Int) -> Int {
    Int(Period.year(year).firstDay.days) + 25_569
  }
}
