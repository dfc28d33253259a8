internal import Synchronization

/// A value that there may be millions of: packed it is a tenth as large, and may lie beside memory.
package protocol Packable: Sendable {
  func pack(into bytes: inout PackedBytes, _ words: inout PackedWords)
  init(_ bytes: inout PackedReader, _ words: PackedWords)
  /// The order in which they are wanted.
  static func precedes(_ a: Self, _ b: Self) -> Bool
}

/// Takes bytes that memory should not hold.
package protocol Overflow: Sendable {
  /// Where they lie now; nil where they could not be taken.
  func put(_ bytes: [UInt8]) -> Int?
  /// What was put there. It never gives anything else: where it cannot be read any more, nobody can go on.
  func bytes(at place: Int, count: Int) -> [UInt8]
}

/// Holds packed values: in memory for as long as they are few, then beside it.
package final class PackedStore: Sendable {
  private struct State: Sendable {
    var words = PackedWords()
    /// Bytes in memory.
    var held = 0
    /// The block that was read last from beside memory: its neighbours are asked for next.
    var last: (place: Int, bytes: [UInt8])?
  }

  private let state = Mutex(State())
  private let overflow: (any Overflow)?
  private let room: Int

  /// - Parameters:
  ///   - overflow: where values go for which there is no room; nil: all stay in memory.
  ///   - room: bytes in memory.
  package init(_ overflow: (any Overflow)? = nil, room: Int = 16 << 20) {
    self.overflow = overflow
    self.room = room
  }

  /// Takes values, which stay in their order.
  func put<Element: Packable>(_ elements: some Collection<Element>) -> PackedBlock {
    state.withLock { state in
      var bytes = PackedBytes()
      var starts: [UInt32] = []
      starts.reserveCapacity(elements.count)
      for element in elements {
        starts.append(UInt32(bytes.count))
        element.pack(into: &bytes, &state.words)
      }
      // As large as they are and no larger.
      let packed = bytes.bytes.withUnsafeBufferPointer { Array($0) }
      if state.held + packed.count > room, let place = overflow?.put(packed) {
        return PackedBlock(self, .beside(place, packed.count), starts)
      }
      state.held += packed.count
      return PackedBlock(self, .held(packed), starts)
    }
  }

  fileprivate func letGo(_ bytes: Int) { state.withLock { $0.held -= bytes } }

  fileprivate var words: PackedWords { state.withLock { $0.words } }

  fileprivate func bytes(at place: Int, _ count: Int) -> [UInt8] {
    guard let overflow else { preconditionFailure("nothing was put beside memory") }
    return state.withLock { state in
      if let last = state.last, last.place == place { return last.bytes }
      let bytes = overflow.bytes(at: place, count: count)
      state.last = (place, bytes)
      return bytes
    }
  }
}

/// Some packed values of a store, which holds them for as long as somebody has this.
final class PackedBlock: Sendable {
  fileprivate enum Content: Sendable {
    case held([UInt8])
    case beside(_ place: Int, _ count: Int)
  }

  private let store: PackedStore
  private let content: Content
  /// Where each begins.
  private let starts: [UInt32]

  fileprivate init(_ store: PackedStore, _ content: Content, _ starts: [UInt32]) {
    self.store = store
    self.content = content
    self.starts = starts
  }

  deinit {
    if case .held(let bytes) = content { store.letGo(bytes.count) }
  }

  var count: Int { starts.count }

  /// The block with its bytes in memory.
  var opened: Opened {
    let bytes =
      switch content {
      case .held(let bytes): bytes
      case .beside(let place, let count): store.bytes(at: place, count)
      }
    return Opened(bytes: bytes, starts: starts, words: store.words)
  }

  struct Opened {
    fileprivate let bytes: [UInt8]
    fileprivate let starts: [UInt32]
    fileprivate let words: PackedWords

    var count: Int { starts.count }

    func element<Element: Packable>(_ index: Int) -> Element {
      var reader = PackedReader(bytes[Int(starts[index])...])
      return Element(&reader, words)
    }
  }
}
