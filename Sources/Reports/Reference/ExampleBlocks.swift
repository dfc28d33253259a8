import SocialOrder

/// A rule's examples: records by what differs from a good one, files as they stand.
struct ExampleBlocks {
  let words: ReferenceWords
  let goodRecords: [RecordKind: [String: String]]

  func blocks(_ rule: RuleDeclaration) -> [Page.Block] {
    guard !rule.examples.isEmpty else { return [.paragraph([.text(words("example.none"))])] }
    return [true, false].flatMap { fails -> [Page.Block] in
      let mine = rule.examples.filter { $0.fails == fails }
      return mine.enumerated().flatMap { index, example in
        [block(example, number: mine.count > 1 ? index + 1 : nil)]
          + (example.reference.map { [reference($0)] } ?? [])
      }
    }
  }

  private func block(_ example: Example, number: Int?) -> Page.Block {
    let caption = caption(example, number)
    switch example.input {
    case .records(let records): return .table(table(records, caption))
    case .file(let bytes):
      return .file(
        caption: caption + [.text(" – " + words("example.file"))],
        FileExcerpt.text(
          bytes, empty: words("example.emptyFile"), unended: words("example.unended")))
    }
  }

  private func reference(_ reference: Example.Reference) -> Page.Block {
    .file(
      caption: [.text(words("example.reference") + " "), .code(reference.file.rawValue)],
      FileExcerpt.text(
        Array(reference.text.utf8), empty: words("example.emptyFile"),
        unended: words("example.unended")))
  }

  /// `The rule speaks, 2 · Judged as of: 1 July 2026`.
  private func caption(_ example: Example, _ number: Int?) -> [Page.Span] {
    var text = words(example.fails ? "example.fails" : "example.passes")
    if let number { text += " (\(number))" }
    if example.asOf != Example.defaultDay {
      text += " · \(words("report.asOf")): \(example.asOf.text(words.language))"
    }
    if let received = example.received {
      text += " · \(words("example.received")): \(received.text(words.language))"
    }
    return [.strong(text)]
  }

  private func table(
    _ records: [(kind: RecordKind, changes: [String: String])], _ caption: [Page.Span]
  ) -> Page.Table {
    let header = ["example.record", "rule.column", "example.good", "example.here"].map { words($0) }
    let rows = records.enumerated().flatMap { index, record -> [[[Page.Span]]] in
      let title = record.kind.title[words.language]
      let name = records.count > 1 ? "\(index + 1). \(title)" : title
      return differences(record.kind, record.changes).map { [[.text(name)]] + $0 }
    }
    return Page.Table(caption: caption, header: header, rows: rows)
  }

  /// A row for each column that differs, in the order of the kind's table.
  private func differences(_ kind: RecordKind, _ changes: [String: String]) -> [[[Page.Span]]] {
    let good = goodRecords[kind] ?? [:]
    let changed = kind.columns.map(\.name).filter {
      changes[$0] != nil && changes[$0] != good[$0, default: ""]
    }
    guard !changed.isEmpty else {
      return [[[.text("–")], [.text("–")], [.text(words("example.same"))]]]
    }
    return changed.map { name in
      [[.code(name)], value(good[name, default: ""]), value(changes[name, default: ""])]
    }
  }

  private func value(_ value: String) -> [Page.Span] {
    if value.isEmpty { return [.text(words("example.empty"))] }
    return [.code(value.count > 60 ? value.prefix(57) + "…" : value)]
  }
}
