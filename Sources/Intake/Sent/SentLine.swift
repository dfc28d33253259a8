internal import SocialOrder

/// The cells of a row of text as they come, until all of them are there.
struct SentLine {
  private(set) var line = 1
  private(set) var cells: [SentCell] = []

  mutating func begin(line: Int) {
    self.line = line
    cells.removeAll(keepingCapacity: true)
  }

  /// Takes a field of a CSV file.
  ///
  /// - Parameters:
  ///   - type: of its column; nil where it has none.
  ///   - comma: what a comma between digits means in the file. A workbook cannot tell it: where a number hangs on it, the
  ///     number is handed on, and not the text.
  mutating func take(
    _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ type: ColumnType?, _ comma: CommaMeaning
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.isEmpty else { return }
    if comma != .unknown, let places = type?.decimals,
      case .ambiguous(let decimal, let thousands) = NumberField.read(
        trimmed(bytes), places: places, comma: .unknown, strict: false)
    {
      cells.append(SentCell(column, .number, comma == .decimal ? decimal : thousands))
    } else {
      cells.append(SentCell(column, .text, text))
    }
  }

  /// Takes a cell of a workbook.
  mutating func take(_ column: Int, _ kind: SentCell.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    cells.append(SentCell(column, kind, String(decoding: bytes, as: UTF8.self)))
  }
}

extension ColumnType {
  /// How many decimals its numbers have; nil where it holds no numbers.
  fileprivate var decimals: Int? {
    switch self {
    case .money: 5
    case .percent, .score: 2
    case .count: 0
    default: nil
    }
  }
}
