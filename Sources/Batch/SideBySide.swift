internal import Dispatch
internal import Synchronization

/// Work on many things, some of them at the same time, with the results in the order of the things.
package enum SideBySide {
  /// - Parameter jobs: how many at a time; with one, all is done in the calling thread.
  package static func map<Element: Sendable, Output: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @Sendable (Element) throws -> Output
  ) throws -> [Output] {
    var outputs: [Output] = []
    outputs.reserveCapacity(elements.count)
    try forEach(elements, jobs: jobs, work) { outputs.append($0) }
    return outputs
  }

  /// The same where results are not kept: each is taken as soon as its turn has come.
  /// - Parameter take: called for one result at a time, by whichever thread has the next.
  /// - Throws: the first that was thrown, in the order of the things; no result after it is taken.
  package static func forEach<Element: Sendable, Output: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @Sendable (Element) throws -> Output,
    inOrder take: (Output) throws -> Void
  ) throws {
    guard jobs > 1, elements.count > 1 else {
      for element in elements { try take(work(element)) }
      return
    }
    var rest = elements[...]
    try forEach(jobs: min(jobs, elements.count), next: { rest.popFirst() }, work, inOrder: take)
  }

  /// The same of things that are not all there at the beginning.
  /// - Parameter next: gives the next thing, and nil after the last; called by one thread at a time, in the things' order.
  package static func forEach<Element: Sendable, Output: Sendable>(
    jobs: Int, next: () throws -> Element?, _ work: @Sendable (Element) throws -> Output,
    inOrder take: (Output) throws -> Void
  ) throws {
    try withoutActuallyEscaping(next) { next in
      try withoutActuallyEscaping(take) { take in
        let source = Mutex(Source(next: next))
        let turns = Mutex(Turns<Output>())
        let taker = Taker(take: take)
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<jobs * ahead { room.signal() }
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
          while true {
            room.wait()
            guard !turns.withLock({ $0.hasFailed }),
              let (index, element) = source.withLock({ $0.draw() })
            else {
              // Whoever waits for room is to see that nothing follows.
              room.signal()
              return
            }
            let result = Result { try work(element.get()) }
            var turn = turns.withLock { $0.end(index, result) }
            while let result = turn {
              let taken = Result { try taker.take(result.get()) }
              turn = turns.withLock { $0.took(taken) }
              room.signal()
            }
          }
        }
        try turns.withLock { try $0.failure?.get() }
      }
    }
  }

  /// How many things for each job are begun at most whose results have not been taken: what one waits for may be long, and
  /// all that ends meanwhile would be held.
  private static let ahead = 8

  /// Unchecked: it is asked under a lock, and not after the call that handed it in has ended.
  private struct Source<Element: Sendable>: @unchecked Sendable {
    let next: () throws -> Element?
    private var count = 0
    private var hasEnded = false

    init(next: @escaping () throws -> Element?) { self.next = next }

    /// The next thing, or why there is none, and its place among them.
    mutating func draw() -> (Int, Result<Element, any Error>)? {
      if hasEnded { return nil }
      defer { count += 1 }
      do {
        if let element = try next() { return (count, .success(element)) }
        hasEnded = true
        return nil
      } catch {
        hasEnded = true
        return (count, .failure(error))
      }
    }
  }

  /// Unchecked: one thread at a time asks it (`Turns`), and none after the call that handed it in has ended.
  private struct Taker<Output>: @unchecked Sendable {
    let take: (Output) throws -> Void
  }

  /// What has ended out of its turn waits here. One thread at a time takes; what ends meanwhile is left to it, so that no
  /// other waits while there is room.
  private struct Turns<Output: Sendable> {
    private var waiting: [Int: Result<Output, any Error>] = [:]
    private var next = 0
    private var isTaking = false
    private(set) var failure: Result<Void, any Error>?

    var hasFailed: Bool { failure != nil }

    /// - Returns: what the caller is to take now; nil where there is nothing, or another does.
    mutating func end(_ index: Int, _ result: Result<Output, any Error>)
      -> Result<Output, any Error>?
    {
      waiting[index] = result
      return turn()
    }

    /// The same once that is taken.
    mutating func took(_ taken: Result<Void, any Error>) -> Result<Output, any Error>? {
      isTaking = false
      if case .failure = taken { failure = taken }
      return turn()
    }

    private mutating func turn() -> Result<Output, any Error>? {
      guard !isTaking, failure == nil, let result = waiting.removeValue(forKey: next) else {
        return nil
      }
      next += 1
      isTaking = true
      return result
    }
  }
}
