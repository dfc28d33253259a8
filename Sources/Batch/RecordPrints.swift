internal import Files
internal import Intake
internal import SocialOrder

/// The records of some files, each by its key and by what its columns hold: enough to tell what changed between two sets.
struct RecordPrints {
  struct Print {
    let record: Changes.Record
    /// Of each column; 0 where nothing stands.
    let columns: [UInt64]
  }

  /// By kind and key, as they were read; a key may stand there twice.
  private(set) var prints: [String: [Print]] = [:]
  /// The keys in the order of their first records.
  private(set) var order: [String] = []

  /// Reads files for nothing but their records. One that cannot be read has none.
  init(_ files: [InputFile], _ options: BatchOptions) throws {
    let read = try SideBySide.map(files, jobs: options.jobs) { file in
      let taking = PrintSink(path: file.path.text)
      let reader = FileReader(options.reading, sink: taking)
      do {
        _ = try file.read(reader.take)
        _ = reader.finish()
      } catch {
        return [(key: String, print: Print)]()
      }
      return taking.prints
    }
    for (key, print) in read.joined() {
      if prints[key] == nil { order.append(key) }
      prints[key, default: []].append(print)
    }
  }

  /// What became of the records of this set in another.
  func changes(to later: RecordPrints) -> Changes.Records {
    var changes = Changes.Records()
    for key in order {
      var before = prints[key] ?? []
      var after = later.prints[key] ?? []
      // Of records with one key those that are alike belong together, whatever their order.
      for print in before {
        guard let same = after.firstIndex(where: { $0.columns == print.columns }),
          let mine = before.firstIndex(where: { $0.columns == print.columns })
        else { continue }
        after.remove(at: same)
        before.remove(at: mine)
        changes.unchanged += 1
      }
      for (old, new) in zip(before, after) {
        var record = new.record
        let names = record.kind.columns.map(\.name)
        record.columns = names.indices.filter { old.columns[$0] != new.columns[$0] }
          .map { names[$0] }
        changes.changed.append(record)
      }
      changes.removed += before.dropFirst(after.count).map(\.record)
      changes.added += after.dropFirst(before.count).map(\.record)
    }
    for key in later.order where prints[key] == nil {
      changes.added += (later.prints[key] ?? []).map(\.record)
    }
    return changes
  }
}

/// Takes the prints of a file's records.
private final class PrintSink: RecordSink {
  private let path: String
  private(set) var prints: [(key: String, print: RecordPrints.Print)] = []

  init(path: String) { self.path = path }

  func receive(_ row: Row) {
    let key = row.keyParts
    let name = ([row.kind.rawValue] + key.map { "\($0.column)=\($0.canonical ?? $0.value)" })
      .joined(separator: "\u{1F}")
    let columns = row.kind.columns.indices.map { column -> UInt64 in
      guard let value = row.meant(column) else { return 0 }
      return value.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    prints.append(
      (
        name,
        RecordPrints.Print(
          record: Changes.Record(kind: row.kind, key: key, path: path, line: row.line),
          columns: columns)
      ))
  }
}
