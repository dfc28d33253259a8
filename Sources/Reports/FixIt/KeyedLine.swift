import SocialOrder

/// The marking findings of one line by the key of their record: all records of an XML file may stand on one.
struct KeyedLine {
  let line: Int32
  /// By hash, then by place among the marking findings.
  private let places: [(hash: Int, place: Int32)]

  /// - Parameter findings: those of the line, among the marking ones.
  init(_ line: Int32, _ findings: Range<Int>, of marking: FindingPicks) {
    self.line = line
    places = findings.map { (marking[$0].record.hashValue, Int32($0)) }.sorted { $0 < $1 }
  }

  /// Those that may be about a record, rising: of its key, or of none.
  func findings(of key: [KeyPart]) -> [Int] {
    Set([key.hashValue, [KeyPart]().hashValue]).flatMap { with($0) }.sorted()
  }

  private func with(_ hash: Int) -> [Int] {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix { $0.hash == hash }.map { Int($0.place) }
  }
}
