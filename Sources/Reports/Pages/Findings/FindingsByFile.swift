package import SocialOrder

/// What was found in each file, and what is behind it: looked up once for all pages about single files.
package struct FindingsByFile: Sendable {
  private let outcome: CheckOutcome
  private let causes: [Int: [Cause]]

  /// - Parameter causes: what is behind the findings (`Batch.causes`).
  package init(_ outcome: CheckOutcome, _ causes: [Cause]) {
    self.outcome = outcome
    self.causes = Dictionary(grouping: causes, by: \.file)
  }

  /// Places among the findings; one past the files are those on the waivers file.
  func findings(_ file: Int) -> Range<Int> { outcome.places(ofFile: file) }

  func causes(_ file: Int) -> [Cause] { causes[file] ?? [] }
}
