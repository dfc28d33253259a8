internal import SocialOrder

/// A day read from bytes (formats.md, Types).
enum DateField {
  enum Reading {
    case date(CivilDate, form: LenientForm?)
    case twoDigitYear
    case impossible
    case notADate
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, strict: Bool) -> Reading {
    if bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2)
    {
      return reading(year, month, day, form: nil)
    }
    return strict ? .notADate : loose(bytes)
  }

  /// `01.02.2026`, with a time of midnight after it as Excel leaves it, or an Excel serial number.
  private static func loose(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    let text = String(decoding: bytes, as: UTF8.self)
    let pieces = text.split(separator: " ", maxSplits: 1)
    if pieces.count == 2 {
      guard pieces[1].allSatisfy({ $0 == "0" || $0 == ":" }) else { return .notADate }
      guard let day = CivilDate(iso: pieces[0]) else { return dotted(pieces[0], form: .midnight) }
      return .date(day, form: .midnight)
    }
    if let serial = Int32(text), text.count == 5, (36_526...73_050).contains(serial) {
      // Day 25 569 of Excel's 1900 system is 1 January 1970.
      return .date(CivilDate(days: serial - 25_569), form: .excelSerial)
    }
    return dotted(text[...], form: .dayMonthYear)
  }

  private static func dotted(_ text: Substring, form: LenientForm) -> Reading {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(NumberField.isDigit) }),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return .notADate }
    switch parts[2].count {
    case 2: return .twoDigitYear
    case 4: return reading(year, month, day, form: form)
    default: return .notADate
    }
  }

  private static func reading(_ year: Int, _ month: Int, _ day: Int, form: LenientForm?) -> Reading {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .impossible }
    return .date(date, form: form)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int?
  {
    var value = 0
    for index in start..<start + count {
      guard NumberField.isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    return value
  }
}

/// A form that is read although it is not the canonical one: said once per column (`read-leniently`).
enum LenientForm {
  case number, percentSign, dayMonthYear, midnight, excelSerial

  var phrase: Texts {
    switch self {
    case .number:
      Texts(
        kk: "бөлгіш үтірі немесе бос орны бар сан", ru: "число с запятой или пробелами",
        en: "a number with a comma or spaces")
    case .percentSign:
      Texts(kk: "пайыз белгісі бар сан", ru: "число со знаком процента", en: "a per cent sign")
    case .dayMonthYear: Texts(kk: "күн.ай.жыл", ru: "день.месяц.год", en: "day.month.year")
    case .midnight:
      Texts(kk: "уақыты бар күн", ru: "дата со временем", en: "a date with a time")
    case .excelSerial:
      Texts(kk: "Excel күнінің нөмірі", ru: "номер даты Excel", en: "an Excel date number")
    }
  }
}
