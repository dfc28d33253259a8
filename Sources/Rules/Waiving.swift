package import SocialOrder

/// Puts waivers to findings, one after another: the last step of judging (rules.md, Severity).
package struct Waiving {
  private let list: WaiverList
  private let asOf: CivilDate
  private let byRule: [String: [Int]]
  private var counts: [Int]

  package init(_ list: WaiverList, asOf: CivilDate) {
    self.list = list
    self.asOf = asOf
    byRule = Dictionary(grouping: list.waivers.indices) { list.waivers[$0].rule }
    counts = [Int](repeating: 0, count: list.waivers.count)
  }

  /// Marks a finding that a waiver in force excuses; the first in the file's order that fits.
  package mutating func excuse(_ finding: inout Finding) {
    guard let mine = byRule[finding.rule.code] else { return }
    let record = finding.record
    let candidates = mine.filter { list.waivers[$0].covers(record) }
    let inForce = candidates.first { list.waivers[$0].isInForce(on: asOf) }
    finding.waiver = inForce.map { list.waivers[$0] }
    // Of those that have expired, each is told how much it would have excused.
    for candidate in inForce.map({ [$0] }) ?? candidates { counts[candidate] += 1 }
  }

  /// The waivers that excused something, in their file's order.
  package var used: [WaiverUse] {
    zip(list.waivers, counts).compactMap { waiver, count in
      count > 0 && waiver.isInForce(on: asOf) ? WaiverUse(waiver, findings: count) : nil
    }
  }

  /// The findings on the waivers themselves: expired, unused.
  /// - Parameter file: the place of the waivers' file, after all files of the batch.
  package func findings(file: Int) -> [Finding] {
    zip(list.waivers, counts).compactMap { waiver, count in
      if count > 0, waiver.isInForce(on: asOf) { return nil }
      return count > 0 && waiver.until < asOf
        ? WaiverExpired.finding(waiver, count: count, file: file)
        : WaiverUnused.finding(waiver, file: file)
    }
  }

  /// Refuses waivers of rules that do not exist or cannot be waived: errors that readers give, for such a record was not
  /// read, and `duplicate-record`, for which of two is meant nobody can decide.
  /// - Throws: `ReferenceError` with the waiver's line.
  package static func check(_ list: WaiverList) throws(ReferenceError) {
    for waiver in list.waivers {
      guard let rule = Rulebook.declaration(waiver.rule) else {
        let hint = DidYouMean.nearest(to: waiver.rule, among: Rulebook.codes)
        throw ReferenceError(
          file: list.file, line: waiver.line,
          reason: Texts(
            kk: "мұндай ереже жоқ: \(waiver.rule)\(hint.kk)",
            ru: "такого правила нет: \(waiver.rule)\(hint.ru)",
            en: "there is no such rule: \(waiver.rule)\(hint.en)"))
      }
      guard rule.canBeWaived else {
        throw ReferenceError(
          file: list.file, line: waiver.line,
          reason: Texts(
            kk: "\(waiver.rule) хабарын есепке алмауға болмайды",
            ru: "сообщение \(waiver.rule) нельзя не учитывать",
            en: "\(waiver.rule) cannot be waived"))
      }
    }
  }
}

extension RuleDeclaration {
  /// Whether a dated decision may excuse it.
  package var canBeWaived: Bool {
    let isGivenByReader = IntakeCode(rawValue: code) != nil
    let others = [DuplicateRecord.declaration, WaiverExpired.declaration, WaiverUnused.declaration]
    return !(isGivenByReader && isError) && !others.contains { $0.code == code }
  }

  /// Whether it rejects files: settings leave such a rule as it is.
  package var isError: Bool { severity == .error || milder == .error }
}
