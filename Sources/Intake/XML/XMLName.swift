internal import CLibXML2
internal import SocialOrder

/// The name of an element or a namespace, as the parser keeps it: it has one copy of each, so that the address stands for the
/// name. Good as long as the parser.
struct XMLName: Hashable {
  private let start: UnsafePointer<xmlChar>

  init?(_ start: UnsafePointer<xmlChar>?) {
    guard let start else { return nil }
    self.start = start
  }

  var text: String { String(cString: start) }
}

/// The columns of a kind by their names in a document, in most rows of which they come in one order.
final class XMLColumns {
  private let kind: RecordKind
  /// The name under which each was met. In memory of its own, for it is looked into at every tag.
  private let names: UnsafeMutableBufferPointer<XMLName?>
  /// The one that is expected.
  private var next = 0

  init(_ kind: RecordKind) {
    self.kind = kind
    names = .allocate(capacity: kind.columns.count)
    names.initialize(repeating: nil)
  }

  deinit { names.deallocate() }

  func index(of name: XMLName) -> Int? {
    var index = next
    for _ in names.indices {
      if index == names.count { index = 0 }
      if names[index] == name {
        next = index + 1
        return index
      }
      index += 1
    }
    guard let index = kind.index(of: name.text) else { return nil }
    names[index] = name
    next = index + 1
    return index
  }
}
