internal import SocialOrder

/// What a file is, by its first bytes and never by its name.
enum FileContent {
  case empty
  /// Text with delimiters.
  case csv
  case xml
  /// A ZIP archive, which is what an Excel workbook is.
  case workbook
  /// The container of old Office files, and of new ones behind a password.
  case compound
  /// Named for what it is, in the three languages.
  case unsupported(Texts)

  /// What a file is that is no text; nil for text.
  static func binary(_ head: UnsafeBufferPointer<UInt8>) -> FileContent? {
    func starts(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return .workbook }
    if starts(Array("%PDF".utf8)) { return .unsupported(Texts(same: "PDF")) }
    if starts([0x1F, 0x8B]) || starts(Array("Rar!".utf8)) || starts([0x37, 0x7A, 0xBC, 0xAF]) {
      return .unsupported(Texts(kk: "мұрағат", ru: "архив", en: "archive"))
    }
    return nil
  }

  /// What text is, by its first characters; in UTF-8 or an encoding that has ASCII in its lower half.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> FileContent {
    let trimmed = bytes.drop { $0 == 32 || (9...13).contains($0) }
    guard let first = trimmed.first else { return .empty }
    guard first == UInt8(ascii: "<") else { return .csv }
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
    return .xml
  }
}
