internal import Consolidation
package import SocialOrder

/// The records that a form is made of, and how a trace names each.
package struct TracePlaces: Sendable {
  let records: [RecordID]

  /// - Parameter records: always in the same order where the form is made of the same (`FormRows.records`).
  package init(_ records: [RecordID]) { self.records = records }

  /// As bytes: of forms that are made of the same, the same bytes mean that a trace says the same of them. Beside the names
  /// it is the order of the files, in which a figure's lines stand.
  package func identity(_ sources: RecordSources) -> [UInt8] {
    let files = Set(records.map(\.file)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
    var made = IdentityBytes()
    made.add(files) { $0.add(sources.path(Int($1))) }
    made.add(records) { made, record in
      made.add(ranks[record.file] ?? -1)
      made.add(record.kind.ordinal)
      made.add(Int(record.index))
      made.add(Int(record.line))
      made.add(Int(record.sheet))
      made.add(sources.sheet(record))
    }
    return made.bytes
  }
}

extension CellTrail {
  /// The trail of a form as bytes, in which each record is known by its place among those that the form is made of.
  /// - Returns: nil where a cell shows another record: then nothing tells when the trail is the same.
  package func packed(_ places: TracePlaces) -> [UInt8]? {
    var known: [RecordID: Int32] = [:]
    for (place, record) in places.records.enumerated() { known[record] = Int32(place) }
    var records: [Int32] = []
    for record in sets.joined() {
      guard let place = known[record] else { return nil }
      records.append(place)
    }
    var made = PackedNumbers()
    made.add(sheets.map(\.count))
    made.add(Array(sheets.joined()))
    made.add(sets.map(\.count))
    made.add(records)
    made.add(runs.map(\.sheet))
    made.add(runs.map(\.set))
    made.add(runs.map(\.start))
    made.add(rows)
    made.add(columns)
    return made.bytes
  }

  /// What `packed` made, of a form that is made of the same and whose records are named the same.
  /// - Returns: nil where it makes no sense.
  package init?(packed bytes: [UInt8], _ places: TracePlaces) {
    var reading = PackedNumbers.Reading(bytes)
    guard let sheets = Self.parts(reading.next(), of: reading.next() as [UInt8]?),
      let sets = Self.parts(reading.next(), of: reading.next() as [Int32]?),
      let onSheet: [Int32] = reading.next(), let ofSet: [Int32] = reading.next(),
      let starts: [Int32] = reading.next(), let rows: [Int32] = reading.next(),
      let columns: [Int16] = reading.next(), reading.isAtEnd,
      rows.count == columns.count, rows.allSatisfy({ $0 >= 0 }),
      columns.allSatisfy({ (0..<Int16.max).contains($0) }),
      onSheet.count == ofSet.count, onSheet.count == starts.count,
      onSheet.allSatisfy({ sheets.indices.contains(Int($0)) }),
      ofSet.allSatisfy({ sets.indices.contains(Int($0)) }),
      starts.first ?? 0 == 0, zip(starts, starts.dropFirst()).allSatisfy(<),
      starts.last ?? -1 < rows.count, starts.isEmpty == rows.isEmpty,
      sets.joined().allSatisfy({ places.records.indices.contains(Int($0)) })
    else { return nil }
    self.init(
      sheets: sheets,
      runs: starts.indices.map { Run(sheet: onSheet[$0], set: ofSet[$0], start: starts[$0]) },
      rows: rows, columns: columns, sets: sets.map { $0.map { places.records[Int($0)] } })
  }

  /// Cuts a list into parts of these lengths; nil where they are not all of it.
  private static func parts<Element>(_ lengths: [Int]?, of list: [Element]?) -> [[Element]]? {
    guard let lengths, let list else { return nil }
    var rest = list[...]
    var parts: [[Element]] = []
    for length in lengths {
      guard length >= 0, length <= rest.count else { return nil }
      parts.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return rest.isEmpty ? parts : nil
  }
}
