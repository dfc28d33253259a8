internal import Files
internal import Reports

/// What a form's figures leave behind, and what the next run needs to take it over.
struct DocumentTrace: Sendable {
  let name: String
  let form: FormTrace
  private let kept: Kept?

  private struct Kept: Sendable {
    let traced: String
    let lines: String
    let trail: [UInt8]
  }

  /// - Parameter source: what the form is made of; nil where no run follows.
  init(_ name: String, _ form: FormTrace, source: SourcePrint?) {
    self.name = name
    self.form = form
    kept = source.flatMap { source in
      guard let trail = source.places.flatMap(form.trail.packed) else { return nil }
      return Kept(traced: source.traced, lines: SHA256Digest.hex(form.lines), trail: trail)
    }
  }

  /// The trace of a form as an earlier run left it; nil where it has to be made anew.
  init?(_ name: String, takenOver earlier: EarlierTraces, _ source: SourcePrint) {
    guard let places = source.places, let known = earlier.trace(name, madeOf: source.traced),
      let trail = CellTrail(packed: known.trail, places)
    else { return nil }
    self.name = name
    form = FormTrace(lines: known.lines, trail: trail)
    kept = Kept(traced: source.traced, lines: known.sha256, trail: known.trail)
  }

  /// - Parameter start: where its lines stand in provenance.csv.
  func keep(in keeping: TraceKeeping?, start: Int) throws {
    guard let keeping, let kept else { return }
    try keeping.add(
      name, madeOf: kept.traced,
      lines: TracePart(start: start, count: form.lines.count, sha256: kept.lines),
      trail: kept.trail)
  }
}
