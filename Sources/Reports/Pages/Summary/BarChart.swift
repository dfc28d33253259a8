internal import SocialOrder

/// Bars of sums or numbers, row by row, with the table behind them. Bars are measured in per cent of the page and letters in
/// pixels, so that on a phone the bars shrink and the words stay readable.
struct BarChart: PageView {
  struct Legend: PageView {
    let look: String
    let name: HTML
  }

  struct Row: PageView {
    let name: HTML
    /// What a phone shows of the name.
    let short: HTML
    let full: HTML
    let y: Int
    let bars: [Bar]
  }

  struct Bar: PageView {
    let look: String
    let x: Int
    let y: Int
    let height: Int
    /// Per cent with two decimals.
    let width: String
    let textX: String
    let textY: Int
    let value: HTML
  }

  /// A row before it is drawn.
  struct Entry {
    let name: String
    /// Whether names of one kind differ at their ends, as those of offices do: a phone then shows the end too.
    var differsAtEnd = false
    /// One for each series; units are all of one kind.
    let values: [Int64]
    let texts: [String]
  }

  let id: String
  let title: HTML
  let description: HTML
  let legend: [Legend]
  let height: Int
  let rows: [Row]
  let behind: HTML
  let grid: [Grid]

  /// The room that the longest bar takes: the rest is for its number.
  private static let longest: Int64 = 6600
  private static let looks = ["bar-a", "bar-b"]
  private static let barHeight = 14

  /// - Parameters:
  ///   - id: begins with the language's code.
  ///   - series: what the bars of a row are, two at most.
  init(
    _ id: String, title: String, series: [String], entries: [Entry], grid: Grid, words: PageWords
  ) {
    self.id = id
    self.title = .text(title)
    description = words("summary.chart.description", ["series": series.joined(separator: ", ")])
    // One series alone has the strong colour.
    let looks = Self.looks.suffix(series.count)
    legend = zip(looks, series).map { Legend(look: $0, name: .text($1)) }
    let largest = entries.flatMap(\.values).max() ?? 0
    let step = 26 + series.count * (Self.barHeight + 3) + 8
    rows = entries.enumerated().map { index, entry in
      let top = index * step
      return Row(
        name: .text(Self.shortened(entry.name, to: 95)),
        short: .text(
          entry.differsAtEnd
            ? Self.ends(entry.name, to: 35) : Self.shortened(entry.name, to: 34)),
        full: .text(
          entry.name + ": "
            + zip(series, entry.texts).map { "\($0) – \($1)" }.joined(separator: "; ")),
        y: top + 16,
        bars: zip(entry.values, entry.texts).enumerated().map { bar, value in
          let y = top + 23 + bar * (Self.barHeight + 3)
          let width =
            largest > 0 ? Int64(Int128(value.0) * Int128(Self.longest) / Int128(largest)) : 0
          let text = Decimals.text(units: width, places: 2, minimumPlaces: 2, point: ".")
          return Bar(
            look: Array(looks)[bar], x: 0, y: y, height: Self.barHeight, width: text, textX: text,
            textY: y + 11, value: .text(value.1))
        })
    }
    height = entries.count * step
    behind = words("summary.table")
    self.grid = [grid]
  }

  /// What fits above the bars in one line; the whole name is in the table.
  private static func shortened(_ name: String, to limit: Int) -> String {
    guard name.count > limit else { return name }
    let head = name.prefix(limit - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    var short = head[..<end]
    while short.last.map({ ",; ".contains($0) }) ?? false { short.removeLast() }
    return short + "…"
  }

  /// The first word or two and as many of the last as fit.
  private static func ends(_ name: String, to limit: Int) -> String {
    guard name.count > limit else { return name }
    let tail = name.suffix(limit - 13)
    let start = tail.firstIndex(of: " ").map { tail.index(after: $0) } ?? tail.startIndex
    return shortened(name, to: 12) + " " + tail[start...]
  }
}
