package import Consolidation
package import SocialOrder

/// `run.json`: what a report was made of, so that it can be made again.
package enum RunJSON {
  /// - Parameters:
  ///   - unreadableSums: places of project records whose contract sum could not be read: they are missing in the sums read.
  ///   - outputs: the names of the files written.
  package static func document(
    _ figures: Figures, _ outcome: CheckOutcome, unreadableSums: [Place], outputs: [String]
  ) -> JSON {
    .object([
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("later_amendments_included", .array([])), ("period", .string(figures.period.text)),
      ("as_of", .string(outcome.asOf.iso)),
      ("settings", .object([("threshold_multiple", .number(Int(MonthlyIndexTable.thresholdMultiple)))])),
      ("waivers", .array([])), ("inputs", .array(outcome.files.map(CheckJSON.file))),
      (
        "unreadable_contract_sums",
        .array(
          unreadableSums.map { place in
            .object([
              ("path", .string(outcome.files[place.file].path)), ("line", .optional(place.line)),
            ])
          })
      ), ("conservation", FiguresJSON.conservation(figures.conservation)),
      ("outputs", .array(outputs.sorted().map { .string($0) })),
    ])
  }
}
