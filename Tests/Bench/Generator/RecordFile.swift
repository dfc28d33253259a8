internal import Glibc
internal import SocialOrder

/// A file of records of one kind, written as they come: CSV with semicolons, or XML.
final class RecordFile {
  private let kind: RecordKind
  private let isXML: Bool
  private let defects: Int
  private var chance: Chance
  private let file: UnsafeMutablePointer<FILE>

  struct Failure: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) cannot be written" }
  }

  private let path: String

  /// - Parameter name: without its extension; else the kind's.
  init(
    _ kind: RecordKind, named name: String? = nil, in folder: String, isXML: Bool = false,
    defects: Int = 0, seed: UInt64 = 0
  ) throws {
    self.kind = kind
    self.isXML = isXML
    self.defects = defects
    // Of its own: the good values are the same, whether some are spoilt or not.
    chance = Chance(seed ^ UInt64(kind.ordinal + 1) << 32)
    path = "\(folder)/\(name ?? kind.rawValue).\(isXML ? "xml" : "csv")"
    mkdir(folder, 0o755)
    guard let file = fopen(path, "w") else { throw Failure(path: path) }
    self.file = file
    if isXML {
      try put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<submission xmlns=\"\(RecordKind.namespace)\">\n<\(kind.rawValue)>\n")
    } else {
      try put(kind.columns.map(\.name).joined(separator: ";") + "\r\n")
    }
  }

  /// Writes a record.
  /// - Parameter values: by column name; a column without one is empty.
  func write(_ values: [String: String]) throws {
    var cells = kind.columns.map { values[$0.name] ?? "" }
    if chance.below(1000) < defects { spoil(&cells) }
    if isXML {
      var row = "<row>"
      for (column, cell) in zip(kind.columns, cells) where !cell.isEmpty {
        row += "<\(column.name)>\(Self.escaped(cell))</\(column.name)>"
      }
      try put(row + "</row>\n")
    } else {
      try put(cells.map(Self.quoted).joined(separator: ";") + "\r\n")
    }
  }

  func end() throws {
    if isXML { try put("</\(kind.rawValue)>\n</submission>\n") }
    guard fclose(file) == 0 else { throw Failure(path: path) }
  }

  /// Makes one value of a record wrong, as people do.
  private func spoil(_ cells: inout [String]) {
    let column = chance.below(cells.count)
    switch kind.columns[column].type {
    case .bin: cells[column] = "123456789012"
    case .money, .percent, .count: cells[column] = "көп"
    case .date: cells[column] = "2025-02-30"
    case .half, .year: cells[column] = "2025-H3"
    case .score: cells[column] = "7"
    case .flag, .code, .codes: cells[column] = "белгісіз"
    case .text, .texts: if kind.columns[column].requirement == .required { cells[column] = "" }
    }
  }

  private func put(_ text: String) throws {
    guard fputs(text, file) >= 0 else { throw Failure(path: path) }
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
    }
    return isPlain ? cell : "\"" + doubled(cell) + "\""
  }

  private static func doubled(_ cell: String) -> String {
    cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }

  private static func escaped(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
    return isPlain
      ? cell
      : cell.reduce(into: "") { $0 += $1 == "<" ? "&lt;" : $1 == "&" ? "&amp;" : String($1) }
  }
}
