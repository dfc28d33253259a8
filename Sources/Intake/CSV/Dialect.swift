internal import SocialOrder

/// How a CSV file is written: its delimiter, and what a comma between digits means in it.
struct Dialect {
  let delimiter: UInt8
  let comma: CommaMeaning
  /// Bytes of an Excel `sep=;` line at the top, which is no record.
  let skip: Int

  static let candidates: [UInt8] = Array(";,\t|".utf8)

  /// Finds the dialect in the head of a file: the delimiter under which the first row holds most known columns, else the
  /// one that cuts the first rows into most fields of one number.
  static func sniff(_ head: UnsafeBufferPointer<UInt8>, fixed: UInt8?) -> Dialect {
    let sep = separatorLine(head)
    let body = UnsafeBufferPointer(rebasing: head[(sep?.length ?? 0)...].prefix(64 << 10))
    if let delimiter = fixed ?? sep?.delimiter {
      let rows = CSVSample.rows(body, delimiter: delimiter)
      return Dialect(delimiter: delimiter, comma: comma(rows), skip: sep?.length ?? 0)
    }
    var best: (delimiter: UInt8, score: Int, rows: [[String]])?
    for delimiter in candidates {
      let rows = CSVSample.rows(body, delimiter: delimiter)
      let width = rows.first?.count ?? 0
      let even = rows.count { $0.count == width }
      let score =
        HeaderMatch.recognised(rows.first ?? []) * 10_000 + (width > 1 ? even * 10 + width : 0)
      if score > best?.score ?? -1 { best = (delimiter, score, rows) }
    }
    return Dialect(
      delimiter: best?.delimiter ?? UInt8(ascii: ";"), comma: comma(best?.rows ?? []), skip: 0)
  }

  /// What the number columns of the first records show a comma to be. A comma with one, two, four or five digits after
  /// it is decimal; a point followed by digits shows that a comma is not.
  private static func comma(_ rows: [[String]]) -> CommaMeaning {
    guard let header = rows.first, case .success(let match) = HeaderMatch.match(header, line: 1)
    else { return .unknown }
    let numbers = match.columns.indices.filter { cell in
      switch match.columns[cell].map({ match.kind.columns[$0].type }) {
      case .money, .score, .percent: true
      default: false
      }
    }
    var decimalComma = false
    var decimalPoint = false
    for row in rows.dropFirst() {
      for cell in numbers where cell < row.count {
        let value = row[cell]
        if value.contains(".") { decimalPoint = true }
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        if parts.count == 2, !value.contains("."), parts[1].count != 3 || parts[0] == "0" {
          decimalComma = true
        }
      }
    }
    switch (decimalComma, decimalPoint) {
    case (true, false): return .decimal
    case (false, true): return .thousands
    default: return .unknown
    }
  }

  private static func separatorLine(_ head: UnsafeBufferPointer<UInt8>)
    -> (delimiter: UInt8, length: Int)?
  {
    guard head.count > 5, head.starts(with: Array("sep=".utf8)) || head.starts(with: Array("SEP=".utf8)),
      candidates.contains(head[4]), let end = head.prefix(8).firstIndex(of: 10)
    else { return nil }
    return (head[4], end + 1)
  }
}
