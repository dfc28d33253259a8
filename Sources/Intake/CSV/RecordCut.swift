/// Where a piece of a CSV file may end: after a line's end with an even number of quotes before it, which is the end of a
/// record wherever quotes stand as they should. Whoever parses the piece proves that it was.
package struct RecordCut {
  /// Bytes before the cut.
  package let count: Int
  /// Physical lines that end before it.
  package let lines: Int

  /// The last such place in bytes that begin with a record; nil where there is none.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var isQuoted = bytes.count(of: UInt8(ascii: "\"")) % 2 != 0
    // Of a CR at the very end it cannot be told whether an LF belongs to it.
    var end = bytes.last == 13 ? bytes.count - 1 : bytes.count
    while end > 0 {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 10 || byte == 13 {
        break
      }
      end -= 1
    }
    guard end > 0 else { return nil }
    count = end
    var counter = LineCounter(line: 0)
    counter.take(UnsafeBufferPointer(rebasing: bytes[..<end]))
    lines = counter.line
  }
}
