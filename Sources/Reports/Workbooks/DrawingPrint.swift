internal import CLibXLSXWriter

/// Takes down all that is drawn on a workbook, call by call: two workbooks of which the same was taken down are the same to
/// the byte, for the library writes the same for the same calls.
///
/// So a form need not be written to know whether it came out as before: it is drawn without paper, and compared. Nothing
/// that goes into a form can be forgotten, for whatever goes into it passes through here.
package final class DrawingPrint {
  /// Takes what is taken down, piece by piece; whoever compares makes a hash of it.
  package typealias Sink = (UnsafeRawBufferPointer) -> Void

  private let sink: Sink
  private let styles: StyleNames
  private var bytes: [UInt8] = []
  private var numbers: [Style: Int] = [:]
  private static let block = 1 << 16

  /// - Parameters:
  ///   - version: of the program: another one may draw the same otherwise.
  ///   - styles: shared by all prints of a report.
  package init(version: String, styles: StyleNames, sink: @escaping Sink) {
    self.sink = sink
    self.styles = styles
    note(.version, version)
    note(.version, Self.library)
  }

  /// What writes workbooks, by its version.
  package static var library: String { String(cString: lxw_version()) }

  /// What each call is known by.
  enum Call: UInt8 {
    case version, workbook, sheet, text, figure, ordinal, formula, blank, merge, piece, height,
      width
    case page, comment
  }

  func note(_ call: Call, _ text: String) {
    bytes.append(call.rawValue)
    add(text)
    if bytes.count >= Self.block { flush() }
  }

  func note(_ call: Call, _ numbers: Int...) {
    bytes.append(call.rawValue)
    for number in numbers { add(number) }
  }

  func note(_ call: Call, _ row: Int, _ column: Int, _ style: Style) {
    bytes.append(call.rawValue)
    add(row)
    add(column)
    add(number(style))
  }

  func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number)) { bytes += $0 }
  }

  func add(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern) { bytes += $0 }
  }

  /// The library numbers formats in the order in which they are first asked for.
  private func number(_ style: Style) -> Int {
    if let number = numbers[style] { return number }
    let number = numbers.count
    numbers[style] = number
    add(styles.name(style))
    return number
  }

  /// Ends it: all that was taken down is with the sink.
  package func flush() {
    bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Every style in words, each put together once.
package final class StyleNames {
  private var names: [Style: String] = [:]

  package init() {}

  func name(_ style: Style) -> String {
    if let name = names[style] { return name }
    // All of its members, whichever it may get.
    let name = "\(style)"
    names[style] = name
    return name
  }
}
