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
