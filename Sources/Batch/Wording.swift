internal import Files
internal import Intake
internal import Rules
internal import SocialOrder

/// Puts the words of their records to what set rules found: from the store where texts were kept, else from the files, each of
/// which is read again once.
struct Wording {
  let files: [InputFile]
  let options: BatchOptions

  /// Adds findings to those of their files.
  /// - Throws: `FilesError` where a file cannot be read any more, or has changed since.
  func word(_ found: PackedList<SetFinding>, _ readings: inout [FileReading]) throws {
    var start = 0
    while start < found.count {
      let file = Int(found[start].record.file)
      let end = found.firstIndex(in: start..<found.count) { $0.record.file > file }
      if options.keepsText {
        Self.word(found[start..<end], &readings[file])
      } else {
        let worded = try Rereading.word(
          found, start..<end, in: files[file], options, sha256: readings[file].sha256)
        readings[file].findings.absorb(worded)
      }
      start = end
    }
  }

  private static func word(
    _ found: PackedList<SetFinding>.SubSequence, _ reading: inout FileReading
  ) {
    for finding in found {
      let row = reading.stores[finding.record.kind]?.row(Int(finding.record.index))
      reading.findings.add(Finding(finding, row))
    }
    reading.findings.settle()
  }
}

extension Finding {
  /// - Parameter row: the record; nil where nobody has it.
  init(_ found: SetFinding, _ row: Row?) {
    let column = found.column.flatMap { name in row.flatMap { $0.kind.index(of: name) } }
    self.init(
      found.rule, severity: found.severity, at: Place(found.record), column: found.column,
      record: row?.keyParts ?? [], value: column.flatMap { row?.given($0) },
      expected: found.expected, arguments: found.arguments,
      related: found.related.map { Place($0) })
  }
}
