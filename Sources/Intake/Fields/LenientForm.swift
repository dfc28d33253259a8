internal import SocialOrder

/// A form that is read although it is not the canonical one: said once per column (`read-leniently`).
enum LenientForm {
  case number, otherNumber, percentSign, dayMonthYear, midnight, excelSerial

  var phrase: Texts {
    switch self {
    case .number:
      Texts(
        kk: "бөлгіш үтірі немесе бос орны бар сан", ru: "число с запятой или пробелами",
        en: "a number with a comma or spaces")
    case .otherNumber:
      Texts(
        kk: "басқаша жазылған сан", ru: "число в иной записи", en: "a number in another form")
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

extension IntakeFinding {
  /// A note on what was read though it is not as it should be.
  /// - Parameters:
  ///   - place: where it stands, to begin a sentence with.
  ///   - value: what stands there.
  ///   - reading: what it was taken for.
  ///   - form: what it is that was read, or why it was taken so.
  ///   - count: how often it stands there; nil where that says nothing.
  static func readLeniently(
    place: Texts, line: Int? = nil, column: String? = nil, value: String, reading: Argument,
    form: Texts, count: Int? = nil
  ) -> IntakeFinding {
    let total = count.map { count in
      let number = Argument.number(count)
      return Texts(
        kk: " Осындайлар саны – \(number.text(.kk)).", ru: " Всего таких: \(number.text(.ru)).",
        en: " Such cases: \(number.text(.en)).")
    }
    return IntakeFinding(
      .readLeniently, line: line, column: column, value: value,
      arguments: [
        "place": .phrase(place), "reading": reading, "form": .phrase(form),
        "total": .phrase(total ?? Texts(same: "")), "count": .number(count ?? 1),
      ])
  }
}
