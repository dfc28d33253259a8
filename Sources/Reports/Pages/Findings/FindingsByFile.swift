package import SocialOrder

/// What was found in each file, and what is behind it: looked up once for all pages about single files.
package struct FindingsByFile: Sendable {
  /// Places among the findings, by file; last those on the waivers file.
  private let places: [[Int]]
  private let causes: [Int: [Cause]]

  /// - Parameter causes: what is behind the findings (`Batch.causes`).
  package init(_ outcome: CheckOutcome, _ causes: [Cause]) {
    var places = [[Int]](repeating: [], count: outcome.files.count + 1)
    for (place, finding) in outcome.findings.enumerated() {
      places[finding.place.file].append(place)
    }
    self.places = places
    self.causes = Dictionary(grouping: causes, by: \.file)
  }

  /// Places among the findings.
  func findings(_ file: Int) -> [Int] { places[file] }

  func causes(_ file: Int) -> [Cause] { causes[file] ?? [] }
}
