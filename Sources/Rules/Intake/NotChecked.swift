package import SocialOrder

/// What could not be checked in a file because records of another kind were not given: that
/// something is absent can be told only where it was asked for (rules.md, Absence). So is what a
/// table of reference data does not reach: a date outside it is never guessed at.
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
      kk: "Тексерілмегені: {checks}. Бұл үшін мыналар жетіспейді: {needed}.",
      ru: "Не проверено: {checks}. Для этого не хватает: {needed}.",
      en: "Not checked: {checks}. What is missing for that: {needed}."),
    help: Texts(
      kk: "Жазбалар жетіспесе, олар тұрған файлды қосып, екеуін бірге тексеріңіз. Бағдарламаның "
        + "кестесінде жыл жетіспесе, алдымен жазбадағы күнді тексеріңіз: ол дұрыс болса, кестені "
        + "министрлік толықтырады.",
      ru: "Если не хватает записей, добавьте файл с ними и проверьте оба файла вместе. Если в "
        + "таблице программы нет нужного года, сначала проверьте дату в записи: если она верна, "
        + "таблицу дополнит министерство.",
      en: "Where records are missing, add the file that holds them, and check both together. Where "
        + "a table of the program lacks a year, look at the record's date first: if it is right, "
        + "the ministry extends the table."),
    examples: [
      .fails((.projects, [:])),
      .fails(
        (.projects, later), (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А."])),
      .passes((.projects, [:]), (.monitoring, [:])),
    ])

  /// A day of which the MCI is not known yet.
  private static let later = [
    "contract_date": "2027-02-02", "start_date": "2027-02-03", "end_date": "2027-11-30",
  ]

  /// Whether a period is checked at all: before 2021-H2 this edition of the Order was not in force.
  static func isDue(for period: Period) -> Bool {
    period.year > 2021 || period.lastDay >= Period.half(2021, 2).firstDay
  }

  /// One note for each file in which something was left unchecked, in the files' order.
  package static func findings(_ unchecked: some Sequence<UncheckedFile>) -> [Finding] {
    Dictionary(grouping: unchecked, by: \.file).sorted { $0.key < $1.key }.map { file, left in
      var wanted: [RecordKind: [Period: Set<BIN>]] = [:]
      var lacking: [UncheckedTable: (years: Set<Int>, rules: Set<String>)] = [:]
      func want(_ table: UncheckedTable, _ year: Int, _ rule: String) {
        lacking[table, default: ([], [])].years.insert(year)
        lacking[table, default: ([], [])].rules.insert(rule)
      }
      for unchecked in left {
        switch unchecked.lack {
        case .records(let kind, let administrator, let period):
          wanted[kind, default: [:]][period, default: []].insert(administrator)
        case .daysOff(let year, let rule): want(.daysOff, year, rule)
        case .monthlyIndex(let year, let rule): want(.monthlyIndex, year, rule)
        }
      }
      let kinds = wanted.sorted { $0.key < $1.key }
      let tables = lacking.sorted { $0.key.rawValue < $1.key.rawValue }
      return Finding(
        declaration, at: Place(file: file, line: nil),
        arguments: [
          "checks": .list(
            kinds.map { .phrase(check(without: $0.key)) }
              + tables.map { .phrase($0.key.check($0.value.rules.sorted())) }),
          "needed": .list(
            kinds.flatMap { needed($0.key, $0.value) }
              + tables.flatMap { table in
                table.value.years.sorted().map { .phrase(table.key.needed($0)) }
              }),
        ])
    }
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
