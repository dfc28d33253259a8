internal import SocialOrder

/// The figure cells of forms, in the order in which they were drawn, and the records that each was made of: little beside
/// what the logs of drawn forms hold.
package struct CellTrail: Sendable {
  /// Cells drawn one after another on one sheet that are made of the same records.
  struct Run: Sendable {
    /// A place in `sheets`.
    var sheet: Int32
    /// A place in `sets`.
    var set: Int32
    /// Where its cells begin among all; they end where those of the next begin.
    var start: Int32
  }

  /// `[annex-8.kk.xlsx]МӘТНБ-1!`, in the order of the forms.
  private(set) var sheets: [[UInt8]] = []
  private(set) var runs: [Run] = []
  /// Of each cell, from 0.
  private(set) var rows: [Int32] = []
  private(set) var columns: [Int16] = []
  /// Neighbours are often made of the same records, which stand here once.
  private(set) var sets: [[RecordID]] = []

  package init() {}

  init(
    sheets: [[UInt8]], runs: [Run], rows: [Int32], columns: [Int16], sets: [[RecordID]]
  ) {
    self.sheets = sheets
    self.runs = runs
    self.rows = rows
    self.columns = columns
    self.sets = sets
  }

  /// Adds a sheet, on which the cells stand that are noted next.
  mutating func begin(_ form: String, _ sheet: String) -> Int32 {
    sheets.append(Array("[\(form)]\(sheet)!".utf8))
    return Int32(sheets.count - 1)
  }

  mutating func note(_ cell: CellLog.Cell, on sheet: Int32) {
    let isSame = sets.last == cell.figure.sources
    if !isSame { sets.append(cell.figure.sources) }
    if !isSame || runs.last?.sheet != sheet {
      runs.append(Run(sheet: sheet, set: Int32(sets.count - 1), start: Int32(rows.count)))
    }
    rows.append(Int32(cell.row))
    columns.append(Int16(cell.column))
  }

  /// Adds those of the forms that follow.
  package mutating func append(_ other: CellTrail) {
    let (sheet, set, start) = (Int32(sheets.count), Int32(sets.count), Int32(rows.count))
    sheets += other.sheets
    sets += other.sets
    rows += other.rows
    columns += other.columns
    runs += other.runs.lazy.map {
      Run(sheet: $0.sheet + sheet, set: $0.set + set, start: $0.start + start)
    }
  }

  /// The places of a run's cells among all.
  private func cells(of run: Int) -> Range<Int> {
    Int(runs[run].start)..<(run + 1 < runs.count ? Int(runs[run + 1].start) : rows.count)
  }

  /// The names of a record's cells, short: sheet by sheet, with neighbours drawn together.
  /// `[annex-8.kk.xlsx]МӘТНБ-1!C14:F14,C18; …`
  /// - Parameter numbers: of runs, rising: each sheet's cells from left to right.
  func names(_ numbers: ArraySlice<Int32>) -> [UInt8] {
    var text: [UInt8] = []
    var sheet: Int32?
    var (row, first, last) = (Int32(0), Int16(0), Int16(0))
    func endRange() {
      guard last > first else { return }
      text.append(UInt8(ascii: ":"))
      CellName.write(Int(row), Int(last), to: &text)
    }
    for number in numbers {
      let run = runs[Int(number)]
      for cell in cells(of: Int(number)) {
        if sheet == run.sheet {
          if rows[cell] == row, columns[cell] == last + 1 {
            last += 1
            continue
          }
          endRange()
          text.append(UInt8(ascii: ","))
        } else {
          endRange()
          if sheet != nil { text += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
          text += sheets[Int(run.sheet)]
          sheet = run.sheet
        }
        (row, first, last) = (rows[cell], columns[cell], columns[cell])
        CellName.write(Int(row), Int(first), to: &text)
      }
    }
    endRange()
    return text
  }
}
