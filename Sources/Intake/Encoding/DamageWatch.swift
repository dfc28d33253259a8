internal import SocialOrder

/// Looks for damage in the fields of a file, once a sign of it has been seen, and says once a column what was found.
final class DamageWatch {
  private struct Place: Hashable {
    let kind: RecordKind
    let column: Int
    let code: IntakeCode
  }

  private struct Note {
    let line: Int
    let record: [KeyPart]
    let value: String
    let likely: String
    var count = 1
  }

  private var notes: [Place: Note] = [:]
  private var order: [Place] = []

  /// Looks at a field before it is bound. One that is damaged is kept as it was sent, and nothing is read of it.
  func take(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Int, of row: Row) -> Bool {
    guard DamageSigns.areIn(bytes) else { return false }
    let doubled = Place(kind: row.kind, column: column, code: .encodingDoubled)
    // Where one text of a column was found to be doubled, the sign is enough: to make out what stood there is slow.
    if notes[doubled] != nil, DamageSigns.isDoubled(bytes) {
      notes[doubled]?.count += 1
      row.setGiven(column, bytes)
      row.markWrong(column)
      return true
    }
    guard let damage = DamagedText(bytes) else { return false }
    row.setGiven(column, bytes)
    row.markWrong(column)
    let place = Place(kind: row.kind, column: column, code: damage.code)
    if notes[place] != nil {
      notes[place]?.count += 1
    } else {
      order.append(place)
      notes[place] = Note(
        line: row.line, record: row.keyParts, value: String(decoding: bytes, as: UTF8.self),
        likely: damage.likely)
    }
    return true
  }

  var findings: [IntakeFinding] {
    order.compactMap { place in
      notes[place].map { note in
        let column = place.kind.columns[place.column]
        return Self.finding(
          place.code, line: note.line, column: column.name, label: .phrase(column.labels),
          record: note.record, value: note.value, likely: note.likely, count: note.count)
      }
    }
  }

  /// What is wrong with a header, if its cells are damaged: of the first that is.
  static func finding(header cells: [String], line: Int) -> IntakeFinding? {
    for (position, var cell) in cells.enumerated() {
      guard let damage = cell.withUTF8({ DamagedText($0) }) else { continue }
      return finding(
        damage.code, line: line, column: "№ \(position + 1)", label: .text("№ \(position + 1)"),
        record: [], value: cell, likely: damage.likely, count: 1)
    }
    return nil
  }

  private static func finding(
    _ code: IntakeCode, line: Int, column: String, label: Argument, record: [KeyPart],
    value: String, likely: String, count: Int
  ) -> IntakeFinding {
    IntakeFinding(
      code, line: line, column: column, record: record, value: value,
      expected: code == .encodingDoubled ? .text(likely) : nil,
      arguments: ["label": label, "likely": .text(likely), "count": .number(count)])
  }
}

extension DamagedText {
  fileprivate var code: IntakeCode {
    switch self {
    case .lettersLost: .lettersLost
    case .doubled: .encodingDoubled
    }
  }

  fileprivate var likely: String {
    switch self {
    case .lettersLost: ""
    case .doubled(let likely): likely
    }
  }
}
