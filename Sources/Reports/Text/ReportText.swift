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
  ///   - changes: how sums moved since the previous period, and the share that counts; nil where it is not at hand.
  ///   - parts: what bodies and files are called, where the summary tells of each; nil: of the whole alone.
  package func text(
    unreadable: [String], folder: String, files: [String], hasForms: Bool,
    outcome: CheckOutcome? = nil,
    parts: (bodies: (BIN) -> String, files: [String])? = nil,
    changes: (list: [PeriodChange], share: Int)? = nil
  ) -> String {
    var text = "\n" + style.paint("\(word("report.period")): \(figures.period.text)", .bold)
    text += " · \(word("report.asOf")): \(figures.asOf.text(style.language))\n\n"
    let conservation = ConservationText(figures.book, words, style)
    text += style.paint(word("report.conservation"), .bold) + "\n" + conservation.total
    if !unreadable.isEmpty {
      text +=
        style.wrapped(
          "\(word("report.unreadable")): \(unreadable.joined(separator: ", "))", lead: "  ") + "\n"
    }
    if let parts {
      text += conservation.parts(bodies: parts.bodies, files: parts.files)
    }
    if let changes { text += self.changes(changes.list, share: changes.share) }
    if let outcome {
      text += SettingsText.text(outcome.settings, words, style)
      text += SettingsText.text(outcome.waivers, words, style)
    }
    if !hasForms { text += "\n" + style.paint(word("report.noForms"), .red, .bold) + "\n" }
    text += "\n" + style.paint("\(word("report.written")): \(folder)", .bold) + "\n"
    return TextStyle.safe(text + files.map { "  \($0)\n" }.joined())
  }

  /// The directions whose sums moved since the previous period, or that none did.
  private func changes(_ changes: [PeriodChange], share: Int) -> String {
    let values = ["previous": figures.period.previous.text, "share": "\(share)"]
    guard !changes.isEmpty else {
      let none = words.text("report.changes.none", style.language, values)
      return "\n" + style.wrapped(none, lead: "") + "\n"
    }
    let title = words.text("report.changes", style.language, values)
    let lines = changes.map { change in
      let percent = change.percent.map { ($0 < 0 ? "−" : "+") + "\(abs($0)) %" }
      let line = words.text(
        "report.change", style.language,
        [
          "direction": "\(change.direction.number)",
          "measure": word(
            change.measure == .plannedSum ? "report.plannedSum" : "report.contractSumName"),
          "before": change.before.text(style.language), "now": change.now.text(style.language),
          "percent": percent ?? word("report.change.new"),
        ])
      return style.wrapped(line, lead: "  ") + "\n"
    }
    return "\n" + style.paint(style.wrapped(title, lead: ""), .bold) + "\n" + lines.joined()
  }

  private func word(_ key: String) -> String { words[key][style.language] }
}
