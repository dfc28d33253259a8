/// One of a closed list: its canonical code and its labels.
package struct CodeEntry: Sendable {
  package let code: String
  package let labels: Texts
  /// What a record's slot holds for it.
  package let value: Int
}

/// A closed list of formats.md, and how a value is found in it.
package final class CodeList: Sendable {
  package let entries: [CodeEntry]
  /// The first bytes of each canonical code, looked through for every value that is read, and all of them, code after code.
  private let heads: [UInt64]
  private let texts: [UInt8]
  /// Where each code ends in `texts`, and its slot value.
  private let ends: [Int]
  private let values: [Int]
  private let byFoldedLabel: [String: Int]

  init(_ entries: [CodeEntry]) {
    self.entries = entries
    let codes = entries.map { Array($0.code.utf8) }
    heads = codes.map { $0.withUnsafeBufferPointer(Self.head) }
    texts = Array(codes.joined())
    ends = codes.indices.map { codes[...$0].reduce(0) { $0 + $1.count } }
    values = entries.map(\.value)
    var byLabel: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for label in entry.labels.all + [entry.code] { byLabel[Folding.key(label)] = index }
    }
    byFoldedLabel = byLabel
  }

  /// The slot value of exactly this canonical code.
  package func value(code: UnsafeBufferPointer<UInt8>) -> Int? {
    let head = Self.head(code)
    for index in heads.indices where heads[index] == head {
      if isRest(code, index) { return values[index] }
    }
    return nil
  }

  /// Whether a code with the head of one of ours is the same behind it too.
  private func isRest(_ code: UnsafeBufferPointer<UInt8>, _ other: Int) -> Bool {
    let start = other == 0 ? 0 : ends[other - 1]
    guard code.count == ends[other] - start else { return false }
    var index = 8
    while index < code.count {
      if code[index] != texts[start + index] { return false }
      index += 1
    }
    return true
  }

  /// The first eight bytes of a code, or all of a shorter one.
  private static func head(_ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if code.count >= 8 { return UnsafeRawBufferPointer(code).loadUnaligned(as: UInt64.self) }
    return code.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The entry whose code or label this is, case, spaces and punctuation aside.
  package func entry(label: String) -> CodeEntry? {
    byFoldedLabel[Folding.key(label)].map { entries[$0] }
  }

  package func entry(value: Int) -> CodeEntry? { entries.first { $0.value == value } }

  /// What was probably meant: the nearest label or code in any language, if it is near enough, else the one entry in whose
  /// label the text stands.
  package func nearest(to text: String) -> CodeEntry? {
    let folded = Folding.key(text)
    guard folded.count >= 2 else { return nil }
    var best: (index: Int, distance: Int)?
    for (label, index) in byFoldedLabel {
      let shorter = min(folded.count, label.count)
      // Of a short word one letter may differ: with two, anything is like anything.
      let limit = shorter <= 5 ? 1 : max(2, shorter / 5)
      guard let distance = Folding.distance(folded, label, limit: limit) else { continue }
      if best.map({ (distance, index) < ($0.distance, $0.index) }) ?? true {
        best = (index, distance)
      }
    }
    return (best?.index ?? onlyEntry(containing: folded)).map { entries[$0] }
  }

  /// The entry a part of whose label is written, if only one has it.
  private func onlyEntry(containing part: String) -> Int? {
    guard part.count >= 5 else { return nil }
    let found = Set(byFoldedLabel.filter { $0.key.contains(part) }.values)
    return found.count == 1 ? found.first : nil
  }
}
