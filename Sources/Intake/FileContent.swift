internal import SocialOrder

/// What a file is, by its first bytes and never by its name.
enum FileContent {
  case empty
  /// Text with delimiters; so many bytes of byte order mark come first.
  case csv(skip: Int)
  case xml(skip: Int)
  /// A ZIP archive, which is what an Excel workbook is.
  case workbook
  /// The container of old Office files, and of new ones behind a password.
  case compound
  /// Named for what it is, in the three languages.
  case unsupported(Texts)
  /// Text in an encoding that is not read.
  case otherEncoding(String)

  static func sniff(_ head: UnsafeBufferPointer<UInt8>) -> FileContent {
    func starts(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
    if head.isEmpty { return .empty }
    if starts([0xEF, 0xBB, 0xBF]) {
      let rest = UnsafeBufferPointer(rebasing: head[3...])
      return rest.isEmpty ? .empty : text(rest, skip: 3)
    }
    if starts([0xFF, 0xFE]) { return .otherEncoding("UTF-16LE") }
    if starts([0xFE, 0xFF]) { return .otherEncoding("UTF-16BE") }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return .workbook }
    if starts(Array("%PDF".utf8)) { return .unsupported(Texts(same: "PDF")) }
    if starts([0x1F, 0x8B]) || starts(Array("Rar!".utf8)) || starts([0x37, 0x7A, 0xBC, 0xAF]) {
      return .unsupported(Texts(kk: "мұрағат", ru: "архив", en: "archive"))
    }
    if looksLikeUTF16(head) { return .otherEncoding("UTF-16") }
    return text(head, skip: 0)
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, skip: Int) -> FileContent {
    let trimmed = bytes.drop { $0 == 32 || (9...13).contains($0) }
    guard let first = trimmed.first else { return .empty }
    guard first == UInt8(ascii: "<") else { return .csv(skip: skip) }
    let opening = String(decoding: trimmed.prefix(512), as: UTF8.self).lowercased()
    // Programs that export "to Excel" often write a table of HTML.
    if ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"]
      .contains(where: opening.hasPrefix)
    {
      return .unsupported(Texts(same: "HTML"))
    }
    if opening.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || opening.contains("mso-application")
    {
      return .unsupported(
        Texts(
          kk: "Excel 2003 XML кестесі", ru: "таблица XML Excel 2003", en: "Excel 2003 XML table"))
    }
    return .xml(skip: skip)
  }

  /// Plainly UTF-16 without a mark: every other byte of the first few is zero.
  private static func looksLikeUTF16(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard head.count >= 8 else { return false }
    let even = stride(from: 0, to: 8, by: 2).filter { head[$0] == 0 }.count
    let odd = stride(from: 1, to: 8, by: 2).filter { head[$0] == 0 }.count
    return even >= 3 || odd >= 3
  }
}
