internal import SocialOrder

/// A text that is ordered by its bytes, as figures.json orders keys: the same in every locale.
struct ByteOrder: Comparable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  static func < (a: ByteOrder, b: ByteOrder) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

/// The elements by body, bodies by BIN; a body's elements stay in their order.
func byBody<Element>(_ elements: [Element], _ body: KeyPath<Element, BIN>) -> [(BIN, [Element])] {
  Dictionary(grouping: elements) { $0[keyPath: body] }.sorted { $0.key < $1.key }
    .map { ($0.key, $0.value) }
}

extension Array {
  /// The runs of neighbours that belong together.
  func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, belongs(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
