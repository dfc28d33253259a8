package import SocialOrder

/// The sheets of Annex 5-1 (para 19): the council's scores of each project of a body that was scored in a year.
package struct Annex51: Sendable {
  /// A year.
  package let period: Period
  /// By body's BIN, then project number.
  package let projects: [Project]

  package init(period: Period, projects: [Project]) {
    self.period = period
    self.projects = projects
  }

  package struct Project: Sendable {
    package let projectID: String
    package let name: BilingualText
    /// Places in the region list: as the scores have them, else as the project does.
    package let regions: [Int]
    /// The days on which the council met about it, in order.
    package let councilDates: [CivilDate]
    /// By day, then name; never empty.
    package let experts: [Expert]
    package let means: Means
    /// Hundredths: the sum of all experts' points.
    package let points: Int64
    /// Points of the highest possible, in per cent.
    package let percentOfHighest: ExactMean?

    package init(
      projectID: String, name: BilingualText, regions: [Int], councilDates: [CivilDate],
      experts: [Expert], means: Means, points: Int64, percentOfHighest: ExactMean?
    ) {
      self.projectID = projectID
      self.name = name
      self.regions = regions
      self.councilDates = councilDates
      self.experts = experts
      self.means = means
      self.points = points
      self.percentOfHighest = percentOfHighest
    }

    package var sources: [RecordID] { experts.map(\.record) }
  }

  package struct Expert: Sendable {
    /// As the form has it: «Ахметов А.А.».
    package let name: String
    /// Four, in the order of the criteria; hundredths of a point, nil where none could be read.
    package let scores: [Int64?]
    package let comments: [String?]
    package let record: RecordID

    package init(name: String, scores: [Int64?], comments: [String?], record: RecordID) {
      self.name = name
      self.scores = scores
      self.comments = comments
      self.record = record
    }

    /// Hundredths of a point.
    package var points: Int64 { scores.reduce(0) { $0 + ($1 ?? 0) } }
    /// Points of the highest possible, in per cent.
    package var percentOfHighest: ExactMean? {
      ExactMean(hundredths: points * 100, over: Int64(Criterion.highestSum))
    }
  }
}

extension FormRows {
  /// The sheets of Annex 5-1.
  package var annex51: Annex51 {
    // A few experts score all projects of a body: the name of each is put short once.
    var names: [[UInt8]: String] = [:]
    return Annex51(
      period: own.period, projects: own.projects.compactMap { annex51Project($0, &names) })
  }

  private func annex51Project(_ figures: ProjectFigures, _ names: inout [[UInt8]: String])
    -> Annex51.Project?
  {
    guard let points = figures.points, !figures.scores.isEmpty else { return nil }
    let project = Project(texts.row(figures.record))
    let sheets = figures.scores.map { ($0, ScoreSheet(texts.row($0))) }.sorted {
      ($0.1.councilDate?.days ?? 0, $0.1.nameOrder, $0.0)
        < ($1.1.councilDate?.days ?? 0, $1.1.nameOrder, $1.0)
    }
    let regions = sheets.compactMap { $0.1.region }
    return Annex51.Project(
      projectID: figures.projectID,
      name: BilingualText(kk: project.text(.nameKK), ru: project.text(.nameRU)),
      regions: Set(regions.isEmpty ? project.region.map { [$0] } ?? [] : regions).sorted(),
      councilDates: Set(sheets.compactMap { $0.1.councilDate }).sorted(),
      experts: sheets.map { id, sheet in
        let given = sheet.text(.expertName) ?? ""
        let bytes = Array(given.utf8)
        let name = names[bytes] ?? PersonName.short(given)
        names[bytes] = name
        return Annex51.Expert(
          name: name,
          scores: Criterion.allCases.map { sheet.score($0).map { Int64($0) } },
          comments: Criterion.allCases.map { sheet.text(ScoreColumn.comment($0)) }, record: id)
      },
      means: figures.means, points: points, percentOfHighest: figures.percentOfHighest)
  }
}

extension ScoreSheet {
  fileprivate var nameOrder: ByteOrder { ByteOrder(text(.expertName) ?? "") }
}
