package import SocialOrder

/// Puts the figures of a period and the text of its records together to the rows of the Order's forms.
package struct FormRows {
  /// The figures of all bodies.
  package let figures: Figures
  /// Those that the rows are made of.
  let own: FormFigures
  /// Each body's own, found once for all of them.
  private let parts: [BIN: FormFigures]
  let texts: any RecordTexts
  private let names: [BIN: BilingualText]
  /// Of bodies whose project records all stand in rejected files.
  private let otherNames: [BIN: BilingualText]
  private let register: AdministratorRegister?

  /// - Parameters:
  ///   - texts: the text of every accepted record.
  ///   - register: the official names of bodies, where there is one.
  package init(
    _ figures: Figures, _ submissions: Submissions, _ texts: some RecordTexts,
    register: AdministratorRegister? = nil
  ) {
    self.register = register
    self.figures = figures
    own = FormFigures(figures)
    parts = FormFigures.ofBodies(figures)
    self.texts = texts
    // The order of facts hangs on what other bodies sent, and that of places does not.
    var latest: [BIN: ProjectFact] = [:]
    for fact in submissions.facts.projects
    where submissions.files[Int(fact.id.file)].isAccepted
      && latest[fact.administrator].map({ ($0.period, $0.id) < (fact.period, fact.id) }) ?? true
    {
      latest[fact.administrator] = fact
    }
    names = latest.mapValues { fact in
      let project = Project(texts.row(fact.id))
      return BilingualText(
        kk: project.text(.administratorNameKK), ru: project.text(.administratorNameRU))
    }
    var others: [BIN: (id: RecordID, name: BilingualText)] = [:]
    for fact in submissions.facts.projects
    where latest[fact.administrator] == nil
      && others[fact.administrator].map({ $0.id < fact.id }) ?? true
    {
      let project = Project(texts.row(fact.id))
      let name: String? = project.text(.administratorNameKK)
      guard let name, !name.isEmpty else { continue }
      others[fact.administrator] = (
        fact.id, BilingualText(kk: name, ru: project.text(.administratorNameRU))
      )
    }
    otherNames = others.mapValues(\.name)
  }

  private init(_ rows: FormRows, of body: BIN) {
    figures = rows.figures
    own = rows.parts[body] ?? FormFigures(nothingIn: rows.figures.period)
    parts = [:]
    texts = rows.texts
    names = rows.names
    otherNames = rows.otherNames
    register = rows.register
  }

  /// How many sheets Annex 5-1 has.
  package var scoredProjects: Int { own.projects.count { !$0.scores.isEmpty } }

  /// The rows of one body's own forms.
  package func of(_ body: BIN) -> FormRows { FormRows(self, of: body) }

  /// A body's name as the register gives it, else as its latest project record does, else its BIN.
  package func name(_ administrator: BIN) -> BilingualText {
    if let body = register?[administrator] {
      return BilingualText(kk: body.nameKK, ru: body.nameRU)
    }
    return names[administrator] ?? BilingualText(kk: administrator.text, ru: nil)
  }

  /// The same for a letter: what a rejected record calls a body is better than its BIN alone.
  package func likelyName(_ administrator: BIN) -> BilingualText {
    let name = name(administrator)
    return name.kk == administrator.text ? otherNames[administrator] ?? name : name
  }

  /// The rows of Annex 4.
  package var annex4: Annex4 {
    Annex4(
      period: own.period,
      groups: own.directions.lazy.map { group in
        Annex4.Group(
          direction: group.direction,
          rows: own.projects.filter { $0.direction == group.direction }.map(annex4Row),
          plannedSum: group.figures.plannedSum, contractSum: group.figures.contractSum)
      })
  }

  private func annex4Row(_ figures: ProjectFigures) -> Annex4.Row {
    let project = Project(texts.row(figures.record))
    func both(_ kk: ProjectColumn, _ ru: ProjectColumn) -> BilingualText {
      BilingualText(kk: project.text(kk), ru: project.text(ru))
    }
    let activities = both(.activitiesKK, .activitiesRU)
    let results = both(.resultsKK, .resultsRU)
    return Annex4.Row(
      administratorName: name(figures.administrator), projectName: both(.nameKK, .nameRU),
      plannedSum: project.plannedSum ?? .zero, contractSum: project.contractSum,
      supplierName: project.text(.supplierName),
      process: BilingualText(
        kk: Self.joined(activities.kk, results.kk), ru: Self.joined(activities.ru, results.ru)),
      effect: both(.effectKK, .effectRU), record: figures.record)
  }

  private static func joined(_ first: String, _ second: String) -> String {
    [first, second].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The rows of Annex 8.
  package var annex8: Annex8 {
    Annex8(
      period: own.period,
      groups: own.directions.map { group in
        let rows = own.administrators.compactMap { body in
          body.directions.first { $0.direction == group.direction }
            .flatMap { annex8Row(body.administrator, $0.figures) }
        }
        return Annex8.Group(
          direction: group.direction, rows: rows, means: group.figures.scores?.means ?? .none,
          remarksReceived: rows.contains { $0.remarksReceived != nil }
            ? group.figures.remarksReceived : nil,
          remarksRejected: rows.contains { $0.remarksRejected != nil }
            ? group.figures.remarksRejected : nil,
          sources: group.figures.sources)
      })
  }

  /// A row for each body with scored projects or remarks in the direction; else nil.
  private func annex8Row(_ body: BIN, _ figures: GroupFigures) -> Annex8.Row? {
    guard figures.hasRemarks || (figures.scores?.projects ?? 0) > 0 else { return nil }
    return Annex8.Row(
      administratorName: name(body), means: figures.scores?.means ?? .none,
      remarksReceived: figures.hasRemarks ? figures.remarksReceived : nil,
      remarksRejected: figures.hasRemarks ? figures.remarksRejected : nil,
      sources: figures.sources)
  }
}

extension Means {
  /// Means over nothing.
  package static let none = Means(
    results: nil, effect: nil, continuation: nil, longterm: nil, overall: nil)
}
