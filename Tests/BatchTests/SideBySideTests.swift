import Glibc
import Synchronization
import Testing

@testable import Batch

@Suite("Work side by side")
struct SideBySideTests {
  private struct Failure: Error, Equatable {
    let number: Int
  }

  @Test("Results are taken in the order of the things, each once", arguments: [1, 2, 5])
  func order(jobs: Int) throws {
    let numbers = Array(0..<500)
    var taken: [Int] = []
    try SideBySide.forEach(numbers, jobs: jobs) { number in
      // Some take longer than those after them.
      (0..<(number % 7 == 0 ? 20_000 : 10)).reduce(number) { sum, step in sum ^ step ^ step }
    } inOrder: {
      taken.append($0)
    }
    #expect(taken == numbers)
    #expect(try SideBySide.map(numbers, jobs: jobs) { $0 + 1 } == numbers.map { $0 + 1 })
    #expect(try SideBySide.map([Int](), jobs: jobs) { $0 }.isEmpty)
  }

  @Test(
    "The first failure in their order is thrown, and nothing after it is taken", arguments: [1, 3])
  func failure(jobs: Int) {
    var taken: [Int] = []
    let work: @Sendable (Int) throws -> Int = { number in
      if number >= 40 { throw Failure(number: number) }
      return number
    }
    #expect(throws: Failure(number: 40)) {
      try SideBySide.forEach(Array(0..<100), jobs: jobs, work) { taken.append($0) }
    }
    #expect(taken == Array(0..<40))
    #expect(throws: Failure(number: 7)) {
      try SideBySide.forEach(
        Array(0..<20), jobs: jobs, { $0 },
        inOrder: { number in if number == 7 { throw Failure(number: number) } })
    }
  }

  @Test("What ends before its turn is not held without end", arguments: [2, 3])
  func boundedAhead(jobs: Int) throws {
    let begun = Atomic(0)
    let taken = Atomic(0)
    let most = Atomic(0)
    try SideBySide.forEach(Array(0..<400), jobs: jobs) { number in
      let open = begun.add(1, ordering: .relaxed).newValue - taken.load(ordering: .relaxed)
      most.max(open, ordering: .relaxed)
      // The first of each hundred takes as long as all the others.
      if number % 100 == 0 { usleep(20_000) }
      return number
    } inOrder: { _ in
      taken.add(1, ordering: .relaxed)
    }
    #expect(taken.load(ordering: .relaxed) == 400)
    #expect((1...8 * jobs).contains(most.load(ordering: .relaxed)))
  }

  @Test("Things that come one by one are asked for in turn, and no more after a failure")
  func source() throws {
    var given = 0
    var taken: [Int] = []
    try SideBySide.forEach(jobs: 3) { () -> Int? in
      given += 1
      return given <= 200 ? given : nil
    } _: { number in
      (0..<(number % 5 == 0 ? 20_000 : 10)).reduce(number) { sum, step in sum ^ step ^ step }
    } inOrder: {
      taken.append($0)
    }
    #expect(taken == Array(1...200))
    #expect(given == 201)
    taken = []
    #expect(throws: Failure(number: 9)) {
      try SideBySide.forEach(jobs: 2) { () throws -> Int? in
        if taken.count >= 3 { throw Failure(number: 9) }
        return 1
      } _: {
        $0
      } inOrder: {
        taken.append($0)
      }
    }
    #expect(taken.count >= 3 && taken.allSatisfy { $0 == 1 })
  }
}
