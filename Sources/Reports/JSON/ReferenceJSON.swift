package import SocialOrder

/// Rules and columns for other programs: every text in all three languages, templates with their `{names}`.
package enum ReferenceJSON {
  package static func document(_ rules: [RuleDeclaration], _ reference: ReferenceData) -> JSON {
    let groups = RuleGroup.allCases.filter { group in rules.contains { $0.group == group } }
    let sorted = groups.flatMap { group in rules.filter { $0.group == group } }
    return .object([
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("amendments", texts(reference.phrases["page.amendments"])),
      (
        "groups",
        .object(groups.map { ($0.rawValue, texts(reference.phrases["group.\($0.rawValue)"])) })
      ),
      ("rules", .array(sorted.map { rule($0, reference) })),
    ])
  }

  /// The kinds of record.
  package static var kinds: JSON {
    .object([
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      (
        "kinds",
        .array(
          RecordKind.allCases.map {
            .object([("kind", .string($0.rawValue)), ("title", texts($0.title))])
          })
      ),
    ])
  }

  package static func document(_ kind: RecordKind, _ reference: ReferenceData) -> JSON {
    .object([
      ("tool", CheckJSON.tool), ("edition", .string(Tool.edition)),
      ("kind", .string(kind.rawValue)), ("title", texts(kind.title)),
      ("columns", .array(kind.columns.map { column($0, reference) })),
    ])
  }

  private static func texts(_ texts: Texts) -> JSON {
    .object(Language.allCases.map { ($0.rawValue, .string(texts[$0])) })
  }

  // MARK: Rules

  private static func rule(_ rule: RuleDeclaration, _ reference: ReferenceData) -> JSON {
    let tables = TableFacts.facts(rule, reference).map { fact in
      JSON.object([("name", texts(fact.name)), ("text", texts(fact.text))])
    }
    return .object([
      ("code", .string(rule.code)), ("group", .string(rule.group.rawValue)),
      ("severity", .string(rule.severity.rawValue)), ("milder", .optional(rule.milder?.rawValue)),
      ("basis", .optional(rule.basis?.rawValue)), ("paragraph", .optional(rule.citation?.code)),
      ("since", .optional(rule.since?.text)), ("column", .optional(rule.column)),
      ("reference", .array(tables)), ("title", texts(rule.title)), ("message", texts(rule.message)),
      ("help", texts(rule.help)),
      ("examples", .array(rule.examples.map(example))),
    ])
  }

  private static func example(_ example: Example) -> JSON {
    var members: [(String, JSON)] = [
      ("fails", .bool(example.fails)), ("as_of", .string(example.asOf.iso)),
    ]
    if let received = example.received { members.append(("received", .string(received.iso))) }
    if let reference = example.reference {
      members.append(
        (
          "reference",
          .object([
            ("name", .string(reference.file.rawValue)), ("text", .string(reference.text)),
          ])
        ))
    }
    switch example.input {
    case .records(let records):
      members.append(("records", .array(records.map { record($0.kind, $0.changes) })))
    // Bytes that need not be text are shown, not given: the program's own tests hold them.
    case .file(let bytes):
      members.append(("file_bytes", .number(bytes.count)))
      members.append(
        ("file_shown", .string(FileExcerpt.text(bytes, empty: "∅", unended: "EOF"))))
    }
    return .object(members)
  }

  private static func record(_ kind: RecordKind, _ changes: [String: String]) -> JSON {
    let changes = kind.columns.compactMap { column in
      changes[column.name].map { (column.name, JSON.string($0)) }
    }
    return .object([("kind", .string(kind.rawValue)), ("changes", .object(changes))])
  }

  // MARK: Columns

  private static func column(_ column: Column, _ reference: ReferenceData) -> JSON {
    let requirement =
      switch column.requirement {
      case .required: "required"
      case .conditional: "conditional"
      case .optional: "optional"
      }
    let limit: Int? = if case .text(let limit) = column.type { limit } else { nil }
    let codes = column.type.list.map { list in
      JSON.array(
        reference.codes(list).entries.map {
          .object([("code", .string($0.code)), ("label", texts($0.labels))])
        })
    }
    return .object([
      ("name", .string(column.name)), ("label", texts(column.labels)),
      ("type", .string(column.type.name)), ("limit", .optional(limit)),
      ("requirement", .string(requirement)), ("key", .bool(column.isKey)),
      ("paragraph", .optional(column.paragraph)),
      ("list", .optional(column.type.list?.rawValue)), ("codes", codes ?? .null),
    ])
  }
}
