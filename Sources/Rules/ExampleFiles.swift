/// Small whole files for the examples of intake rules: each rule breaks one of them in its own way.
enum ExampleFiles {
  static let remarksHeader =
    "administrator_bin;period;direction;remarks_received;remarks_rejected\n"

  /// A good CSV file with one record.
  static let remarks = remarksHeader + "050440002118;2026;4;5;2\n"

  static let noticeHeader =
    "administrator_bin;period;expert_name;notice_date;has_conflict\n"

  /// So many letters; `String(repeating:count:)` joins them one by one, which every run would wait for.
  static func letters(_ letter: Unicode.Scalar, _ count: Int) -> String {
    String(decoding: [UInt8](repeating: UInt8(ascii: letter), count: count), as: UTF8.self)
  }

  /// A CSV file with one record, whose text is put in as it is: quotes and all.
  static func notice(_ expertName: String) -> String {
    noticeHeader + "050440002118;2026;\(expertName);2026-04-10;no\n"
  }

  /// A good CSV file with one record, of «Ахметова Әлия», in KZ-1048.
  static let kz1048 =
    Array((noticeHeader + "050440002118;2026;").utf8)
    + [0xC0, 0xF5, 0xEC, 0xE5, 0xF2, 0xEE, 0xE2, 0xE0, 0x20, 0xA3, 0xEB, 0xE8, 0xFF]
    + Array(";2026-04-10;no\n".utf8)

  /// A good XML file with one record.
  static let xml = xml(
    rows: """
      <row><administrator_bin>050440002118</administrator_bin><period>2026</period>\
      <direction>4</direction><remarks_received>5</remarks_received>\
      <remarks_rejected>2</remarks_rejected></row>
      """)

  /// An XML file around what stands between the tags of its one record kind.
  static func xml(rows: String) -> String {
    """
    <submission xmlns="urn:kz:social-order:submission:1"><evaluation_remarks>\
    \(rows)</evaluation_remarks></submission>

    """
  }
}
