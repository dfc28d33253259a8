import SocialOrder

/// Who a supplier is, for rules that look for the same one in several rows: its BIN, or, where a row gives none, its name
/// without the legal form.
///
/// A row without a BIN is of the supplier that bears the name elsewhere, if only one does: bodies do not all fill in the
/// same columns.
struct SupplierBook {
  enum Supplier: Hashable {
    case bin(BIN)
    case name(String)
  }

  private let facts: FactBase
  private var names: [Symbol: String] = [:]
  /// Nil until a row without a BIN has been asked for.
  private var bearers: [String: Set<BIN>]?

  init(_ facts: FactBase) { self.facts = facts }

  /// Nil where the row names no supplier, or its BIN could not be read.
  mutating func supplier(_ project: ProjectFact) -> Supplier? {
    if let bin = project.supplierBIN { return .bin(bin) }
    guard !project.isWrong(.supplierBIN), let name = folded(project.supplierName) else {
      return nil
    }
    let known = bins(name)
    guard known.count == 1, let only = known.first else { return .name(name) }
    return .bin(only)
  }

  /// The name's folded words, or nil where there are none.
  private mutating func folded(_ symbol: Symbol?) -> String? {
    guard let symbol else { return nil }
    let name =
      names[symbol] ?? OrganisationName(facts.keys.string(symbol)).words.joined(separator: " ")
    names[symbol] = name
    return name.isEmpty ? nil : name
  }

  private mutating func bins(_ name: String) -> Set<BIN> {
    if let bearers { return bearers[name] ?? [] }
    var found: [String: Set<BIN>] = [:]
    for project in facts.facts.projects {
      guard let bin = project.supplierBIN, let name = folded(project.supplierName) else { continue }
      found[name, default: []].insert(bin)
    }
    bearers = found
    return found[name] ?? []
  }
}
