import SocialOrder

/// Monitoring is held before 1 July and before 1 December, as the project's term requires (para 9): by our reading, one visit
/// in each of the two windows in which the project is under way.
enum MonitoringWindow {
  /// Under way for fewer days of the window than this, a project without a visit is only worth a look.
  private static let fewDays = 30

  /// 1 January to 30 June, or 1 July to 30 November.
  private static func days(_ half: Period) -> ClosedRange<CivilDate> {
    half.firstDay...(half.half == 1 ? half.lastDay : half.lastDay.adding(days: -31))
  }

  /// Judges each project under way in the window of a year's half, by its row of that half-year, else by its latest of the
  /// year. An absence: from the day after the window, where visits of the half-year were given at all.
  static func judge(
    _ rule: RuleDeclaration, half number: Int, _ facts: FactBase, _ context: RuleContext,
    _ report: inout SetReport
  ) {
    // Most projects are of one year: its window is reckoned once.
    var half = Period.half(2021, number)
    var window = days(half)
    for places in facts.projects {
      facts.years(places) { year in
        if year != half.year {
          half = .half(year, number)
          window = days(half)
        }
        guard window.upperBound < context.asOf, rule.isEffective(for: half),
          let row = facts.row(places, in: half), let term = facts.facts.projects[row].underWay,
          term.overlaps(window),
          !facts.visits(places).contains(where: { window.contains($0.visitDate) }),
          !facts.isShadowed(.monitoring, places.key)
        else { return }
        let project = facts.facts.projects[row]
        guard facts.isGiven(.monitoring, by: project.administrator, for: half) else {
          report.leaveUnchecked(project, without: .monitoring, for: half)
          return
        }
        let under = term.clamped(to: window)
        let days = Int(under.upperBound.days - under.lowerBound.days) + 1
        report.add(
          rule, about: project, on: ProjectColumn.projectID,
          severity: days < fewDays ? rule.milder : nil,
          arguments: [
            "from": .date(under.lowerBound), "to": .date(under.upperBound), "days": .number(days),
            "first": .date(window.lowerBound), "last": .date(window.upperBound),
          ])
      }
    }
  }
}
