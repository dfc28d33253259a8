package import Files
internal import SocialOrder

/// `reference/closed-periods.csv` of a workspace, which the ministry may write too: a line more, or one fewer, and all else
/// stays as it is, to the byte.
package struct ClosedPeriodsFile: Sendable {
  /// The closings, in the order of their lines.
  package let closings: [ClosingRecord]
  private let bytes: [UInt8]
  private let rows: [DataRow]
  private let path: PathBytes

  private static let header = ReferenceFile.closedPeriods.columns.joined(separator: ",") + "\n"

  /// - Throws: `FilesError`, or `ReferenceError` where it is no such table.
  package init(_ workspace: PathBytes) throws {
    let name = PathBytes("reference/" + ReferenceFile.closedPeriods.rawValue)
    path = workspace.appending(name)
    bytes =
      try path.isTaken
      ? InputFile(name, in: workspace).contents().bytes : Array(Self.header.utf8)
    rows = try DataTable(path.text, bytes, columns: ReferenceFile.closedPeriods.columns).rows
    closings = rows.map { ClosingRecord(period: $0[0], from: $0[1], decision: $0[2]) }
  }

  /// Writes the file with one line more, whole and durably.
  /// - Throws: `FilesError`, or `ReferenceError` where the table would not hold together.
  package func add(_ closing: ClosingRecord) throws {
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let isSemicolons =
      head.contains(UInt8(ascii: ";")) && !head.contains(UInt8(ascii: ","))
    let lineEnd = head.last == 13 ? "\r\n" : "\n"
    let values = [closing.period, closing.from, closing.decision].map(Self.quoted)
    let line = values.joined(separator: isSemicolons ? ";" : ",") + lineEnd
    let isOpen = bytes.last != UInt8(ascii: "\n")
    try write(bytes + Array(((isOpen ? lineEnd : "") + line).utf8))
  }

  /// Writes the file without the line of a period, whole and durably.
  /// - Throws: as `add`.
  package func remove(_ period: String) throws {
    guard let index = rows.firstIndex(where: { $0[0] == period }) else { return }
    let end = index + 1 < rows.count ? rows[index + 1].line : .max
    var line = 1
    var kept: [UInt8] = []
    for byte in bytes {
      if line < rows[index].line || line >= end { kept.append(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    try write(kept)
  }

  private func write(_ bytes: [UInt8]) throws {
    _ = try ReferenceData(
      replacing: [ReferenceFile.closedPeriods.rawValue: bytes], in: path.parentText)
    try OutputFolder.write(bytes, to: path)
  }

  private static func quoted(_ value: String) -> String {
    let needsQuotes =
      value.contains { ",;\"\n\r".contains($0) } || value.hasPrefix(" ")
      || value.hasSuffix(" ")
    guard needsQuotes else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension PathBytes {
  /// The folder that it lies in, with the slash, for showing.
  fileprivate var parentText: String {
    PathBytes(bytes: Array(bytes.dropLast(lastName.bytes.count))).text
  }
}
