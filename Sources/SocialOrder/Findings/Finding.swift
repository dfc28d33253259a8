/// Where something stands: a file of the batch by its place in it, and a physical line of it (nil: the whole file).
///
/// Each of a million findings has one: it is no wider than it must be.
package struct Place: Hashable, Comparable, Sendable {
  private var fileNumber: Int32
  private let sheetNumber: Int32
  /// The least number where there is none.
  private let lineNumber: Int32

  package init(file: Int, line: Int?, sheet: Int = 0) {
    fileNumber = Int32(file)
    sheetNumber = Int32(sheet)
    lineNumber = line.map { Int32(clamping: $0) } ?? .min
  }

  package var file: Int {
    get { Int(fileNumber) }
    set { fileNumber = Int32(newValue) }
  }
  /// Which sheet of a workbook, from 1; 0 where that needs no telling.
  package var sheet: Int { Int(sheetNumber) }
  package var line: Int? { lineNumber == .min ? nil : Int(lineNumber) }

  package init(_ record: RecordID) {
    self.init(file: Int(record.file), line: Int(record.line), sheet: Int(record.sheet))
  }

  /// The contract's order: path and line; sheets only where these are the same.
  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line ?? 0, a.sheet) < (b.file, b.line ?? 0, b.sheet)
  }
}

/// One part of a record's natural key, as it was read.
package struct KeyPart: Hashable, Sendable {
  package let column: String
  package let value: String
  /// The same in canonical form; nil where it could not be read.
  package let canonical: String?

  package init(column: String, value: String, canonical: String? = nil) {
    self.column = column
    self.value = value
    self.canonical = canonical
  }
}

/// What a rule found: a value, without a word of how it is shown.
package struct Finding: Sendable {
  package let rule: RuleDeclaration
  package var place: Place
  /// What it weighs, settings reckoned in.
  package var severity: Severity
  package let column: String?
  var key: RecordKey
  /// What stands there, as given.
  package var value: String?
  package let expected: Argument?
  package let arguments: [String: Argument]
  package var related: [Place]
  /// What excuses it: then it counts in no total and rejects nothing.
  package var waiver: Waiver?

  package init(
    _ rule: RuleDeclaration, severity: Severity? = nil, at place: Place, column: String? = nil,
    record: [KeyPart] = [], value: String? = nil, expected: Argument? = nil,
    arguments: [String: Argument] = [:], related: [Place] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.place = place
    self.column = column
    key = RecordKey(record)
    self.value = value
    self.expected = expected
    self.arguments = arguments
    self.related = related
  }

  /// What reading a file found, in the words of its rule.
  package init(_ rule: RuleDeclaration, _ found: IntakeFinding, inFile file: Int) {
    self.rule = rule
    severity = rule.severity
    place = Place(file: file, line: found.line, sheet: found.sheet)
    column = found.column
    key = found.key
    value = found.value
    expected = found.expected
    arguments = found.arguments
    related = found.relatedLine.map { [Place(file: file, line: $0, sheet: found.sheet)] } ?? []
  }

  /// The parts of the natural key that are known.
  package var record: [KeyPart] {
    get { key.parts }
    set { key = RecordKey(newValue) }
  }

  package func message(_ language: Language) -> String { fill(rule.message[language], language) }
  package func help(_ language: Language) -> String { fill(rule.help[language], language) }

  /// Puts the arguments into a template's `{names}`.
  private func fill(_ template: String, _ language: Language) -> String {
    Placeholders.fill(template) { argument($0, language) }
  }

  private func argument(_ name: String, _ language: Language) -> String {
    switch name {
    case "value": value.map { Self.shortened($0) } ?? ""
    case "expected": expected?.text(language) ?? ""
    case "column": column ?? ""
    default: arguments[name]?.text(language) ?? "{\(name)}"
    }
  }

  /// A long value cut for a message; the finding itself keeps it whole.
  private static func shortened(_ value: String) -> String {
    if value.utf8.count <= 80, value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return value
    }
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 80 ? line.prefix(77) + "…" : line
  }

  /// The contract's order: path (by place in the batch), line, column, code.
  package static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (here, there) = ((a.place.file, a.place.line ?? 0), (b.place.file, b.place.line ?? 0))
    if here != there { return here < there }
    if a.column != b.column { return (a.column ?? "") < (b.column ?? "") }
    if a.rule.code != b.rule.code { return a.rule.code < b.rule.code }
    if a.place.sheet != b.place.sheet { return a.place.sheet < b.place.sheet }
    return (a.value ?? "") < (b.value ?? "")
  }
}
