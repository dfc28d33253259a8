package import SocialOrder

/// What a set rule found about a record, before the record has been read again for its words.
package struct SetFinding: Sendable {
  package let rule: RuleDeclaration
  package let severity: Severity
  package let record: RecordID
  package let column: String?
  package let expected: Argument?
  package let arguments: [String: Argument]
  package let related: [RecordID]
}

extension SetFinding: Packable {
  package func pack(into bytes: inout PackedBytes, _ words: inout PackedWords) {
    bytes.add(words.number(of: rule))
    bytes.add(severity.ordinal)
    record.pack(into: &bytes)
    bytes.add(column) { $0.add(words.number(of: $1)) }
    bytes.add(expected) { $1.pack(into: &$0, &words) }
    arguments.pack(into: &bytes, &words)
    bytes.add(related.count)
    for record in related { record.pack(into: &bytes) }
  }

  package init(_ bytes: inout PackedReader, _ words: PackedWords) {
    rule = words.rule(bytes.number())
    severity = Severity.allCases[bytes.number()]
    record = RecordID(&bytes)
    column = bytes.optional { words.name($0.number()) }
    expected = bytes.optional { Argument(&$0, words) }
    arguments = [String: Argument](&bytes, words)
    related = (0..<bytes.number()).map { _ in RecordID(&bytes) }
  }

  /// As a file's records of a kind are read.
  package static func precedes(_ a: SetFinding, _ b: SetFinding) -> Bool {
    (a.record.file, a.record.kind.ordinal, a.record.index)
      < (b.record.file, b.record.kind.ordinal, b.record.index)
  }
}

extension RecordID {
  fileprivate func pack(into bytes: inout PackedBytes) {
    for number in [Int(file), kind.ordinal, Int(sheet), Int(index), Int(line)] {
      bytes.add(number)
    }
  }

  fileprivate init(_ bytes: inout PackedReader) {
    let (file, kind, sheet) = (bytes.number(), bytes.number(), bytes.number())
    let (index, line) = (bytes.number(), bytes.number())
    self.init(file: file, kind: RecordKind.allCases[kind], index: index, line: line, sheet: sheet)
  }
}
