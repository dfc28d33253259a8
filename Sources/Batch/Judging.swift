internal import Consolidation
internal import Reports
internal import Rules
internal import SocialOrder

extension Batch {
  /// What was found out of a file, to be taken down where it is decided. What it keeps is told of accepted files only.
  /// - Parameter place: where a file lies that holds records which are kept; as it is shown where it says nothing.
  package func judgement(
    ofFile file: Int, place: (_ file: Int) -> String? = { _ in nil }
  ) -> Judgement {
    let about = outcome.files[file]
    let findings = outcome.findings(ofFile: file)
    return Judgement(
      edition: Tool.edition, version: Tool.version, asOf: outcome.asOf.iso,
      format: about.format?.rawValue, encoding: about.encoding, records: about.records,
      errors: about.errors, breaches: about.breaches, warnings: about.warnings,
      notes: about.notes, holdings: holdings(ofFile: file), findings: counts(findings),
      waivers: waivers(findings),
      firstCause: FirstCause.text(file, outcome, causes).map { Spoken($0) },
      kept: kept(ofFile: file, place: place))
  }

  /// By kind, body and period.
  private func holdings(ofFile file: Int) -> [Holding] {
    let called = names(inFile: file)
    return readings[file].holdings.sorted { $0.key < $1.key }.map { key, count in
      let name = key.kind == .projects ? key.administrator.flatMap { called[$0] } : nil
      return Holding(
        kind: key.kind.rawValue, administrator: key.administrator?.text,
        period: key.period?.text, records: count.records, contractSum: count.contractSum.tiyn,
        nameInKazakh: name?.kk, nameInRussian: name?.ru)
    }
  }

  /// What the first project record of each body calls it; nothing where the text of records was not kept.
  private func names(inFile file: Int) -> [BIN: BilingualText] {
    guard let store = readings[file].stores[.projects] else { return [:] }
    var names: [BIN: BilingualText] = [:]
    for index in 0..<store.count {
      let row = store.row(index)
      guard let body = row.administrator, names[body] == nil,
        let kk = row.given(ProjectColumn.administratorNameKK.rawValue)
      else { continue }
      names[body] = BilingualText(
        kk: kk, ru: row.given(ProjectColumn.administratorNameRU.rawValue))
    }
    return names
  }

  /// What counts in the file's totals.
  private func counts(_ findings: some Sequence<Finding>) -> [FindingCount] {
    var counts: [Code: Int] = [:]
    for finding in findings where finding.waiver == nil {
      counts[Code(code: finding.rule.code, other: finding.severity.rawValue), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map {
      FindingCount(code: $0.code, severity: $0.other, count: $1)
    }
  }

  private func waivers(_ findings: some Sequence<Finding>) -> [WaiverUsed] {
    var counts: [Code: Int] = [:]
    for finding in findings {
      guard let waiver = finding.waiver else { continue }
      counts[Code(code: waiver.rule, other: waiver.decision), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map {
      WaiverUsed(code: $0.code, decision: $0.other, count: $1)
    }
  }

  private struct Code: Hashable, Comparable {
    let code: String
    let other: String

    static func < (a: Code, b: Code) -> Bool { (a.code, a.other) < (b.code, b.other) }
  }
}
