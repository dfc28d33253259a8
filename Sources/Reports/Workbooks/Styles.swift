/// How a cell looks. A value: the workbook makes the library's format of it once.
struct Style: Hashable {
  enum Horizontal { case left, center, right }
  enum Vertical { case top, center, bottom }
  enum Border { case none, box, below }

  var size = 11.0
  var bold = false
  var underlined = false
  var horizontal = Horizontal.left
  var vertical = Vertical.top
  var wraps = true
  /// A number too wide for its column is set smaller, and never shown as ####.
  var shrinks = false
  /// Kept off the border, and so off the text in the next cell.
  var indented = false
  var border = Border.none
  /// 0xRRGGBB.
  var fill: UInt32?
  /// Of the letters, 0xRRGGBB.
  var colour: UInt32?
  var numberFormat: String?

  /// The face that official papers are set in; `LetterWidths` knows its letters.
  static let font = "Times New Roman"

  /// The same at another size.
  func sized(_ size: Double) -> Style {
    var style = self
    style.size = size
    return style
  }

  func with(_ change: (inout Style) -> Void) -> Style {
    var style = self
    change(&style)
    return style
  }
}

/// The looks of the forms, each under its name.
extension Style {
  // Above the table.
  static let appendix = Style(horizontal: .center)
  static let headerLine = Style()
  static let title = Style(size: 12, bold: true, horizontal: .center, vertical: .center)

  // Tables that are no form of the Order.
  static let tableTitle = Style(size: 12, bold: true, vertical: .center)
  static let note = Style(size: 9)

  // The table's head.
  static let columnHeading = Style(horizontal: .center, vertical: .center, border: .box)
  static let columnNumber = Style(size: 9, horizontal: .center, vertical: .center, border: .box)

  // The table's body.
  static let groupHeading = Style(
    bold: true, vertical: .center, border: .box, fill: 0xE7EDF3)
  static let text = Style(border: .box)
  static let ordinal = text.with { $0.horizontal = .center }
  /// Russian separators whatever the machine's own; the cell holds the exact sum, shown to a tenth.
  static let money = number("[$-419]#,##0.0").with {
    $0.horizontal = .right
    $0.indented = true
  }
  static let mean = number("[$-419]0.00")
  static let percent = number("[$-419]0.00")
  /// Scores are whole by the form; one that was given with decimals shows them, and no other a bare comma.
  static let points = number("[$-419]General")
  static let count = number("0")

  // The row that closes a direction.
  static let subtotal = text.with {
    $0.bold = true
    $0.vertical = .center
  }

  // The colours of charts' series, apart in print and to the colour-blind.
  static let gridColour: UInt32 = 0xD9D9D9
  static let chartColours: [UInt32] = [0x9FB8D0, 0x1F4E79, 0xC55A11]

  // The blanks that bodies fill.
  static let requiredHeading = Style(
    bold: true, horizontal: .center, vertical: .center, border: .box, fill: 0xFCE8C8)
  static let optionalHeading = Style(
    horizontal: .center, vertical: .center, border: .box, fill: 0xE7EDF3)
  static let blankTitle = Style(bold: true, wraps: false)
  static let example = Style(border: .box)
  /// What a blank's column holds: as text where digits must stay as they are typed.
  static let typedText = Style(numberFormat: "@")
  static let typedNumber = Style(wraps: false, numberFormat: "General")
  static let typedSum = Style(wraps: false, numberFormat: "#,##0.0####")
  static let typedDate = Style(wraps: false, numberFormat: "dd.mm.yyyy")

  // A sheet of scores and a notice.
  static let band = Style(
    bold: true, horizontal: .center, vertical: .center, border: .box, fill: 0xE7EDF3)
  static let statement = Style(vertical: .bottom)
  static let markedStatement = Style(vertical: .center, indented: true)
  static let mark = Style(
    bold: true, horizontal: .center, vertical: .center, border: .box)
  /// What was put into a blank, on its line.
  static let filled = Style(vertical: .bottom, border: .below)
  static let remark = Style(size: 9)

  // What is returned to be corrected.
  static let sent = Style(wraps: false)
  static let sentHeading = Style(bold: true, vertical: .center, border: .box)
  static let explanation = Style(border: .box)
  static let explanationTitle = Style(size: 14, bold: true, wraps: false)
  static let aside = Style(wraps: false, colour: 0x666666)
  static let link = Style(underlined: true, wraps: false, border: .box, colour: 0x0B5394)

  // Below the table.
  static let signatory = Style(vertical: .bottom)
  static let signatureLine = Style(border: .below)
  static let signatureCaption = Style(size: 9, horizontal: .center)

  private static func number(_ format: String) -> Style {
    text.with {
      $0.horizontal = .center
      $0.wraps = false
      $0.shrinks = true
      $0.numberFormat = format
    }
  }

  /// The same in the row that closes a group.
  var closing: Style {
    with {
      $0.bold = true
      $0.vertical = .center
    }
  }
}
