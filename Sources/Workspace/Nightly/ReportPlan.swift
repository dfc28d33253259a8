package import SocialOrder

/// Which reports a run makes, and which it takes over from the run before.
package struct ReportPlan: Sendable, Equatable {
  /// To be made now.
  package private(set) var made: [PeriodReport] = []
  /// The same as before: linked from the run before.
  package private(set) var kept: [PeriodReport] = []
  /// Published before, and no more: no record of them counts since something was withdrawn.
  package private(set) var gone: [PeriodReport] = []

  package var all: [PeriodReport] { (made + kept).sorted { $0.period < $1.period } }

  /// - Parameters:
  ///   - periods: those of which accepted files hold records.
  ///   - fingerprint: of all that reports are made of: the same means the same bytes.
  ///   - before: what was published last.
  ///   - isByUs: whether this very program published it.
  ///   - frozen: the periods whose reports were made after they were closed: these are never made again.
  package init(
    periods: some Sequence<Period>, fingerprint: String, before: [PeriodReport],
    isByUs: Bool = true, frozen: Set<String>, run: String
  ) {
    let earlier = Dictionary(
      before.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    for period in Set(periods).map(\.text).sorted() {
      if let report = earlier[period],
        frozen.contains(period) || isByUs && report.fingerprint == fingerprint
      {
        kept.append(report)
      } else {
        made.append(PeriodReport(period: period, run: run, fingerprint: fingerprint))
      }
    }
    // Of a closed period all files may have been withdrawn since: its reports stay.
    let planned = Set(all.map(\.period))
    kept += before.filter { frozen.contains($0.period) && !planned.contains($0.period) }
    kept.sort { $0.period < $1.period }
    gone = before.filter { !planned.contains($0.period) && !frozen.contains($0.period) }
  }

  /// Whether all stands as it should already.
  package func isPublished(as before: [PeriodReport]) -> Bool {
    made.isEmpty && kept == before.sorted { $0.period < $1.period }
  }
}
