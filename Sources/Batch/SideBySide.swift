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
        let turns = Mutex(Turns(taker: Taker(take: take)))
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
          while !turns.withLock({ $0.hasFailed }),
            let (index, element) = source.withLock({ $0.draw() })
          {
            let result = Result { try work(element.get()) }
            turns.withLock { $0.end(index, result) }
          }
        }
        try turns.withLock { try $0.failure?.get() }
      }
    }
  }

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

  /// Unchecked: it is asked under a lock, and not after the call that handed it in has ended.
  private struct Taker<Output>: @unchecked Sendable {
    let take: (Output) throws -> Void
  }

  /// What has ended out of its turn waits here.
  private struct Turns<Output: Sendable> {
    let taker: Taker<Output>
    private var waiting: [Int: Result<Output, any Error>] = [:]
    private var next = 0
    private(set) var failure: Result<Void, any Error>?

    init(taker: Taker<Output>) { self.taker = taker }

    var hasFailed: Bool { failure != nil }

    mutating func end(_ index: Int, _ result: Result<Output, any Error>) {
      waiting[index] = result
      while failure == nil, let result = waiting.removeValue(forKey: next) {
        next += 1
        do { try taker.take(result.get()) } catch { failure = .failure(error) }
      }
    }
  }
}
