package import SocialOrder

/// What could not be checked in a file because records of another kind were not given: that
/// something is absent can be told only where it was asked for (rules.md, Absence).
///
/// Set rules take down what they leave unchecked; here it becomes one note a file. The reader of workbooks says by itself
/// which sheets it passed over, and what a filed form does not let anyone check.
package enum NotChecked: Rule {
  /// The set rules say what they leave unchecked.
  package static let judging = Judging.byReader

  package static let declaration = RuleDeclaration(
    "not-checked", .intake, .note, basis: nil, since: nil,
    title: Texts(
      kk: "Не тексерілмегені және оған не жетіспейтіні айтылады.",
      ru: "Сказано, что не проверено и чего для этого не хватает.",
      en: "It is said what was not checked, and for want of what."),
    message: Texts(
      kk: "Тексерілмегені: {checks}. Бұл үшін жетіспейтіні: {needed}.",
      ru: "Не проверено: {checks}. Для этого не хватает: {needed}.",
      en: "Not checked: {checks}. Missing for that: {needed}."),
    help: Texts(
      kk: "Жетіспейтінін қосып, бәрін бірге тексеріңіз.",
      ru: "Добавьте недостающее и проверьте все вместе.",
      en: "Add what is missing, and check all of it together."),
    examples: [
      .fails((.projects, [:])),
      .passes((.projects, [:]), (.monitoring, [:])),
    ])

  /// Whether a period is checked at all: before 2021-H2 this edition of the Order was not in force.
  static func isDue(for period: Period) -> Bool {
    period.lastDay >= Period.half(2021, 2).firstDay
  }

  /// One note for each file in which something was left unchecked, in the files' order.
  package static func findings(_ unchecked: some Sequence<UncheckedFile>) -> [Finding] {
    Dictionary(grouping: unchecked, by: \.file).sorted { $0.key < $1.key }.map { file, left in
      var wanted: [RecordKind: [Period: Set<BIN>]] = [:]
      var years: Set<Int> = []
      for unchecked in left {
        switch unchecked.lack {
        case .records(let kind, let administrator, let period):
          wanted[kind, default: [:]][period, default: []].insert(administrator)
        case .daysOff(let year): years.insert(year)
        }
      }
      let kinds = wanted.sorted { $0.key < $1.key }
      return Finding(
        declaration, at: Place(file: file, line: nil),
        arguments: [
          "checks": .list(
            kinds.map { .phrase(check(without: $0.key)) }
              + (years.isEmpty ? [] : [.phrase(checkByCalendar)])),
          "needed": .list(
            kinds.flatMap { needed($0.key, $0.value) } + years.sorted().map(neededDaysOff)),
        ])
    }
  }

  private static let checkByCalendar = Texts(
    kk: "жұмыс күндерімен саналатын мерзімдер", ru: "сроки, которые считаются в рабочих днях",
    en: "what is due within working days")

  /// The body cannot add these: the note says in which table they are wanting.
  private static func neededDaysOff(_ year: Int) -> Argument {
    .phrase(
      Texts(
        kk: "\(year) жылғы демалыс күндері (бағдарламаның holidays.csv кестесінде)",
        ru: "выходные дни \(year) года (в таблице программы holidays.csv)",
        en: "the days off of \(year) (in the program's table holidays.csv)"))
  }

  /// The records of a kind that are wanted, period by period.
  private static func needed(_ kind: RecordKind, _ left: [Period: Set<BIN>]) -> [Argument] {
    left.sorted { $0.key < $1.key }.map { period, bins in
      let bins = bins.sorted()
      return .phrase(
        Texts(
          kk: needed(kind, period, "әкімшінің БСН", bins, more: "тағы", .kk),
          ru: needed(kind, period, "БИН администратора", bins, more: "и еще", .ru),
          en: needed(kind, period, "administrator's BIN", bins, more: "and more:", .en)))
    }
  }

  /// `monitoring visits 2026-H1 (administrator's BIN: 050440002118)`.
  private static func needed(
    _ kind: RecordKind, _ period: Period, _ owner: String, _ bins: [BIN], more: String,
    _ language: Language
  ) -> String {
    var named = bins.prefix(mostNamed).map(\.text).joined(separator: ", ")
    if bins.count > mostNamed { named += ", \(more) \(bins.count - mostNamed)" }
    return "\(kind.title[language]) \(period.text) (\(owner): \(named))"
  }

  /// How many administrators are named for one kind and period: a note is to be read.
  private static let mostNamed = 20

  /// What cannot be checked without records of a kind.
  private static func check(without kind: RecordKind) -> Texts {
    switch kind {
    case .projects:
      Texts(
        kk: "жобалардың бар-жоғы, сомалары мен мерзімдері", ru: "наличие, суммы и сроки проектов",
        en: "that the projects exist, and what rests on their sums and terms")
    case .monitoring:
      Texts(
        kk: "жобаларға мониторинг жүргізілуі", ru: "проведение мониторинга проектов",
        en: "the monitoring of the projects")
    case .scores:
      Texts(
        kk: "аяқталған жобалардың бағалануы", ru: "оценка завершенных проектов",
        en: "the evaluation of finished projects")
    // Nothing waits for these: they are judged by themselves.
    case .evaluationRemarks, .discussions, .plans: kind.title
    case .conflictNotices:
      Texts(
        kk: "тәуелсіз сарапшылардың мүдделер қақтығысы туралы хабарламалары",
        ru: "уведомления независимых экспертов о конфликте интересов",
        en: "the notices of independent experts on conflicts of interest")
    }
  }
}
