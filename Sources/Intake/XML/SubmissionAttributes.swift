internal import SocialOrder

/// What stands in the attributes of `submission` (formats.md, XML): each row takes from them what it lacks.
struct SubmissionAttributes {
  /// In the order of their names.
  private var values: [(name: String, value: [UInt8])] = []

  /// - Returns: whether it is one that rows take over.
  mutating func take(_ attribute: XMLAttribute) -> Bool {
    guard attribute.namespace == nil, ["administrator_bin", "period"].contains(attribute.name)
    else { return false }
    values.append((attribute.name, Array(attribute.value)))
    values.sort { $0.name < $1.name }
    return true
  }

  /// Gives a row what it lacks, where the type fits: a half-year does not become a year, nor a year a half.
  func complete(_ binder: RowBinder) {
    for (name, bytes) in values {
      guard let column = binder.kind.index(of: name), binder.row.isBlank(column) else { continue }
      if binder.kind.columns[column].type == .half, bytes.count == 4 { continue }
      if binder.kind.columns[column].type == .year, bytes.count == 7 { continue }
      bytes.withUnsafeBufferPointer { binder.field(column, $0) }
    }
  }
}
