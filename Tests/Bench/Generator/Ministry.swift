internal import SocialOrder

/// A body that orders projects.
struct Body {
  let bin: String
  let region: String
  let nameKK: String
  let nameRU: String
  /// The members of its council. Their initials are the body's own, so that no name could be two people of two bodies.
  let experts: [String]
}

struct Supplier {
  let name: String
  let bin: String
}

/// The bodies, their suppliers and their projects. Bodies that monitor have a visit to each project, the others to none: a
/// project of a body that monitors and has none would be a finding.
struct Ministry {
  private var bodies: [Body] = []
  private var suppliers: [Supplier] = []

  init(chance: inout Chance, suppliers count: Int) {
    var numbers = BusinessNumbers()
    for (region, kk, ru) in Words.places {
      let bin = numbers.next(&chance)
      let initials = bin.utf8.suffix(3).prefix(2).map { Int($0) - 48 }
      bodies.append(
        Body(
          bin: bin, region: region, nameKK: "\(kk) әкімдігі", nameRU: "Акимат \(ru)",
          experts: Words.surnames.indices.map { Council.name($0, initials[0], initials[1]) }))
    }
    for number in 1...count {
      let name = "\(chance.one(of: Words.suppliers)) № \(number)"
      suppliers.append(Supplier(name: name, bin: numbers.next(&chance)))
    }
  }

  private var half: Int { bodies.count / 2 }

  /// The bodies that monitor.
  var visited: ArraySlice<Body> { bodies[..<half] }

  func project(
    _ number: Int, isVisited: Bool, _ factor: Int, _ chance: inout Chance
  ) -> (values: [String: String], made: MadeProject) {
    let body = chance.one(of: Array(isVisited ? visited : bodies[half...]))
    return MadeProject.make(
      id: "ӘЖ-2025-\(number.padded(to: 6))", title: "\(number)", of: body, from: suppliers, factor,
      &chance)
  }
}

/// Business numbers with a valid check digit, none twice.
struct BusinessNumbers {
  private var serial = 0

  mutating func next(_ chance: inout Chance) -> String {
    while true {
      serial += 1
      let (year, month) = (chance.from(10...24), chance.from(101...112) % 100)
      let number = year * 1_000_000_000 + month * 10_000_000 + 4_000_000 + serial % 1_000_000
      let digits = "\(number)".utf8.map { Int($0) - 48 }
      if let last = BIN.checkDigit(of: digits) { return "\(number)\(last)" }
    }
  }
}

extension Int {
  /// With zeros before it.
  func padded(to width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - "\(self)".count)) + "\(self)"
  }
}
