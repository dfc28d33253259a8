package import SocialOrder

/// Records that earlier accepted files held and a later one of the same kind, body and period lacks: they stay in force.
package struct KeptRecords: Sendable, Equatable {
  /// One of them: where it stands, and its key for people.
  package struct Example: Sendable, Equatable {
    package let path: String
    package let line: Int
    package let sheet: String?
    package let key: String

    package init(path: String, line: Int, sheet: String?, key: String) {
      self.path = path
      self.line = line
      self.sheet = sheet
      self.key = key
    }
  }

  package let kind: RecordKind
  package let administrator: BIN
  package let period: Period
  package let records: Int
  /// The first of them.
  package let examples: [Example]

  package init(
    _ kind: RecordKind, of administrator: BIN, _ period: Period, records: Int, examples: [Example]
  ) {
    self.kind = kind
    self.administrator = administrator
    self.period = period
    self.records = records
    self.examples = examples
  }

  /// A part of a page: a heading, a line for each kind, body and period, and how to have a record taken out.
  struct View: PageView {
    let title: HTML
    let lines: [HTML]
    let todo: HTML
  }

  /// None where nothing was kept.
  static func views(_ kept: [KeptRecords], _ words: PageWords) -> [View] {
    guard !kept.isEmpty else { return [] }
    return [
      View(
        title: words("judging.kept"), lines: kept.map { $0.line(words) },
        todo: words("judging.kept.todo"))
    ]
  }

  private func line(_ words: PageWords) -> HTML {
    let told = examples.map { example in
      let sheet = example.sheet.map { words.plain("check.sheet", ["name": $0]) }
      let line = words.plain("check.line", ["n": "\(example.line)"])
      // A body does not know our folders.
      let name = example.path.split(separator: "/").last.map(String.init) ?? example.path
      let place = [name, sheet, line].compactMap { $0 }.joined(separator: ", ")
      return example.key.isEmpty ? place : "\(example.key) (\(place))"
    }
    let more = records > examples.count ? "; …" : ""
    return words(
      "judging.kept.line",
      [
        "kind": kind.title[words.language].capitalisedFirst, "period": words.period(period),
        "bin": administrator.text, "records": words.count(records, "record"),
        "which": told.joined(separator: "; ") + more,
      ])
  }
}
