import SocialOrder

/// Finds where the values of columns belong that are wrong under them: nine of ten of them must be what another column of the
/// kind holds.
///
/// A wrong value is mostly a slip in its own column, and like another's by chance: a number just beyond a closed list is like
/// a sum. So a column tells by itself only where its values can be nothing of its own and show by their form whose they are.
/// Others tell together: two neighbours whose values belong equally far away.
struct ShiftedColumn {
  private let wrong: WrongColumn
  private let place: Int
  /// Where its values would fit, the nearest first.
  private let homes: [Home]

  private struct Home {
    let place: Int
    /// Whether the form of the values leaves no doubt.
    let isPlain: Bool
  }

  private init?(_ wrong: WrongColumn, _ reference: ReferenceData) {
    let columns = wrong.kind.columns
    guard !wrong.values.isEmpty,
      let place = columns.firstIndex(where: { $0.name == wrong.column.name })
    else { return nil }
    self.wrong = wrong
    self.place = place
    let own = wrong.column.type
    homes = columns.indices.filter { $0 != place }.sorted {
      (abs($0 - place), $0) < (abs($1 - place), $1)
    }.filter { other in
      Self.reaches(columns[other].type, from: own, abs(other - place))
        && !(Self.isNumber(columns[other].type) && Self.missesItsList(wrong.values, own))
        && Self.fit(wrong.values, columns[other].type, reference)
    }.map { other in
      Home(
        place: other,
        isPlain: Self.isPlain(wrong.values, as: columns[other].type, under: own, reference))
    }
  }

  /// The columns that are shifted, each with the one whose values it holds.
  static func all(_ wrong: [WrongColumn], _ reference: ReferenceData) -> [(WrongColumn, Column)] {
    let columns = wrong.compactMap { ShiftedColumn($0, reference) }
    return columns.compactMap { column in
      let home =
        column.homes.first(where: \.isPlain)
        ?? column.homes.first { home in
          columns.contains { column.isBeside($0) && $0.lies(home.place - column.place) }
        }
      return home.map { (column.wrong, column.wrong.kind.columns[$0.place]) }
    }
  }

  private func isBeside(_ other: ShiftedColumn) -> Bool {
    wrong.kind == other.wrong.kind && abs(place - other.place) == 1
  }

  /// Whether its values belong so far away.
  private func lies(_ distance: Int) -> Bool {
    homes.contains { $0.place - place == distance }
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

  /// Whether values that fit a column can be nothing of their own.
  private static func isPlain(
    _ values: [String], as type: ColumnType, under own: ColumnType, _ reference: ReferenceData
  ) -> Bool {
    switch type {
    case .bin: true
    // A day in the place of a period is a way to write the period.
    case .date: own != .half && own != .year
    case .half: own != .year && own != .date
    // A yes or no is an answer to much.
    case .code, .codes:
      values.count { reference.codes(.flag).entry(label: $0) != nil } * 10 < values.count
    // `about 50 people`, `March 2026` are numbers and dates in words.
    case .text, .texts: own == .bin || !values.contains { $0.contains(where: \.isNumber) }
    case .year, .flag, .money, .percent, .count, .score: false
    }
  }

  /// Whether values are rather numbers that a closed list does not have than sums.
  private static func missesItsList(_ values: [String], _ own: ColumnType) -> Bool {
    own.list != nil && values.contains { $0.count <= 3 }
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
