package import Consolidation
package import SocialOrder

/// What a report came to, for people: where every record and tenge went, and where the forms are.
package struct ReportText {
  private let figures: Figures
  private let words: Headings
  private let style: TextStyle

  package init(_ figures: Figures, _ reference: ReferenceData, _ style: TextStyle) {
    self.figures = figures
    words = reference.phrases
    self.style = style
  }

  /// - Parameters:
  ///   - unreadable: places whose contract sum could not be read, as `path:line`.
  ///   - folder: where the reports are.
  ///   - files: their names.
  ///   - hasForms: whether any form could be written.
  ///   - outcome: what was checked, whose settings and waivers are told; nil where it is shown above, which tells them.
  package func text(
    unreadable: [String], folder: String, files: [String], hasForms: Bool,
    outcome: CheckOutcome? = nil
  ) -> String {
    var text = "\n" + style.paint("\(word("report.period")): \(figures.period.text)", .bold)
    text += " · \(word("report.asOf")): \(figures.asOf.text(style.language))\n\n"
    text += style.paint(word("report.conservation"), .bold) + "\n" + conservation
    if !unreadable.isEmpty {
      text +=
        style.wrapped(
          "\(word("report.unreadable")): \(unreadable.joined(separator: ", "))", lead: "  ") + "\n"
    }
    if let outcome {
      text += SettingsText.text(outcome.settings, words, style)
      text += SettingsText.text(outcome.waivers, words, style)
    }
    if !hasForms { text += "\n" + style.paint(word("report.noForms"), .red, .bold) + "\n" }
    text += "\n" + style.paint("\(word("report.written")): \(folder)", .bold) + "\n"
    return text + files.map { "  \($0)\n" }.joined()
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  private var conservation: String {
    let all = figures.conservation
    let rows: [(String, Conservation.Amounts)] = [
      ("report.read", all.read), ("report.acceptedRecords", all.accepted),
      ("report.rejectedRecords", all.rejected), ("report.superseded", all.superseded),
      ("report.waiting", all.waiting), ("report.outside", all.outside),
    ]
    let heading = ["", word("report.records"), word("report.contractSum")]
    let cells = rows.map { key, amounts in
      [
        word(key), Decimals.grouped(units: Int64(amounts.records), places: 0, style.language),
        amounts.contractSum.text(style.language),
      ]
    }
    return Self.table([heading] + cells)
  }

  /// Columns apart by spaces, the first flush left, the others flush right.
  private static func table(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        let gap = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 ? cell + gap : gap + cell
      }
      return "  " + cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
