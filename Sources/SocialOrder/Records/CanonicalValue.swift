extension Row {
  /// What stands in a column, whatever the form in which it was sent: the value that was read, else the text; nil where
  /// nothing stands.
  package func meant(_ column: Int) -> String? {
    guard let slot = self[column], !kind.columns[column].type.isText else { return given(column) }
    return "=\(slot)"
  }

  /// The canonical form of a filled column, however it was sent (`01.02.2026` is `2026-02-01`); nil where nothing could be read.
  ///
  /// For the types that keys have; of the others, what was sent.
  func canonical(_ column: Int) -> String? {
    guard let slot = self[column] else { return nil }
    return switch kind.columns[column].type {
    case .bin: BIN(checked: UInt64(slot)).text
    case .half, .year: Period(ordinal: slot).text
    case .date: CivilDate(days: Int32(slot)).iso
    case .code(.direction): "\(slot)"
    case .code(.conductedBy): ConductedBy(rawValue: Int(slot)).map { "\($0)" }
    default: given(column)
    }
  }
}
