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
      let sample = Sample(body, delimiter)
      return Dialect(delimiter: delimiter, comma: comma(sample.records), skip: sep?.length ?? 0)
    }
    var best: Sample?
    for delimiter in candidates {
      let sample = Sample(body, delimiter)
      if sample.score > best?.score ?? -1 { best = sample }
      if sample.isPlain { break }
    }
    return Dialect(
      delimiter: best?.delimiter ?? UInt8(ascii: ";"), comma: comma(best?.records ?? []), skip: 0)
  }

  /// The first rows as one delimiter cuts them.
  private struct Sample {
    let delimiter: UInt8
    let rows: [[String]]
    /// The row that is most likely the header: among the first ones, that with most column names.
    private var place = 0
    private var recognised = 0

    init(_ body: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) {
      self.delimiter = delimiter
      rows = CSVSample.rows(body, delimiter: delimiter)
      var seen = 0
      for (place, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
        if seen == HeaderSearch.depth { break }
        if seen == 0 { self.place = place }
        seen += 1
        let names = HeaderMatch.recognised(row)
        if names > recognised { (self.place, recognised) = (place, names) }
        // No row of values is half made of column names.
        if names > 1, names * 2 >= row.count { break }
      }
    }

    /// The likely header, and what stands below it.
    var records: ArraySlice<[String]> { rows[place...] }

    private var width: Int { records.first?.count ?? 0 }

    var score: Int {
      let even = rows.count { $0.count == width }
      return recognised * 10_000 + (width > 1 ? even * 10 + width : 0)
    }

    /// Whether it is plain that this delimiter is meant: another would cut the names.
    var isPlain: Bool { recognised >= 3 && recognised * 2 >= width }
  }

  /// What the number columns of the first records show a comma to be: decimal, unless points are decimal or commas stand
  /// between thousands.
  private static func comma(_ rows: ArraySlice<[String]>) -> CommaMeaning {
    guard let header = rows.first, case .success(let match) = HeaderMatch.match(header, line: 1)
    else { return .unknown }
    let numbers = match.columns.indices.filter { cell in
      switch match.columns[cell].map({ match.kind.columns[$0].type }) {
      case .money, .score, .percent: true
      default: false
      }
    }
    var shown: Set<CommaMeaning> = []
    for row in rows.dropFirst() {
      for cell in numbers where cell < row.count {
        var value = String(row[cell].filter { $0 != "%" })
        shown.insert(value.withUTF8 { NumberField.commaShown(by: $0) })
      }
    }
    switch (shown.contains(.decimal), shown.contains(.thousands)) {
    case (true, false): return .decimal
    case (false, true): return .thousands
    default: return .unknown
    }
  }

  /// Excel's first line `sep=;`, its end included.
  private static func separatorLine(_ head: UnsafeBufferPointer<UInt8>)
    -> (delimiter: UInt8, length: Int)?
  {
    var ends = LineEnds(head)
    let end = ends.next(from: 0)
    guard end <= 16, end > 0, head[end - 1] == 10 || head[end - 1] == 13 else { return nil }
    let line = head[..<end].filter { $0 > 32 && $0 != UInt8(ascii: "\"") || $0 == 9 }
    guard line.count >= 5, candidates.contains(line[4]),
      line[5...].allSatisfy(candidates.contains),
      String(decoding: line[..<4], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return (line[4], end)
  }
}
