internal import Glibc

/// The one owner of an iconv conversion: turns the bytes of a file into UTF-8, piece by piece.
final class TextDecoder {
  /// A byte, or some bytes, that are no character.
  struct Invalid {
    /// Bytes from the start of the file.
    let offset: Int
    let byte: UInt8
  }

  private let encoding: TextEncoding
  private let converter: iconv_t
  private var output = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 0)
  /// The first bytes of a character that the last piece cut.
  private var cut: [UInt8] = []
  /// Where in the file the text begins that was given last, and where the next begins.
  private var start: Int
  private var next: Int

  /// - Parameter offset: bytes of the file before the first piece. Nil where the system lacks the encoding's table.
  init?(_ encoding: TextEncoding, offset: Int) {
    // What iconv gives for a failure is no pointer.
    guard let converter = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: converter) != -1
    else { return nil }
    self.encoding = encoding
    self.converter = converter
    start = offset
    next = offset
  }

  deinit {
    iconv_close(converter)
    output.deallocate()
  }

  /// Decodes the next piece, up to the first bytes that are no character. The text is good until the next call.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (
    text: UnsafeBufferPointer<UInt8>, invalid: Invalid?
  ) {
    guard !cut.isEmpty else { return convert(bytes) }
    let joined = cut + bytes
    cut = []
    return joined.withUnsafeBufferPointer { convert($0) }
  }

  /// A character cut by the end of the file.
  func finish() -> Invalid? { cut.first.map { Invalid(offset: next, byte: $0) } }

  private func convert(_ bytes: UnsafeBufferPointer<UInt8>) -> (
    text: UnsafeBufferPointer<UInt8>, invalid: Invalid?
  ) {
    // A byte becomes three at most, as № does.
    let room = bytes.count * 3
    if output.count < room {
      output.deallocate()
      output = .allocate(capacity: room)
    }
    start = next
    var left = bytes.count
    var free = room
    let failed = bytes.withMemoryRebound(to: CChar.self) { bytes in
      var from = UnsafeMutablePointer(mutating: bytes.baseAddress)
      var to = output.baseAddress
      return iconv(converter, &from, &left, &to, &free) == -1 ? errno : 0
    }
    let taken = bytes.count - left
    next += taken
    let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: output[..<(room - free)]))
      .assumingMemoryBound(to: UInt8.self)
    if failed == EINVAL {
      cut = Array(bytes[taken...])
      return (text, nil)
    }
    return (text, failed == 0 ? nil : Invalid(offset: next, byte: bytes[taken]))
  }

  /// Where in the file the character stands that is at an index of the text given last.
  func offset(of index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    text[..<index].reduce(start) { offset, byte in
      if byte & 0xC0 == 0x80 { return offset }
      return offset + (encoding.isEightBit ? 1 : byte >= 0xF0 ? 4 : 2)
    }
  }
}

/// The upper half of an encoding of one byte a letter.
enum ByteTable {
  /// The characters of the bytes from 128 on, where there are any.
  static func scalars(_ iconvName: String) -> [(byte: UInt8, scalar: UInt32)] {
    guard let converter = iconv_open("UTF-32LE", iconvName), Int(bitPattern: converter) != -1 else {
      return []
    }
    defer { iconv_close(converter) }
    return (UInt8(0x80)...0xFF).compactMap { byte in
      var input = CChar(bitPattern: byte)
      var scalar: UInt32 = 0
      let count = withUnsafeMutablePointer(to: &input) { input in
        withUnsafeMutableBytes(of: &scalar) { output in
          var from: UnsafeMutablePointer<CChar>? = input
          var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var left = 1
          var free = output.count
          return iconv(converter, &from, &left, &to, &free)
        }
      }
      return count == -1 ? nil : (byte, scalar)
    }
  }
}
