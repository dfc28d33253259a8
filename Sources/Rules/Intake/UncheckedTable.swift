import SocialOrder

/// A table of reference data that ends too early for some rules: what they check, and what is wanting in it. The body cannot
/// add that, so the note names the table.
enum UncheckedTable: Int {
  case monthlyIndex, daysOff

  /// What cannot be checked, with the codes of the rules.
  func check(_ rules: [String]) -> Texts {
    let codes = rules.joined(separator: ", ")
    return switch self {
    case .monthlyIndex:
      Texts(
        kk: "АЕК-пен есептелетін шек (\(codes))", ru: "порог в МРП (\(codes))",
        en: "the threshold in MCI (\(codes))")
    case .daysOff:
      Texts(
        kk: "жұмыс күндерімен саналатын мерзімдер (\(codes))",
        ru: "сроки, которые считаются в рабочих днях (\(codes))",
        en: "what is due within working days (\(codes))")
    }
  }

  func needed(_ year: Int) -> Texts {
    switch self {
    case .monthlyIndex:
      Texts(
        kk: "\(year) жылғы АЕК (бағдарламаның mci.csv кестесінде)",
        ru: "МРП \(year) года (в таблице программы mci.csv)",
        en: "the MCI of \(year) (in the program's table mci.csv)")
    case .daysOff:
      Texts(
        kk: "\(year) жылғы демалыс күндері (бағдарламаның holidays.csv кестесінде)",
        ru: "выходные дни \(year) года (в таблице программы holidays.csv)",
        en: "the days off of \(year) (in the program's table holidays.csv)")
    }
  }
}
