/// Which sum and which day's MCI decide on which side of 500 MCI a project is, where one reading must be chosen: in forms and
/// summaries. The Order names neither (para 9), so both are settings.
package struct ThresholdChoice: Hashable, Sendable {
  /// The sum that is taken where it is given; else the others, in this order.
  package enum Sum: String, CaseIterable, Sendable {
    case project, contract, planned

    /// What it is called within a sentence.
    package var title: Texts {
      switch self {
      case .project:
        Texts(kk: "бүкіл жобаның сомасы", ru: "сумма всего проекта", en: "the whole project's sum")
      case .contract: Texts(kk: "шарт сомасы", ru: "сумма договора", en: "the contract sum")
      case .planned: Texts(kk: "жоспарланған сома", ru: "планируемая сумма", en: "the planned sum")
      }
    }
  }

  /// The day whose MCI is taken; without a contract it is the start.
  package enum Day: String, CaseIterable, Sendable {
    case contract, start

    /// What it is called within a sentence, after «АЕК»'s place, «МРП на …», “the MCI on …”.
    package var title: Texts {
      switch self {
      case .contract: Texts(kk: "шарт күнгі", ru: "дату договора", en: "the contract date")
      case .start: Texts(kk: "басталу күнгі", ru: "дату начала", en: "the start date")
      }
    }
  }

  package var sum = Sum.project
  package var day = Day.contract

  package init() {}

  /// The sums in the order in which they are looked for.
  private var sums: [Sum] { [sum] + Sum.allCases.filter { $0 != sum } }

  /// On which side of the threshold a project is. Nil where what decides is missing or could not be read, or its day lies
  /// outside the MCI table.
  package func decide(_ project: ProjectFact, _ table: MonthlyIndexTable) -> ThresholdDecision? {
    guard let (which, sum) = sum(of: project), let (day, date) = day(of: project),
      let limit = table.threshold(on: date)
    else { return nil }
    return ThresholdDecision(which: which, sum: sum, day: day, date: date, limit: limit)
  }

  private func sum(of project: ProjectFact) -> (Sum, Money)? {
    for sum in sums {
      let (money, column): (Money?, ProjectColumn) =
        switch sum {
        case .project: (project.projectSum, .projectSum)
        case .contract: (project.contractSum, .contractSum)
        case .planned: (project.plannedSum, .plannedSum)
        }
      if project.isWrong(column) { return nil }
      if let money { return (sum, money) }
    }
    return nil
  }

  private func day(of project: ProjectFact) -> (Day, CivilDate)? {
    if day == .contract {
      if project.isWrong(.contractDate) { return nil }
      if let date = project.contractDate { return (.contract, date) }
    }
    return project.startDate.map { (.start, $0) }
  }
}

/// One reading of a project's sum against the threshold: the one that counts where one must.
package struct ThresholdDecision: Sendable {
  package let which: ThresholdChoice.Sum
  package let sum: Money
  package let day: ThresholdChoice.Day
  package let date: CivilDate
  /// The threshold on that day: 500 MCI.
  package let limit: Money

  /// Under the threshold the body monitors by itself.
  package var isUnder: Bool { sum < limit }
}
