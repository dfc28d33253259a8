package import Files
internal import Reports

/// Keeps the traces of a run's forms for the next.
package final class TraceKeeping {
  private let file: Descriptor
  private var table = TraceTable()
  private var end = 0

  /// - Parameter name: of the file to make in a folder.
  package init(_ name: PathBytes, in folder: Folder) throws(FilesError) {
    file = try folder.create(name)
  }

  /// - Parameters:
  ///   - lines: in provenance.csv.
  ///   - trail: as `CellTrail.packed` made it.
  func add(_ form: String, madeOf: String, lines: TracePart, trail: [UInt8]) throws(FilesError) {
    try file.write(trail)
    table.add(
      form,
      EarlierTraces.Entry(
        madeOf: madeOf, lines: lines,
        trail: TracePart(start: end, count: trail.count, sha256: SHA256Digest.hex(trail))))
    end += trail.count
  }

  /// Without it the file tells nothing.
  func finish() throws(FilesError) {
    try file.write(table.ending)
    try file.sync()
  }
}

/// The table at the end of such a file: its text, and after it its hash and its length.
struct TraceTable {
  private var packed = PackedNumbers()
  /// What is known by it changes with what stands in the file.
  private static let version = Array("traces 1".utf8)
  private static let hashLength = 64

  init() { packed.add(Self.version) }

  mutating func add(_ form: String, _ entry: EarlierTraces.Entry) {
    for text in [form, entry.madeOf, entry.lines.sha256, entry.trail.sha256] {
      packed.add(Array(text.utf8))
    }
    packed.add([entry.lines.start, entry.lines.count, entry.trail.start, entry.trail.count])
  }

  var ending: [UInt8] {
    let count = withUnsafeBytes(of: packed.bytes.count) { Array($0) }
    return packed.bytes + SHA256Digest.hex(packed.bytes).utf8 + count
  }

  static func read(_ file: Descriptor) -> [String: EarlierTraces.Entry]? {
    let tail = hashLength + MemoryLayout<Int>.size
    guard let size = try? file.fileStatus().size, size >= tail,
      let end = try? file.part(at: size - tail, count: tail)
    else { return nil }
    let count = end.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: hashLength, as: Int.self) }
    guard count >= 0, count <= size - tail,
      let bytes = try? file.part(at: size - tail - count, count: count),
      SHA256Digest.hex(bytes).utf8.elementsEqual(end.prefix(hashLength))
    else { return nil }
    var reading = PackedNumbers.Reading(bytes)
    guard reading.next() == version else { return nil }
    var entries: [String: EarlierTraces.Entry] = [:]
    while !reading.isAtEnd {
      var texts: [String] = []
      for _ in 0..<4 {
        guard let text: [UInt8] = reading.next() else { return nil }
        texts.append(String(decoding: text, as: UTF8.self))
      }
      guard let places: [Int] = reading.next(), places.count == 4 else { return nil }
      entries[texts[0]] = EarlierTraces.Entry(
        madeOf: texts[1],
        lines: TracePart(start: places[0], count: places[1], sha256: texts[2]),
        trail: TracePart(start: places[2], count: places[3], sha256: texts[3]))
    }
    return entries
  }
}
