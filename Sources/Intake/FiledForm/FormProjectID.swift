internal import SocialOrder

/// The numbers of projects on a filed form, which has none: made of what it says of them, so that the same project has
/// the same number on the next form.
struct FormProjectID {
  /// How often each number was made, and of which rows.
  private var rows: [String: [String]] = [:]

  /// `4-жастаржобасы-жастарқб-1f2e3d4c`: direction, the beginnings of the folded names, and a number made of all of both.
  ///
  /// A second row of the same names gets a number of its own, unless all of it is the same: that is a row given twice.
  mutating func make(direction: Int?, name: String, supplier: String, row: String) -> String {
    let name = Folding.key(name)
    let supplier = Folding.key(supplier)
    var sum: UInt32 = 0x811C_9DC5
    for byte in "\(name)|\(supplier)".utf8 { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(sum, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    let parts = ["\(direction ?? 0)", String(name.prefix(28)), String(supplier.prefix(12)), padded]
    let id = parts.filter { !$0.isEmpty }.joined(separator: "-")
    var known = rows[id, default: []]
    let place = known.firstIndex(of: row) ?? known.count
    if place == known.count { known.append(row) }
    rows[id] = known
    return place == 0 ? id : "\(id)-\(place + 1)"
  }
}
