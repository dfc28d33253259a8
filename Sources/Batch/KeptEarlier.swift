internal import Consolidation
internal import Reports
internal import Rules
internal import SocialOrder

extension Batch {
  /// What earlier files held of the kinds, bodies and periods of an accepted file, and it lacks: such records stay in force.
  /// Records that were superseded or withdrawn since are not among them. Nothing of a rejected file, and where all files are
  /// equal.
  /// - Parameter place: where a file lies; as it is shown where it says nothing.
  package func kept(
    ofFile file: Int, place: (_ file: Int) -> String? = { _ in nil }
  ) -> [Kept] {
    keptRecords(ofFile: file, place: place).map { kept in
      Kept(
        kind: kept.kind.rawValue, administrator: kept.administrator.text,
        period: kept.period.text, records: kept.records,
        examples: kept.examples.map {
          KeptRecord(place: $0.path, line: $0.line, sheet: $0.sheet, key: $0.key)
        })
    }
  }

  /// The same for pages.
  func keptRecords(
    ofFile file: Int, place: (_ file: Int) -> String? = { _ in nil }
  ) -> [KeptRecords] {
    guard isSettled != nil, submissions.files[file].isAccepted else { return [] }
    let accepted = Succession(submissions.files.map { $0.isAccepted ? .current : .absent })
    return readings[file].holdings.keys.sorted().compactMap { key in
      guard let administrator = key.administrator, let period = key.period else { return nil }
      let current = accepted.current(submissions.facts.of(key.kind, administrator))
      let records = current.kept(key.kind, period, before: Int32(file), submissions.keys)
      guard !records.isEmpty else { return nil }
      return KeptRecords(
        key.kind, of: administrator, period, records: records.count,
        examples: records.prefix(Self.mostExamples).map { record in
          KeptRecords.Example(
            path: place(Int(record.id.file)) ?? outcome.path(Place(record.id)),
            line: Int(record.id.line), sheet: outcome.sheet(Place(record.id)), key: record.key)
        })
    }
  }

  private static let mostExamples = 10
}

extension FactSet {
  /// The facts of one body's records of a kind, found by their order.
  fileprivate func of(_ kind: RecordKind, _ administrator: BIN) -> FactSet {
    var mine = FactSet()
    switch kind {
    case .projects: mine.projects = projects.of(administrator)
    case .monitoring: mine.visits = visits.of(administrator)
    case .scores: mine.scores = scores.of(administrator)
    case .evaluationRemarks: mine.remarks = remarks.of(administrator)
    case .conflictNotices: mine.notices = notices.of(administrator)
    case .discussions: mine.discussions = discussions.of(administrator)
    case .plans: mine.plans = plans.of(administrator)
    }
    return mine
  }

  /// Records of a period that come from earlier files, in the order of their places, with their keys for people.
  fileprivate func kept(_ kind: RecordKind, _ period: Period, before file: Int32, _ keys: KeyTable)
    -> [(id: RecordID, key: String)]
  {
    func text(_ symbol: Symbol?) -> String? { symbol.map { keys.string($0) } }
    func records<F: Fact>(_ facts: FactList<F>, _ key: (F) -> [String?])
      -> [(id: RecordID, key: String)]
    {
      facts.filter { $0.period == period && $0.id.file < file }.sorted { $0.id < $1.id }.map {
        ($0.id, key($0).compactMap { $0 }.joined(separator: ", "))
      }
    }
    return switch kind {
    case .projects:
      // The numbers on a filed form are made up: the project is known by its name.
      records(projects) { [text($0.name ?? $0.project)] }
    case .monitoring: records(visits) { [text($0.project), $0.visitDate.iso] }
    case .scores: records(scores) { [text($0.project), $0.councilDate.iso, text($0.expert)] }
    case .evaluationRemarks: records(remarks) { ["\($0.direction.number)"] }
    case .conflictNotices:
      records(notices) {
        [text($0.expert), $0.noticeDate.iso, text($0.supplierName) ?? $0.supplierBIN?.text]
      }
    case .discussions: records(discussions) { [text($0.theme), text($0.remark)] }
    case .plans: records(plans) { [$0.period.text] }
    }
  }
}

extension FactList {
  /// The records of one body: facts are sorted by body first.
  fileprivate func of(_ administrator: BIN) -> FactList {
    FactList(self[bound { $0 < administrator }..<bound { $0 <= administrator }])
  }

  /// The place of the first record of which the body is no more so.
  private func bound(_ isBefore: (BIN) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle].administrator) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
