/// Cuts Unicode white space (NBSP and its kin included) off both ends of a field, and what is copied along unseen from web
/// pages: spaces of no width and marks of direction.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
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
