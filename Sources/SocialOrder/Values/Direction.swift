/// One of the 17 directions of the state social order, in the official order of Annexes 4 and 8.
package struct Direction: Hashable, Comparable, Sendable {
  private let place: UInt8

  /// 1 to 17.
  package var number: Int { Int(place) }

  package init?(_ number: Int) {
    guard Self.range.contains(number) else { return nil }
    place = UInt8(number)
  }

  package static let range = 1...17
  package static let all: [Direction] = range.compactMap { Direction($0) }

  package static func < (a: Direction, b: Direction) -> Bool { a.number < b.number }
}

/// One of the four criteria by which a council member scores a finished project (para 19).
package enum Criterion: Int, CaseIterable, Sendable {
  case results, effect, continuation, longterm

  /// The name in figures.json and in the columns `score_…` and `comment_…`.
  package var name: String {
    switch self {
    case .results: "results"
    case .effect: "effect"
    case .continuation: "continuation"
    case .longterm: "longterm"
    }
  }

  /// The highest sum of one member's four scores.
  package static let highestSum = 20
}
