/// Cuts Unicode white space (NBSP and its kin included) off both ends of a field, and what is copied along unseen from web
/// pages: spaces of no width and marks of direction.
@inline(__always)
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  // Most fields begin and end with printable ASCII or a Cyrillic letter.
  let last = bytes.count - 1
  if last >= 0, isLetter(bytes[0]) || (0xD0...0xD3).contains(bytes[0]),
    isLetter(bytes[last]) || (last > 0 && (0xD0...0xD3).contains(bytes[last - 1]))
  {
    return bytes
  }
  return trimmedSlowly(bytes)
}

/// Cuts the white space of XML off both ends: what the canonical forms may have around them.
func trimmedPlainly(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  let start = bytes.firstIndex { $0 > 32 } ?? bytes.endIndex
  let end = bytes.lastIndex { $0 > 32 }.map { $0 + 1 } ?? start
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

private func trimmedSlowly(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var start = 0
  var end = bytes.count
  while start < end, let width = spaceWidth(bytes, at: start, end: end) { start += width }
  while end > start {
    if bytes[end - 1] <= 0x20 {
      end -= 1
    } else if end - start >= 2, spaceWidth(bytes, at: end - 2, end: end) == 2 {
      end -= 2
    } else if end - start >= 3, spaceWidth(bytes, at: end - 3, end: end) == 3 {
      end -= 3
    } else {
      break
    }
  }
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

/// The number of bytes of the white space at an index, or nil where there is none.
func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
  let byte = bytes[index]
  if byte <= 0x20 { return 1 }
  guard byte >= 0xC2 else { return nil }
  if byte == 0xC2, index + 1 < end {
    return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : nil
  }
  guard index + 2 < end, byte >= 0xE1, byte <= 0xEF else { return nil }
  switch (byte, bytes[index + 1], bytes[index + 2]) {
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
    (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0),
    (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
    return 3
  default: return nil
  }
}
