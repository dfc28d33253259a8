/// Findings in the contract's order; each is unpacked when it is asked for.
package typealias FindingList = PackedList<Finding>

/// All findings of a check, those of each file side by side.
package struct FindingsOfFiles: Sendable {
  package let all: FindingList
  /// By file, and last those on the waivers file.
  private let ranges: [Range<Int>]

  /// - Parameters:
  ///   - all: in the contract's order.
  ///   - ranges: the places in it of the findings of each file, and last of those on the waivers file.
  package init(_ all: FindingList, _ ranges: [Range<Int>]) {
    self.all = all
    self.ranges = ranges
  }

  /// Of few findings, those of each file side by side.
  package init(_ findings: [Finding], files: Int) {
    all = FindingList(findings)
    ranges = (0...files).map { file in
      let first = findings.firstIndex { $0.place.file == file } ?? 0
      return first..<first + findings.count { $0.place.file == file }
    }
  }

  package func places(ofFile file: Int) -> Range<Int> { ranges[file] }
}

/// How many findings of each weight there are; what is waived counts in none.
package struct FindingCounts: Sendable {
  private var counts = [Int](repeating: 0, count: Severity.allCases.count)

  package init(_ findings: some Sequence<Finding> = []) {
    for finding in findings { add(finding) }
  }

  package mutating func add(_ finding: Finding) {
    if finding.waiver == nil { counts[finding.severity.ordinal] += 1 }
  }

  package subscript(severity: Severity) -> Int { counts[severity.ordinal] }
  package var all: Int { counts.reduce(0, +) }
}
