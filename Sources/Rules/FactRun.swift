package import SocialOrder

/// A list of facts that runs of it share: the parts of a list are counted one by one whenever it is handed on, and threads
/// that judge at the same time would wait for each other's counting.
final class SharedFacts<F: Fact>: Sendable {
  let list: FactList<F>

  init(_ list: FactList<F>) { self.list = list }
}

/// Facts that stand side by side.
package struct FactRun<F: Fact>: RandomAccessCollection, Sendable {
  private let shared: SharedFacts<F>
  package let indices: Range<Int>

  init(_ shared: SharedFacts<F>, _ indices: Range<Int>) {
    self.shared = shared
    self.indices = indices
  }

  package var startIndex: Int { indices.lowerBound }
  package var endIndex: Int { indices.upperBound }
  package subscript(index: Int) -> F { shared.list[index] }
}
