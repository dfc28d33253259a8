internal import SocialOrder

/// Which cells each record went into: numbers of cells, one after another by record, and where each record's begin.
struct CellLinks {
  private var starts: [Int32]
  private var cells: [Int32]
  /// Where the records of a file and kind begin among all.
  private var bases: [FileKind: Int] = [:]

  private struct FileKind: Hashable {
    let file: Int32
    let kind: RecordKind
  }

  /// - Parameters:
  ///   - records: all that may be asked for.
  ///   - sources: the records of each cell.
  init(_ records: [RecordID], _ sources: [[RecordID]]) {
    var counts: [FileKind: Int] = [:]
    for record in records {
      let key = FileKind(file: record.file, kind: record.kind)
      counts[key] = max(counts[key] ?? 0, Int(record.index) + 1)
    }
    var total = 0
    for (key, count) in counts {
      bases[key] = total
      total += count
    }
    starts = [Int32](repeating: 0, count: total + 1)
    cells = []
    for record in sources.joined() { starts[place(record) + 1] += 1 }
    for index in 0..<total { starts[index + 1] += starts[index] }
    cells = [Int32](repeating: 0, count: Int(starts[total]))
    var next = starts
    for (cell, records) in sources.enumerated() {
      for record in records {
        cells[Int(next[place(record)])] = Int32(cell)
        next[place(record)] += 1
      }
    }
  }

  private func place(_ record: RecordID) -> Int {
    bases[FileKind(file: record.file, kind: record.kind), default: 0] + Int(record.index)
  }

  func cells(of record: RecordID) -> ArraySlice<Int32> {
    let place = place(record)
    return cells[Int(starts[place])..<Int(starts[place + 1])]
  }
}
