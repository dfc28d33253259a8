/// A small workbook made part by part: an archive whose parts are not packed.
struct WorkbookBytes {
  var parts: [(name: String, text: String)]

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet.
  /// - Parameters:
  ///   - rows: the sheet's rows, as XML.
  ///   - formats: number formats of the styles 1, 2, …; 0 is plain.
  ///   - shared: the shared strings, as XML.
  init(rows: String, formats: [String] = [], shared: String = "", properties: String = "") {
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
    }.joined()
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
    parts = [
      (
        "_rels/.rels",
        Self.relationships([("officeDocument", "xl/workbook.xml")])
      ),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.document)"><workbookPr \(properties)/>\
        <sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("worksheet", "worksheets/sheet1.xml"), ("styles", "/xl/styles.xml"),
          ("sharedStrings", "sharedStrings.xml"),
        ])
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(Self.main)"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId="14"/>\
        </cellStyleXfs><cellXfs><xf numFmtId="0"/>\(styles)</cellXfs></styleSheet>
        """
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(shared)</sst>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>"
      ),
    ]
  }

  /// A row of texts.
  static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { column, text in
      let letter = Character(UnicodeScalar(UInt8(65 + column)))
      return "<c r=\"\(letter)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private static func relationships(_ targets: [(sort: String, part: String)]) -> String {
    let links = targets.enumerated().map { index, target in
      "<Relationship Id=\"r\(index)\" Type=\"\(document)/\(target.sort)\" Target=\"\(target.part)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
  }

  /// The archive.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let data = Array(part.text.utf8)
      let fields =
        Self.words(20, 0, 0, 0, 33) + Self.long(Self.crc(data)) + Self.long(UInt32(data.count))
        + Self.long(UInt32(data.count)) + Self.words(UInt16(name.count), 0)
      directory += [0x50, 0x4B, 1, 2] + Self.words(20) + fields + Self.words(0, 0, 0, 0, 0)
      directory += Self.long(UInt32(body.count)) + name
      body += [0x50, 0x4B, 3, 4] + fields + name + data
    }
    let count = UInt16(parts.count)
    return body + directory + [0x50, 0x4B, 5, 6] + Self.words(0, 0, count, count)
      + Self.long(UInt32(directory.count)) + Self.long(UInt32(body.count)) + Self.words(0)
  }

  private static func words(_ numbers: UInt16...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func long(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
