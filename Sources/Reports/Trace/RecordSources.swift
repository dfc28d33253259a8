package import SocialOrder

/// Where records stand in the files that were read, as a trace names them.
package struct RecordSources: Sendable {
  private let outcome: CheckOutcome

  package init(_ outcome: CheckOutcome) { self.outcome = outcome }

  /// As given on the command line.
  func path(_ file: Int) -> String { outcome.files[file].path }

  /// The sheet of a workbook, where the line alone does not tell; else empty.
  func sheet(_ record: RecordID) -> String { outcome.sheet(Place(record)) ?? "" }

  var count: Int { outcome.files.count }
}
