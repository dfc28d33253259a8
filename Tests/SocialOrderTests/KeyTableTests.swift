import Testing

@testable import SocialOrder

struct KeyTableTests {
  @Test("The same bytes have one symbol, other bytes another, canonically equal or not")
  func interning() {
    var keys = KeyTable()
    let first = keys.intern("Ж-1")
    #expect(keys.intern("Ж-1") == first)
    #expect(keys.intern("Ж-2") != first)
    #expect(keys.intern("й") != keys.intern("и\u{306}"))
    let empty = keys.intern("")
    #expect(keys.intern("") == empty)
    #expect(keys.string(empty) == "")
    #expect(keys.string(first) == "Ж-1")
    #expect(keys.count == 5)
  }

  @Test("A hundred thousand keys are found again, each under its own symbol")
  func manyKeys() {
    var keys = KeyTable()
    let symbols = (0..<100_000).map { keys.intern("жоба-\($0)") }
    #expect(symbols.map(\.index) == Array(0..<100_000))
    #expect(keys.count == 100_000)
    #expect((0..<100_000).allSatisfy { keys.intern("жоба-\($0)") == symbols[$0] })
    #expect((0..<100_000).allSatisfy { keys.string(symbols[$0]) == "жоба-\($0)" })
    #expect(keys.count == 100_000)
  }

  @Test("A table that was closed tells its texts, and finds them again where one more is added")
  func closing() {
    var keys = KeyTable()
    let symbols = (0..<1000).map { keys.intern("жоба-\($0)") }
    keys.close()
    #expect(keys.string(symbols[999]) == "жоба-999")
    let copy = keys
    #expect(keys.intern("жоба-7") == symbols[7])
    #expect(keys.intern("жоба-1000").index == 1000)
    #expect((0..<1000).allSatisfy { keys.intern("жоба-\($0)") == symbols[$0] })
    #expect(keys.count == 1001 && copy.count == 1000)
    var other = KeyTable()
    _ = other.intern("жоба-3")
    #expect(other.absorb(copy).count == 1000 && other.count == 1000)
    var empty = KeyTable()
    empty.close()
    #expect(empty.intern("бірінші").index == 0)
  }

  @Test("A table takes another in: shared texts keep their symbol, new ones get one")
  func absorbing() {
    var batch = KeyTable()
    let shared = batch.intern("ортақ")
    var file = KeyTable()
    let texts = ["жаңа", "ортақ", "", "соңғы"]
    for text in texts { _ = file.intern(text) }
    let symbols = batch.absorb(file)
    #expect(symbols.map { batch.string($0) } == texts)
    #expect(symbols[1] == shared)
    #expect(batch.count == 4)
    var empty = KeyTable()
    #expect(empty.absorb(file).map { empty.string($0) } == texts)
    #expect(empty.intern("жаңа").index == 0)
    #expect(empty.intern("тағы").index == 4)
    #expect(batch.absorb(KeyTable()).isEmpty)
    #expect(batch.absorb(file) == symbols)
  }

  @Test("Keys of more bytes in all than an end can count are found again")
  func manyBytes() {
    var keys = KeyTable(width: 8)
    let texts = ["", String(repeating: "а", count: 127)] + (0..<500).map { "жоба-\($0)" } + ["ә"]
    let symbols = texts.map { keys.intern($0) }
    #expect(symbols.map(\.index) == (0..<503).map { UInt32($0) })
    #expect(zip(symbols, texts).allSatisfy { keys.string($0) == $1 && keys.intern($1) == $0 })
    var other = KeyTable(width: 8)
    let first = other.intern("жоба-7")
    let moved = other.absorb(keys)
    #expect(moved[9] == first && zip(moved, texts).allSatisfy { other.string($0) == $1 })
    keys.close()
    #expect(keys.intern("жоба-499") == symbols[501])
  }
}
