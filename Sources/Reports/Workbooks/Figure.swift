package import Consolidation
package import SocialOrder

/// A figure of a form: what its cell holds, and the records that it was made of (provenance.csv).
package struct Figure: Sendable {
  package enum Value: Sendable, Hashable {
    /// In thousand tenge.
    case money(Money)
    case mean(ExactMean)
    case count(Int)
    /// Points of a score or a sum of them, in hundredths.
    case points(Int64)
    /// Per cent, to two decimals.
    case percent(ExactMean)
  }

  package let value: Value
  package let sources: [RecordID]

  package static func money(_ money: Money, from sources: [RecordID]) -> Figure {
    Figure(value: .money(money), sources: sources)
  }
  package static func mean(_ mean: ExactMean, from sources: [RecordID]) -> Figure {
    Figure(value: .mean(mean), sources: sources)
  }
  package static func count(_ count: Int, from sources: [RecordID]) -> Figure {
    Figure(value: .count(count), sources: sources)
  }
  package static func points(hundredths: Int64, from sources: [RecordID]) -> Figure {
    Figure(value: .points(hundredths), sources: sources)
  }
  package static func percent(_ percent: ExactMean, from sources: [RecordID]) -> Figure {
    Figure(value: .percent(percent), sources: sources)
  }

  /// As figures.json writes it: thousand tenge and points without trailing zeros, means and per cent with two decimals.
  package var text: String {
    switch value {
    case .money(let money): money.thousandTenge
    case .mean(let mean), .percent(let mean): mean.text
    case .count(let count): String(count)
    case .points(let points):
      Decimals.text(units: points, places: 2, minimumPlaces: 0, point: ".")
    }
  }

  /// The number that its cell holds.
  var number: Double {
    switch value {
    case .money(let money): CellNumber.of(money)
    case .mean(let mean), .percent(let mean): CellNumber.of(mean)
    case .count(let count): CellNumber.of(count)
    case .points(let points): CellNumber.of(hundredths: points)
    }
  }
}
