package import SocialOrder

/// A direction whose sums moved since the previous period by more than a set share: worth a look before anything is sent on.
package struct PeriodChange: Sendable {
  package enum Measure: String, Sendable, CaseIterable {
    case plannedSum, contractSum
  }

  package let direction: Direction
  package let measure: Measure
  package let before: Money
  package let now: Money

  /// Whole per cent by which it moved, up or down, half away from zero; nil where there was nothing before.
  package var percent: Int? {
    guard before.tiyn > 0 else { return nil }
    // In 128 bits: a sum times a hundred need not fit in 64.
    let moved = (Int128(now.tiyn) - Int128(before.tiyn)) * 200
    let half = Int128(before.tiyn) * (moved < 0 ? -1 : 1)
    return Int(clamping: (moved + half) / (Int128(before.tiyn) * 2))
  }

  /// The sums of each direction that moved by more than the share, in the official order.
  /// - Parameter share: in per cent; a sum where there was none before, or none any more, has always moved.
  package static func all(from before: Figures, to now: Figures, share: Int) -> [PeriodChange] {
    zip(before.directions, now.directions).flatMap { before, now in
      Measure.allCases.compactMap { measure in
        let change = PeriodChange(
          direction: now.direction, measure: measure, before: before.figures.sum(measure),
          now: now.figures.sum(measure))
        return change.exceeds(share) ? change : nil
      }
    }
  }

  private func exceeds(_ share: Int) -> Bool {
    let moved = (Int128(now.tiyn) - Int128(before.tiyn)).magnitude
    return moved * 100 > UInt128(before.tiyn) * UInt128(share)
      || (before.tiyn == 0) != (now.tiyn == 0)
  }
}

extension GroupFigures {
  fileprivate func sum(_ measure: PeriodChange.Measure) -> Money {
    switch measure {
    case .plannedSum: plannedSum
    case .contractSum: contractSum
    }
  }
}
