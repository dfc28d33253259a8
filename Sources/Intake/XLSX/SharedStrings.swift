internal import SocialOrder

/// `xl/sharedStrings.xml`: the texts that cells point at by number, held as bytes one after another.
final class SharedStrings: PartHandler {
  private let limits: Limits
  private let store = ByteStore()
  private var ends: [UInt32] = []
  private var item = CellString()

  init(_ limits: Limits) { self.limits = limits }

  var count: Int { ends.count }

  /// Good until the strings are gone; nil for a number that no text has.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return store[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }

  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem) {
    if depth == 2 { item.begin() }
    if depth > 2 { item.start(name) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    item.text(bytes)
    try measure()
  }

  func end(_ name: String, depth: Int) throws(WorkbookProblem) {
    if depth > 2 { item.end(name) }
    guard depth == 2, name == "si" else { return }
    item.unescape()
    item.bytes.withUnsafeBufferPointer { store.append($0) }
    ends.append(UInt32(store.count))
    try measure()
  }

  /// Each text costs its bytes and something for itself: many small ones take as long as a few large ones.
  private func measure() throws(WorkbookProblem) {
    guard store.count + item.bytes.count + ends.count * 32 > limits.workbookStrings else { return }
    let size = limits.workbookStrings >> 20
    throw .tooLarge(
      Texts(
        kk: "ұяшықтар мәтінінің көлемі \(size) МиБ шегінен асады",
        ru: "объем текста ячеек больше предела \(size) МиБ",
        en: "the text of its cells is beyond the limit of \(size) MiB"))
  }
}
