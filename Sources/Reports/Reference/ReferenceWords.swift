import SocialOrder

/// The words of the reference pages in one language.
struct ReferenceWords {
  let phrases: Headings
  let language: Language

  func callAsFunction(_ key: String) -> String { phrases[key][language] }

  func filled(_ key: String, _ values: [String: String]) -> String {
    phrases.text(key, language, values)
  }

  /// Which text of the law the program knows, and that it knows no later one.
  var edition: Page.Block {
    .paragraph([.text(self("page.edition") + " "), .strong(self("page.amendments"))])
  }

  /// `Error – a defect of the file itself`.
  func severity(_ severity: Severity) -> [Page.Span] {
    [
      .severity(severity, self("severity.\(severity.rawValue)")),
      .text(" – " + self("severity.\(severity.rawValue).meaning")),
    ]
  }

  /// The first period in words.
  func since(_ period: Period?) -> String {
    guard let period else { return self("since.always") }
    let key = period.half.map { "since.half\($0)" } ?? "since.year"
    return filled(key, ["year": "\(period.year)"])
  }

  /// What stands in a column, in words.
  func type(_ type: ColumnType) -> String {
    if case .text(let limit?) = type {
      return filled("type.textLimit", ["limit": "\(limit)"])
    }
    if case .money(positive: true) = type { return self("type.moneyPositive") }
    return self("type.\(type.name)")
  }

  /// Whether a column must be filled, in words.
  func requirement(_ column: Column) -> String {
    switch column.requirement {
    case .required: self("requirement.required")
    case .conditional: self("requirement.conditional")
    case .optional: self("requirement.optional")
    }
  }

  /// What is typed into a cell of a column.
  func entry(_ type: ColumnType) -> String {
    switch type {
    case .code, .codes, .date: self("entry.\(type.name)")
    default: self.type(type)
    }
  }

  /// The one form that XML takes, in words.
  func canonical(_ type: ColumnType) -> String {
    switch type {
    case .date: self("canonical.date")
    case .money, .percent, .score: self.type(type) + self("canonical.point")
    default: self.type(type)
    }
  }

  /// A template in pieces: what it says, and the places that are filled. A place without a word of its own is `…`.
  func template(_ text: String) -> [Page.Span] {
    var spans: [Page.Span] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      // A suggestion follows a sentence, and brings its own space.
      let before = rest[..<open] + (rest[..<open].last == "." ? " " : "")
      spans.append(.text(String(before)))
      let key = "argument.\(rest[rest.index(after: open)..<close])"
      let name = self(key)
      spans.append(.blank(name == key ? "…" : name))
      rest = rest[rest.index(after: close)...]
    }
    return spans + [.text(String(rest))]
  }
}

extension ColumnType {
  /// Its name in formats.md.
  var name: String {
    switch self {
    case .bin: "bin"
    case .money: "money"
    case .date: "date"
    case .half: "half"
    case .year: "year"
    case .score: "score"
    case .percent: "percent"
    case .count: "count"
    case .flag: "flag"
    case .code: "code"
    case .codes: "codes"
    case .text: "text"
    case .texts: "texts"
    }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Citation {
  /// A column's paragraph: `9`, or `Annex 4-1`.
  init(code: String) {
    let annex = "Annex "
    self.init(
      code.hasPrefix(annex)
        ? .annex(String(code.dropFirst(annex.count))) : .paragraph(code))
  }
}
