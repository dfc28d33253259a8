internal import Dispatch
internal import Synchronization

/// Work on many things, some of them at the same time, with the results in the order of the things.
enum SideBySide {
  /// - Parameter jobs: how many at a time; with one, all is done in the calling thread.
  static func map<Element: Sendable, Output: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @Sendable (Element) throws -> Output
  ) throws -> [Output] {
    guard jobs > 1, elements.count > 1 else { return try elements.map(work) }
    let next = Atomic(0)
    let results = Mutex([Result<Output, any Error>?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, elements.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < elements.count else { return }
        let result = Result { try work(elements[index]) }
        results.withLock { $0[index] = result }
      }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
