internal import SocialOrder

/// What a finished workbook's sheet shows, read back: the texts of cells and which cells are merged.
///
/// Reads what our own writer wrote, and no other workbook: tags as it sets them, one after another.
struct SheetReading {
  struct Cell {
    let row: Int
    let column: Int
    let text: String
  }

  let name: String
  /// Those that hold something, by row and column: of the rows of headings all, below them those of the first column.
  private(set) var cells: [Cell] = []
  private(set) var merges: Set<CellRange> = []
  private var texts: [CellPlace: String] = [:]

  /// All sheets of a workbook.
  /// - Parameter lastHeading: the last row of which all cells are read; nil for all rows.
  static func all(_ parts: WorkbookParts, lastHeading: Int?) throws(WorkbookError) -> [SheetReading]
  {
    let strings = WrittenStrings(try parts.bytes("xl/sharedStrings.xml"))
    let book = String(decoding: try parts.bytes("xl/workbook.xml"), as: UTF8.self)
    var sheets: [SheetReading] = []
    for name in book.split(separator: "<sheet name=\"").dropFirst() {
      let title = WrittenStrings.unescaped(name.utf8.prefix { $0 != UInt8(ascii: "\"") })
      let xml = try parts.bytes("xl/worksheets/sheet\(sheets.count + 1).xml")
      sheets.append(SheetReading(title, xml, strings, lastHeading: lastHeading))
    }
    return sheets
  }

  private init(_ name: String, _ bytes: [UInt8], _ strings: WrittenStrings, lastHeading: Int?) {
    self.name = name
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
      let tag = bytes[open...end]
      index = end + 1
      // Most tags are of neither kind.
      guard let first = tag.dropFirst().first,
        first == UInt8(ascii: "c") || first == UInt8(ascii: "m")
      else { continue }
      if tag.starts(with: "<c r=\"".utf8) {
        // A cell without a value closes itself.
        if tag.dropLast().last == UInt8(ascii: "/") { continue }
        let place = CellRange(Self.quoted(tag))
        let (row, column) = (place.rows.lowerBound, place.columns.lowerBound)
        guard column == 0 || lastHeading.map({ row <= $0 }) ?? true else { continue }
        let value = Self.value(bytes[index...])
        let isShared = tag.suffix(7).starts(with: " t=\"s\">".utf8)
        let text = isShared ? Int(value).map { strings[$0] } ?? "" : value
        cells.append(Cell(row: row, column: column, text: text))
        texts[CellPlace(row: row, column: column)] = text
      } else if tag.starts(with: "<mergeCell ref=\"".utf8) {
        merges.insert(CellRange(Self.quoted(tag)))
      }
    }
  }

  /// The first value in quotation marks.
  private static func quoted(_ tag: ArraySlice<UInt8>) -> String {
    let mark = UInt8(ascii: "\"")
    return String(
      decoding: tag.drop { $0 != mark }.dropFirst().prefix { $0 != mark }, as: UTF8.self)
  }

  /// What stands between `<v>` and `</v>`, behind a formula if there is one.
  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: "<v>".utf8) {
        return String(
          decoding: rest.dropFirst(3).prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self)
      }
      if rest.starts(with: "</c>".utf8) { return "" }
      rest = rest.dropFirst()
    }
    return ""
  }

  subscript(row: Int, column: Int) -> String {
    texts[CellPlace(row: row, column: column)] ?? ""
  }
}
