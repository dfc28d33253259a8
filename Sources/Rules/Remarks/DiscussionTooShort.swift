package import SocialOrder

/// Themes are discussed for at least 10 working days from the day on which they were posted (para
/// 7(2)).
///
/// The Order does not say whether that day is itself one of the ten. By our reading it is not, and
/// the day of closing is: a discussion closed on the 9th working day is lawful only by the other
/// reading, so it is worth a look; one closed before that is too short by both. Once per theme.
package enum DiscussionTooShort: SetRule {
  package static let declaration = RuleDeclaration(
    "discussion-too-short", .remarks, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("7(2)")), column: "closed_on", restsOnTerm: true,
    tables: [.workingDays],
    title: Texts(
      kk: "Тақырыптар орналастырылған күннен бастап кемінде 10 жұмыс күні жария талқыланады.",
      ru: "Темы обсуждаются публично не менее 10 рабочих дней со дня размещения.",
      en: "Themes are discussed for at least 10 working days from the day of posting."),
    message: Texts(
      kk: "Тақырып {posted} күні орналастырылған, ал жария талқылау {closed} күні аяқталған. "
        + "Орналастырған күннен кейінгі жұмыс күндерінің саны – {count}{reading}, ал талқылау "
        + "кемінде 10 жұмыс күніне созылып, {due} күнінен ерте аяқталмауы тиіс{calendar}.",
      ru: "Тема размещена {posted}, а публичное обсуждение завершено {closed}. Рабочих дней после "
        + "дня размещения – {count}{reading}, а обсуждение длится не менее 10 рабочих дней и "
        + "завершается не раньше {due}{calendar}.",
      en: "The theme was posted on {posted} and the discussion closed on {closed}. That is {count} "
        + "working days after the day of posting{reading}; at least 10 are due, up to {due}"
        + "{calendar}."),
    help: Texts(
      kk: "Екі күнді тексеріңіз. Олар дұрыс болса, сол күйінде қалдырыңыз: бұл үшін файл "
        + "қайтарылмайды.",
      ru: "Проверьте обе даты. Если они верны, оставьте как есть: из-за этого файл не отклоняется.",
      en: "Check both dates. If they are right, leave them: the file is not rejected for this."),
    examples: [
      // Posted on Tuesday 2 September 2025: the 9th working day is Monday the 15th, the 10th the 16th.
      .fails((.discussions, ["closed_on": "2025-09-12"])),
      .fails((.discussions, ["closed_on": "2025-09-15"])),
      .fails((.discussions, nauryz.merging(["closed_on": "2026-04-02"]) { $1 })),
      .passes((.discussions, [:])),
      .passes((.discussions, nauryz.merging(["closed_on": "2026-04-03"]) { $1 })),
      .passes(
        (.discussions, ["closed_on": "2025-09-01"]), (.discussions, ["theme_id": "Т-2"])),
    ])

  /// Posted on Tuesday 17 March 2026: 21 to 25 March are days off.
  private static let nauryz = ExampleRecords.withoutRemark.merging(
    ["period": "2027", "posted_on": "2026-03-17"]) { $1 }

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for theme in facts.themes {
      let short = theme.compactMap { shortness(of: $0, context, &report) }
      guard let worst = short.first(where: { $0.severity == .breach }) ?? short.first else {
        continue
      }
      report.add(
        declaration, about: worst.row, on: DiscussionColumn.closedOn, severity: worst.severity,
        expected: .from(worst.due), arguments: arguments(worst, context))
    }
  }

  /// A discussion that closed too early, by a row of its theme.
  private struct Shortness {
    let row: DiscussionFact
    let posted: CivilDate
    let closed: CivilDate
    let due: CivilDate
    let severity: Severity
  }

  private static func shortness(
    of row: DiscussionFact, _ context: RuleContext, _ report: inout SetReport
  ) -> Shortness? {
    let calendar = context.reference.calendar
    guard let posted = row.postedOn, let closed = row.closedOn else { return nil }
    guard let tenth = calendar.workingDay(DiscussionTerm.discussion, after: posted),
      let ninth = calendar.workingDay(DiscussionTerm.discussion - 1, after: posted)
    else {
      report.leaveUnchecked(declaration, row, from: posted, beyond: calendar)
      return nil
    }
    guard closed < tenth else { return nil }
    return Shortness(
      row: row, posted: posted, closed: closed, due: tenth,
      severity: closed < ninth ? .breach : .warning)
  }

  private static func arguments(_ short: Shortness, _ context: RuleContext) -> [String: Argument] {
    let calendar = context.reference.calendar
    let reading =
      short.severity == .breach
      ? Texts(same: "")
      : Texts(
        kk: " (орналастырған күн де саналса, мерзім сақталған)",
        ru: " (если считать и день размещения, срок соблюден)",
        en: " (if that day counts too, the term was kept)")
    return [
      "posted": .date(short.posted), "closed": .date(short.closed), "due": .date(short.due),
      "count": .number(calendar.workingDays(after: short.posted, through: short.closed)),
      "reading": .phrase(reading),
      "calendar": .phrase(calendar.remark(from: short.posted, through: short.due)),
    ]
  }
}
