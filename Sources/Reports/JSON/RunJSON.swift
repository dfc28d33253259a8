package import Consolidation
package import SocialOrder

/// `run.json`: what a report was made of, so that it can be made again.
package enum RunJSON {
  /// - Parameters:
  ///   - unreadableSums: places of project records whose contract sum could not be read: they are missing in the sums read.
  ///   - outputs: the names of the files written.
  ///   - changes: how sums moved since the previous period; nil where it is not at hand.
  ///   - administrator: the one body whose report it is; nil: that of all.
  ///   - received: the day on which the files count as received; nil where nobody said.
  ///   - receivedByFile: in a workspace, the day on which each file was received.
  ///   - withdrawn: the records that were taken out: they are not among those read.
  package static func document(
    _ figures: Figures, _ outcome: CheckOutcome, unreadableSums: [Place], outputs: [String],
    changes: [PeriodChange]? = nil,
    administrator: BIN? = nil, received: CivilDate? = nil, receivedByFile: [CivilDate?]? = nil,
    withdrawn: [Place] = []
  ) -> JSON {
    var head: [(String, JSON)] = [
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("later_amendments_included", .array([])), ("period", .string(figures.period.text)),
    ]
    if let administrator { head.append(("administrator_bin", .string(administrator.text))) }
    let rest: [(String, JSON)] = [
      ("as_of", .string(outcome.asOf.iso)), ("received", .optional(received?.iso)),
      ("settings", .array(outcome.settings.map(setting))),
      ("waivers", .array(outcome.waivers.map(waiver))),
      (
        "reference",
        .array(
          outcome.sources.map { source in
            .object([("path", .string(source.path)), ("sha256", .string(source.sha256))])
          })
      ),
      (
        "inputs",
        .array(
          outcome.files.enumerated().map { file, about in
            // Spelled out: `receivedByFile?[file]` would make one nil of two.
            input(about, receivedByFile.map { $0[file] })
          })
      ),
      (
        "unreadable_contract_sums",
        .array(
          unreadableSums.map { place in
            .object([
              ("path", .string(outcome.path(place))), ("line", .optional(place.line)),
            ])
          })
      ),
    ]
    let taken: [(String, JSON)] =
      withdrawn.isEmpty
      ? []
      : [
        (
          "withdrawn",
          .array(
            withdrawn.sorted().map { place in
              .object([
                ("path", .string(outcome.path(place))), ("line", .optional(place.line)),
                ("source_sheet", .optional(outcome.sheet(place))),
              ])
            })
        )
      ]
    let figured: [(String, JSON)] = [
      ("conservation", FiguresJSON.conservation(figures.conservation)),
      ("conservation_by", parts(figures.book, outcome)),
      ("previous_period", changes.map { previous(figures.period.previous, $0) } ?? .null),
      ("outputs", .array(outputs.sorted().map { .string($0) })),
    ]
    return .object(head + rest + taken + figured)
  }

  /// A file that was read; in a workspace with the day of its receipt.
  private static func input(_ file: FileOutcome, _ received: CivilDate??) -> JSON {
    guard let received, case .object(let members) = CheckJSON.file(file) else {
      return CheckJSON.file(file)
    }
    return .object(members + [("received", .optional(received?.iso))])
  }

  /// The directions whose sums moved since the previous period by more than the settings allow unnoticed.
  private static func previous(_ period: Period, _ changes: [PeriodChange]) -> JSON {
    .object([
      ("period", .string(period.text)),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("direction", .number(change.direction.number)),
              (
                "sum",
                .string(change.measure == .plannedSum ? "planned_sum" : "contract_sum")
              ),
              ("before", .string(change.before.thousandTenge)),
              ("now", .string(change.now.thousandTenge)), ("percent", .optional(change.percent)),
            ])
          })
      ),
    ])
  }

  /// The check of each direction, body and file; nothing is told of those of whom nothing was read.
  private static func parts(_ book: ConservationBook, _ outcome: CheckOutcome) -> JSON {
    func list(_ key: String, _ groups: [(name: JSON, amounts: Conservation)]) -> (String, JSON) {
      let read = groups.filter { $0.amounts.read.records > 0 }
      return (
        key + "s",
        .array(
          read.map { group in
            .object([(key, group.name)] + FiguresJSON.places(group.amounts))
          })
      )
    }
    return .object([
      list(
        "direction",
        Direction.all.map { (.number($0.number), book.direction($0)) }
          + [(.null, book.direction(nil))]),
      list(
        "administrator",
        book.administrators.map { (.optional($0?.text), book.administrator($0)) }),
      list("file", outcome.files.enumerated().map { (.string($1.path), book.file($0)) }),
    ])
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
