/// How wide the letters of Times New Roman are, in thousandths of the size: enough to tell where a line will break.
enum LetterWidths {
  /// From the font's own table; letters of about the same width stand together under the widest.
  private static let groups: [(width: UInt16, letters: String)] = [
    (250, " ,.'|\u{A0}"), (280, "/:;\\ijltі"), (335, "!()-I[]`frІ"), (410, "Jszгғ\"ѓэ"),
    (445, "?aceтаесёә“”ь"), (470, "яв^"), (490, "{}кқ"),
    (500, "#$*0123456789_bdghknopquvxy«»–орухлзөұүһ"), (520, "бдчъ"), (540, "ийнпцң~"),
    (565, "FPSР+<=>"), (580, "БЬГҒ"), (615, "ELTZЕТЁ"), (660, "мфЧЭЗ"), (680, "BCRВКСЯЛДҚы"),
    (725, "ADGHKNOQUVXYwАИЙНОПХЦӘҢӨҰҮҺУЪж"), (780, "шщ&mюФ"), (890, "%ЫMМЖ"), (960, "@W№"),
    (1030, "—…ШЩЮ"),
  ]

  /// By UTF-16 unit, for Latin and Cyrillic; 0 where unknown.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x530)
    for (width, letters) in groups {
      for unit in letters.utf16 where Int(unit) < table.count { table[Int(unit)] = width }
    }
    return table
  }()

  /// The width of a UTF-16 unit, in thousandths of the font's size; a letter that is not known is taken as wide.
  static func width(_ unit: UInt16) -> Int {
    guard Int(unit) < table.count, table[Int(unit)] > 0 else { return 1000 }
    return Int(table[Int(unit)])
  }
}
