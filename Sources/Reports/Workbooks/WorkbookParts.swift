internal import CLibZ
internal import Glibc

/// The parts of a finished workbook, read back.
///
/// The library gathers each part in a scratch file and does not notice when a full disk cuts one: it zips
/// what it finds and reports success. So whoever wrote a workbook looks before it is published.
struct WorkbookParts {
  private let path: String
  private let bytes: [UInt8]

  /// - Throws: `WorkbookError` where the file cannot be read.
  init(path: String) throws(WorkbookError) {
    self.path = path
    guard let file = fopen(path, "rb") else {
      throw WorkbookError(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block[..<count]
    }
    guard ferror(file) == 0 else { throw WorkbookError(path: path, reason: "cannot be read back") }
    self.bytes = bytes
  }

  /// Looks whether every part ends with the closing tag of its root, and has the length and sum that the
  /// directory names.
  func checkWhole() throws(WorkbookError) {
    for entry in try entries() {
      var end: [UInt8] = []
      var start: [UInt8] = []
      try inflate(entry) { block in
        if start.count < 256 { start += block.prefix(256) }
        end = (end + block.suffix(64)).suffix(64)
      }
      while let last = end.last, last <= 0x20 { end.removeLast() }
      guard let root = Self.root(start), end.ends(with: "</\(root)>") else {
        throw WorkbookError(path: path, reason: "\(entry.name) is cut: no room for scratch files?")
      }
    }
  }

  /// One part's whole text.
  func text(_ name: String) throws(WorkbookError) -> String {
    guard let entry = try entries().first(where: { $0.name == name }) else {
      throw WorkbookError(path: path, reason: "no part \(name)")
    }
    var text: [UInt8] = []
    try inflate(entry) { text += $0 }
    return String(decoding: text, as: UTF8.self)
  }

  private struct Entry {
    let name: String
    let sum: UInt32
    let length: Int
    let data: Range<Int>
  }

  /// The central directory, which ends the file.
  private func entries() throws(WorkbookError) -> [Entry] {
    let tail = bytes.count - 22
    guard tail >= 0, number(tail, 4) == 0x0605_4B50 else { throw notWhole }
    var entries: [Entry] = []
    var position = number(tail + 16, 4)
    for _ in 0..<number(tail + 10, 2) {
      guard number(position, 4) == 0x0201_4B50, position + 46 <= bytes.count else { throw notWhole }
      let nameLength = number(position + 28, 2)
      let local = number(position + 42, 4)
      let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let packed = number(position + 20, 4)
      guard data + packed <= bytes.count, position + 46 + nameLength <= bytes.count else {
        throw notWhole
      }
      entries.append(
        Entry(
          name: String(decoding: bytes[(position + 46)...].prefix(nameLength), as: UTF8.self),
          sum: UInt32(number(position + 16, 4)), length: number(position + 24, 4),
          data: data..<(data + packed)))
      position += 46 + nameLength + number(position + 30, 2) + number(position + 32, 2)
    }
    return entries
  }

  private func inflate(_ entry: Entry, _ take: (ArraySlice<UInt8>) -> Void) throws(WorkbookError) {
    var stream = z_stream()
    // Raw deflate data: a zip has its own headers.
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw notWhole }
    defer { inflateEnd(&stream) }
    var packed = Array(bytes[entry.data])
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var sum = crc32(0, nil, 0)
    var length = 0
    var status = Z_OK
    packed.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while status == Z_OK {
        let count = block.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          status = CLibZ.inflate(&stream, Z_NO_FLUSH)
          let count = output.count - Int(stream.avail_out)
          sum = crc32(sum, output.baseAddress, UInt32(count))
          return count
        }
        length += count
        take(block[..<count])
      }
    }
    guard status == Z_STREAM_END, length == entry.length, sum == UInt(entry.sum) else {
      throw notWhole
    }
  }

  private var notWhole: WorkbookError { WorkbookError(path: path, reason: "is not a whole zip") }

  /// A little-endian number; 0 past the end.
  private func number(_ position: Int, _ size: Int) -> Int {
    guard position >= 0, position + size <= bytes.count else { return 0 }
    return (0..<size).reduce(0) { $0 | Int(bytes[position + $1]) << ($1 * 8) }
  }

  /// The name of the first element.
  private static func root(_ start: [UInt8]) -> String? {
    let open = UInt8(ascii: "<")
    for index in start.indices.dropLast() where start[index] == open {
      if start[index + 1] == UInt8(ascii: "?") { continue }
      let name = start[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      return String(decoding: name, as: UTF8.self)
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
