package import Consolidation
package import SocialOrder

/// `run.json`: what a report was made of, so that it can be made again.
package enum RunJSON {
  /// - Parameters:
  ///   - unreadableSums: places of project records whose contract sum could not be read: they are missing in the sums read.
  ///   - outputs: the names of the files written.
  ///   - administrator: the one body whose report it is; nil: that of all.
  package static func document(
    _ figures: Figures, _ outcome: CheckOutcome, unreadableSums: [Place], outputs: [String],
    administrator: BIN? = nil
  ) -> JSON {
    var head: [(String, JSON)] = [
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("later_amendments_included", .array([])), ("period", .string(figures.period.text)),
    ]
    if let administrator { head.append(("administrator_bin", .string(administrator.text))) }
    let rest: [(String, JSON)] = [
      ("as_of", .string(outcome.asOf.iso)),
      ("settings", .array(outcome.settings.map(setting))),
      ("waivers", .array(outcome.waivers.map(waiver))),
      (
        "reference",
        .array(
          outcome.sources.map { source in
            .object([("path", .string(source.path)), ("sha256", .string(source.sha256))])
          })
      ), ("inputs", .array(outcome.files.map(CheckJSON.file))),
      (
        "unreadable_contract_sums",
        .array(
          unreadableSums.map { place in
            .object([
              ("path", .string(outcome.path(place))), ("line", .optional(place.line)),
            ])
          })
      ), ("conservation", FiguresJSON.conservation(figures.conservation)),
      ("outputs", .array(outputs.sorted().map { .string($0) })),
    ]
    return .object(head + rest)
  }

  /// The names of the files that an earlier run wrote, read out of its `run.json`; none where that lists none.
  package static func outputs(_ text: String) -> [String] {
    guard let start = text.firstRange(of: "\n  \"outputs\": [") else { return [] }
    return text[start.upperBound...].prefix { $0 != "]" }.split(separator: "\"").map(String.init)
      .filter { $0.contains { $0.isLetter } }
  }

  /// A setting that differs from its default.
  private static func setting(_ change: SettingChange) -> JSON {
    .object([
      ("key", .string(change.key)), ("value", .string(change.value)),
      ("default", .string(change.usual)),
    ])
  }

  /// A waiver, and how many findings it excused.
  private static func waiver(_ use: WaiverUse) -> JSON {
    let waiver = use.waiver
    return .object([
      ("rule", .string(waiver.rule)), ("administrator_bin", .string(waiver.administrator.text)),
      ("period", .string(waiver.period.text)), ("key", .string(waiver.keyText)),
      ("decision", .string(waiver.decision)), ("approved_by", .string(waiver.approvedBy)),
      ("reason", .string(waiver.reason)), ("from", .string(waiver.from.iso)),
      ("until", .string(waiver.until.iso)), ("findings", .number(use.findings)),
    ])
  }
}
