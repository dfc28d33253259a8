internal import SocialOrder

/// Which cells each record went into: numbers of runs of cells, one after another by record, and where each record's begin.
struct CellLinks {
  private var starts: [Int32]
  private var runs: [Int32]
  /// Where the records of a file and kind begin among all, kind by kind within each file.
  private var bases: [Int]
  private static let kinds = RecordKind.allCases.count

  /// - Parameters:
  ///   - records: all that may be asked for, among them those of the trail.
  init(_ records: [RecordID], _ trail: CellTrail) {
    let files = Int(records.map(\.file).max() ?? -1) + 1
    bases = [Int](repeating: 0, count: files * Self.kinds)
    for record in records {
      let group = Self.group(record)
      bases[group] = max(bases[group], Int(record.index) + 1)
    }
    var total = 0
    for group in bases.indices {
      let count = bases[group]
      bases[group] = total
      total += count
    }
    starts = [Int32](repeating: 0, count: total + 1)
    runs = []
    for run in trail.runs {
      for record in trail.sets[Int(run.set)] { starts[place(record) + 1] += 1 }
    }
    for index in 0..<total { starts[index + 1] += starts[index] }
    runs = [Int32](repeating: 0, count: Int(starts[total]))
    var next = starts
    for (number, run) in trail.runs.enumerated() {
      for record in trail.sets[Int(run.set)] {
        let place = place(record)
        runs[Int(next[place])] = Int32(number)
        next[place] += 1
      }
    }
  }

  private static func group(_ record: RecordID) -> Int {
    Int(record.file) * kinds + record.kind.ordinal
  }

  private func place(_ record: RecordID) -> Int {
    bases[Self.group(record)] + Int(record.index)
  }

  /// The numbers of a record's runs, rising.
  func runs(of record: RecordID) -> ArraySlice<Int32> {
    let place = place(record)
    return runs[Int(starts[place])..<Int(starts[place + 1])]
  }
}
