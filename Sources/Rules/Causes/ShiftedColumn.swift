import SocialOrder

/// Finds where the values of a column belong that are wrong under it: nine of ten of them must be what another column of the
/// kind holds.
///
/// A BIN, a date, a period or a member of a closed list is told by its form wherever it stands. Numbers and texts are not:
/// they are looked for near by alone, and a text only where a number, a date or a BIN should stand.
enum ShiftedColumn {
  /// The column whose values these are like; the nearest of those that fit.
  static func home(of wrong: WrongColumn, _ reference: ReferenceData) -> Column? {
    let columns = wrong.kind.columns
    guard !wrong.values.isEmpty,
      let place = columns.firstIndex(where: { $0.name == wrong.column.name })
    else { return nil }
    let others = columns.indices.filter { $0 != place }.sorted {
      (abs($0 - place), $0) < (abs($1 - place), $1)
    }
    return others.first { other in
      reaches(columns[other].type, from: wrong.column.type, abs(other - place))
        && fit(wrong.values, columns[other].type, reference)
    }.map { columns[$0] }
  }

  /// Whether a column of a type is looked at from one of another type, so far away.
  private static func reaches(_ type: ColumnType, from own: ColumnType, _ distance: Int) -> Bool {
    if isNumber(type) { return !isNumber(own) && distance <= 6 }
    switch type {
    case .text, .texts:
      let isForeign = isNumber(own) || own == .date || own == .bin
      return isForeign && distance <= 2
    default: return type != own
    }
  }

  private static func isNumber(_ type: ColumnType) -> Bool {
    switch type {
    case .money, .percent, .count, .score: true
    default: false
    }
  }

  private static func fit(_ values: [String], _ type: ColumnType, _ reference: ReferenceData)
    -> Bool
  {
    let count = values.count { fits($0, type, reference) }
    // Texts are told apart: a dash or a word in every row is no name.
    let isText = if case .text = type { true } else { type == .texts }
    return count * 10 >= values.count * 9
      && (!isText || Set(values).count * 2 >= values.count)
  }

  private static func fits(_ value: String, _ type: ColumnType, _ reference: ReferenceData) -> Bool
  {
    switch type {
    case .bin: BIN(value) != nil
    case .date: isDate(value)
    case .half, .year: period(value)?.isHalf == (type == .half)
    case .code, .codes, .flag:
      value.contains(where: \.isLetter)
        && type.list.flatMap { reference.codes($0).entry(label: value) } != nil
    case .money, .percent, .count, .score:
      value.count <= 11 && value.first?.isNumber == true
        && value.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0.isWhitespace }
        && !isDate(value)
    case .text, .texts:
      value.count >= 8 && value.contains(" ") && value.count(where: \.isLetter) * 2 >= value.count
    }
  }

  private static func isDate(_ value: String) -> Bool {
    if CivilDate(iso: value) != nil { return true }
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, parts.count == 3, parts[2].count == 4 else { return false }
    return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil
  }

  private static func period(_ value: String) -> Period? {
    // A year among sums is a number like any other.
    guard let period = Period(value), (2018...2100).contains(period.year) else { return nil }
    return period
  }
}
