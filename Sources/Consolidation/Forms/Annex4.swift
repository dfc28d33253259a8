package import SocialOrder

/// The rows of Annex 4 (index МӘТІАМ-1, para 11): one per project of a half-year, under the 17 directions.
package struct Annex4 {
  /// A half-year.
  package let period: Period
  /// All 17, in order. Each is made when it is asked for: the texts of all would fill memory.
  package let groups: FormGroups<Group>

  package init(period: Period, groups: some RandomAccessCollection<Group>) {
    self.period = period
    self.groups = FormGroups(groups)
  }

  package struct Group: Sendable {
    package let direction: Direction
    /// By administrator's BIN, then project number.
    package let rows: [Row]
    /// The sums that `figures.json` has for the direction.
    package let plannedSum: Money
    package let contractSum: Money

    package init(direction: Direction, rows: [Row], plannedSum: Money, contractSum: Money) {
      self.direction = direction
      self.rows = rows
      self.plannedSum = plannedSum
      self.contractSum = contractSum
    }
  }

  package struct Row: Sendable {
    package let administratorName: BilingualText
    package let projectName: BilingualText
    package let plannedSum: Money
    package let contractSum: Money?
    package let supplierName: String?
    /// Activities and results, column 7.
    package let process: BilingualText
    package let effect: BilingualText
    package let record: RecordID

    package init(
      administratorName: BilingualText, projectName: BilingualText, plannedSum: Money,
      contractSum: Money?, supplierName: String?, process: BilingualText, effect: BilingualText,
      record: RecordID
    ) {
      self.administratorName = administratorName
      self.projectName = projectName
      self.plannedSum = plannedSum
      self.contractSum = contractSum
      self.supplierName = supplierName
      self.process = process
      self.effect = effect
      self.record = record
    }
  }
}

/// A text in the two languages of the forms; where there is no Russian, the Russian form shows the Kazakh one.
package struct BilingualText: Sendable, Hashable {
  package let kk: String
  package let ru: String

  package init(kk: String?, ru: String?) {
    self.kk = kk ?? ru ?? ""
    self.ru = ru ?? kk ?? ""
  }

  /// Kazakh for `.kk`, else Russian.
  package subscript(language: Language) -> String { language == .kk ? kk : ru }
}
