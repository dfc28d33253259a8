/// One of the 17 directions of the state social order, in the official order of Annexes 4 and 8.
public struct Direction: Hashable, Comparable, Sendable {
  private let place: UInt8

  /// 1 to 17.
  public var number: Int { Int(place) }

  public init?(_ number: Int) {
    guard Self.range.contains(number) else { return nil }
    place = UInt8(number)
  }

  public static let range = 1...17
  public static let all: [Direction] = range.compactMap { Direction($0) }

  public static func < (a: Direction, b: Direction) -> Bool { a.number < b.number }
}

/// One of the four criteria by which a council member scores a finished project (para 19).
public enum Criterion: Int, CaseIterable, Sendable {
  case results, effect, continuation, longterm

  /// The name in figures.json and in the columns `score_…` and `comment_…`.
  public var name: String {
    switch self {
    case .results: "results"
    case .effect: "effect"
    case .continuation: "continuation"
    case .longterm: "longterm"
    }
  }

  /// The highest sum of one member's four scores.
  public static let highestSum = 20
}
