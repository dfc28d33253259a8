extension Finding: Packable {
  package func pack(into bytes: inout PackedBytes, _ words: inout PackedWords) {
    bytes.add(words.number(of: rule))
    bytes.add(severity.ordinal)
    place.pack(into: &bytes)
    bytes.add(column) { $0.add(words.number(of: $1)) }
    bytes.add(key.bytes)
    bytes.add(value) { $0.add($1) }
    bytes.add(expected) { $1.pack(into: &$0, &words) }
    arguments.pack(into: &bytes, &words)
    bytes.add(related.count)
    for place in related { place.pack(into: &bytes) }
    bytes.add(waiver) { $0.add(words.number(of: $1)) }
  }

  package init(_ bytes: inout PackedReader, _ words: PackedWords) {
    rule = words.rule(bytes.number())
    severity = Severity.allCases[bytes.number()]
    place = Place(&bytes)
    column = bytes.optional { words.name($0.number()) }
    key = RecordKey(bytes: bytes.array())
    value = bytes.optional { $0.text() }
    expected = bytes.optional { Argument(&$0, words) }
    arguments = [String: Argument](&bytes, words)
    related = (0..<bytes.number()).map { _ in Place(&bytes) }
    waiver = bytes.optional { words.waiver($0.number()) }
  }
}

extension Severity {
  /// Its place among all.
  package var ordinal: Int {
    switch self {
    case .error: 0
    case .breach: 1
    case .warning: 2
    case .note: 3
    }
  }
}

extension Place {
  fileprivate func pack(into bytes: inout PackedBytes) {
    bytes.add(file)
    bytes.add(sheet)
    bytes.add(signed: Int64(line ?? Int(Int32.min)))
  }

  fileprivate init(_ bytes: inout PackedReader) {
    let (file, sheet, line) = (bytes.number(), bytes.number(), Int(bytes.signed()))
    self.init(file: file, line: line == Int(Int32.min) ? nil : line, sheet: sheet)
  }
}

extension Argument {
  package func pack(into bytes: inout PackedBytes, _ words: inout PackedWords) {
    switch self {
    case .text(let text):
      bytes.add(0)
      bytes.add(text)
    case .phrase(let texts):
      if let number = words.number(of: texts) {
        bytes.add(1)
        bytes.add(number)
      } else {
        bytes.add(8)
        for text in [texts.kk, texts.ru, texts.en] { bytes.add(text) }
      }
    case .money(let money):
      bytes.add(2)
      bytes.add(signed: money.tiyn)
    case .tenge(let money):
      bytes.add(3)
      bytes.add(signed: money.tiyn)
    case .date(let date):
      bytes.add(4)
      bytes.add(signed: Int64(date.days))
    case .number(let number):
      bytes.add(5)
      bytes.add(signed: Int64(number))
    case .hundredths(let number):
      bytes.add(6)
      bytes.add(signed: Int64(number))
    case .list(let items):
      bytes.add(7)
      bytes.add(items.count)
      for item in items { item.pack(into: &bytes, &words) }
    case .told(let told, let canonical):
      bytes.add(9)
      told.pack(into: &bytes, &words)
      canonical.pack(into: &bytes, &words)
    }
  }

  package init(_ bytes: inout PackedReader, _ words: PackedWords) {
    switch bytes.number() {
    case 0: self = .text(bytes.text())
    case 1: self = .phrase(words.phrase(bytes.number()))
    case 2: self = .money(Money(tiyn: bytes.signed()))
    case 3: self = .tenge(Money(tiyn: bytes.signed()))
    case 4: self = .date(CivilDate(days: Int32(bytes.signed())))
    case 5: self = .number(Int(bytes.signed()))
    case 6: self = .hundredths(Int(bytes.signed()))
    case 7: self = .list((0..<bytes.number()).map { _ in Argument(&bytes, words) })
    case 9:
      let told = Argument(&bytes, words)
      self = .told(told, canonical: Argument(&bytes, words))
    default: self = .phrase(Texts(kk: bytes.text(), ru: bytes.text(), en: bytes.text()))
    }
  }
}

extension [String: Argument] {
  package func pack(into bytes: inout PackedBytes, _ words: inout PackedWords) {
    bytes.add(count)
    for (name, argument) in self {
      bytes.add(words.number(of: name))
      argument.pack(into: &bytes, &words)
    }
  }

  package init(_ bytes: inout PackedReader, _ words: PackedWords) {
    self = [:]
    for _ in 0..<bytes.number() {
      let name = words.name(bytes.number())
      self[name] = Argument(&bytes, words)
    }
  }
}
