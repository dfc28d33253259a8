internal import Files
internal import Intake
internal import Synchronization

/// How large files are cut into pieces; tests take smaller ones.
struct PieceSizes {
  /// Bytes from which on a file is read in pieces: what is read sooner than threads are started gains nothing.
  var least = 8 << 20
  /// Bytes of the first piece, which is read before the others: a reader finds the header in it.
  var first = 1 << 20
  /// Bytes of the others, but for the rest of a record. Large enough that to begin a reader and to join what it found weighs
  /// nothing, and no larger: some are in memory at a time, beside what a file's facts take.
  var other = 2 << 20
  /// Bytes that a reader is given at a time, as many as where it reads alone.
  var fed = 1 << 20
}

/// A CSV file read once from its beginning and cut between records, for readers that take the pieces as they become free.
///
/// One thread at a time asks for the next piece. So the file is read and hashed in order, and no byte is parsed that was not
/// hashed.
struct FilePieces {
  /// Why a file cannot be read in pieces.
  enum Failure: Error {
    /// No end of a record was found within a piece.
    case noCut
    /// It has grown over what a file may hold.
    case tooLarge
  }

  private let reading: HashedReading
  private let sizes: PieceSizes
  private let limit: Int
  private let buffers = PieceBuffers()
  /// What was read and stands after the last cut.
  private var rest: [UInt8] = []
  private var place = PiecePlace(offset: 0, line: 1)
  private var hasBegun = false
  private(set) var hasEnded = false

  /// - Parameter limit: bytes that a file may hold.
  /// - Returns: nil for a file that is too small for it, or too large for any reading.
  init?(_ file: InputFile, _ sizes: PieceSizes, limit: Int) throws(FilesError) {
    reading = try HashedReading(file)
    guard reading.size >= sizes.least, reading.size <= limit else { return nil }
    self.sizes = sizes
    self.limit = limit
  }

  /// The next piece; nil after the last.
  mutating func next() throws -> FilePiece? {
    if hasEnded { return nil }
    let wanted = hasBegun ? sizes.other : sizes.first
    hasBegun = true
    let buffer = buffers.take(rest.count + wanted)
    buffer.bytes.copyBytes(from: rest)
    let read = try reading.fill(
      UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[rest.count..<rest.count + wanted]))
    let bytes = UnsafeBufferPointer(
      UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<(rest.count + read)])
        .assumingMemoryBound(to: UInt8.self))
    guard place.offset + bytes.count <= limit else { throw Failure.tooLarge }
    hasEnded = read < wanted
    if hasEnded {
      rest = []
      return FilePiece(bytes, place, endLine: nil, read: read, buffer, buffers)
    }
    // A record that is longer than a piece is left to a reader of the whole file, which has its limits for it.
    guard let cut = RecordCut(bytes), bytes.count - cut.count <= max(sizes.first, sizes.other)
    else { throw Failure.noCut }
    rest = Array(bytes[cut.count...])
    let begin = place
    place.offset += cut.count
    place.line += cut.lines
    return FilePiece(
      UnsafeBufferPointer(rebasing: bytes[..<cut.count]), begin, endLine: place.line, read: read,
      buffer, buffers)
  }

  /// The SHA-256 of the file, hexadecimal, once it has ended.
  func digest() -> String { reading.finish() }
}

/// A piece of a file. Its bytes are there until it is given back.
///
/// Unchecked: whoever has drawn it is the only one who sees its buffer, until it is given back under a lock.
struct FilePiece: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  let place: PiecePlace
  /// The line after it; nil for the last piece.
  let endLine: Int?
  /// Bytes that were read of the file when it was cut.
  let read: Int
  private let buffer: PieceBuffer
  private let buffers: PieceBuffers

  fileprivate init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: PiecePlace, endLine: Int?, read: Int,
    _ buffer: PieceBuffer, _ buffers: PieceBuffers
  ) {
    self.bytes = bytes
    self.place = place
    self.endLine = endLine
    self.read = read
    self.buffer = buffer
    self.buffers = buffers
  }

  var isLast: Bool { endLine == nil }

  /// Feeds it to a reader, and tells whether the reader took all of it and ends where the next piece begins.
  func feed(_ reader: FileReader, sizes: PieceSizes) -> Bool {
    var start = 0
    while start < bytes.count, !reader.hasStopped {
      let end = min(bytes.count, start + sizes.fed)
      reader.feed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return !reader.hasStopped && (endLine == nil || reader.line == endLine)
  }

  /// Lets its buffer be used for another.
  func giveBack() { buffers.giveBack(buffer) }
}

/// The memory of one piece.
///
/// Unchecked: it is filled and read by one thread, and handed on under a lock.
private final class PieceBuffer: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  init(_ count: Int) { bytes = .allocate(byteCount: count, alignment: 16) }

  deinit { bytes.deallocate() }
}

/// Buffers that are not in use: to ask the system for new ones costs as much as to copy a piece.
private final class PieceBuffers: Sendable {
  private let free = Mutex<[PieceBuffer]>([])

  func take(_ count: Int) -> PieceBuffer {
    while let buffer = free.withLock({ $0.popLast() }) {
      if buffer.bytes.count >= count { return buffer }
    }
    // Some room for what is left of records, so that the next piece fits too.
    return PieceBuffer(count + count / 8)
  }

  func giveBack(_ buffer: PieceBuffer) { free.withLock { $0.append(buffer) } }
}
