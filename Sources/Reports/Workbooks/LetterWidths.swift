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

  /// What a letter is taken for that is not known: wide.
  static let unknown = 1000

  /// By UTF-16 unit, in thousandths of the font's size, of all that UTF-8 writes in one byte or two.
  static let table: [Int] = {
    var table = [Int](repeating: unknown, count: 0x800)
    for (width, letters) in groups {
      for unit in letters.utf16 where Int(unit) < table.count { table[Int(unit)] = Int(width) }
    }
    return table
  }()
}
