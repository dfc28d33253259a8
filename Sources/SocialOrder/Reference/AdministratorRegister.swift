/// The register of bodies that order social projects: who they are called, where they sit, and what they file.
///
/// None is built in: the ministry puts its own beside its other reference data (`administrators.csv`).
package struct AdministratorRegister: Sendable {
  package struct Body: Sendable {
    package let bin: BIN
    package let nameKK: String
    /// Nil where the register gives none.
    package let nameRU: String?
    /// The place in the region list; nil where the register gives none.
    package let region: Int?
    /// The kinds of record that the body files; all of them where the register gives none.
    package let kinds: [RecordKind]
    /// Under which it filed before it was reorganised.
    package let formerBINs: [BIN]
  }

  package let bodies: [Body]
  private let places: [BIN: Int]

  package static let fileName = "administrators.csv"
  package static let columns = ["bin", "name_kk", "name_ru", "region", "kinds", "former_bins"]

  /// The body of a BIN, present or former.
  package subscript(bin: BIN) -> Body? { places[bin].map { bodies[$0] } }

  /// - Parameter regions: the region list, by code or name.
  /// - Throws: `ReferenceError` for a BIN that is none or is given twice, a body without a name, and an unknown region or
  ///   kind.
  package init(_ table: DataTable, regions: CodeList) throws(ReferenceError) {
    var bodies: [Body] = []
    var places: [BIN: Int] = [:]
    for row in table.rows {
      let body = try Body(row, regions)
      for bin in [body.bin] + body.formerBINs {
        guard places.updateValue(bodies.count, forKey: bin) == nil else {
          throw row.error(
            kk: "\(bin.text) БСН екі рет берілген", ru: "БИН \(bin.text) указан дважды",
            en: "the BIN \(bin.text) is given twice")
        }
      }
      bodies.append(body)
    }
    self.bodies = bodies
    self.places = places
  }
}

extension AdministratorRegister.Body {
  fileprivate init(_ row: DataRow, _ regions: CodeList) throws(ReferenceError) {
    bin = try Self.bin(row[0], row)
    nameKK = row[1]
    nameRU = row[2].isEmpty ? nil : row[2]
    guard nameKK.contains(where: { !$0.isWhitespace }) else {
      throw row.error(
        kk: "қазақша атауы жоқ", ru: "нет наименования на казахском", en: "no name in Kazakh")
    }
    if row[3].isEmpty {
      region = nil
    } else if let entry = regions.entry(label: row[3]) {
      region = entry.value
    } else {
      throw row.error(
        kk: "белгісіз өңір: \(row[3])", ru: "неизвестный регион: \(row[3])",
        en: "unknown region: \(row[3])")
    }
    var kinds: [RecordKind] = []
    for name in Self.items(row[4]) {
      guard let kind = RecordKind(rawValue: name) else {
        throw row.error(
          kk: "белгісіз жазба түрі: \(name)", ru: "неизвестный вид записей: \(name)",
          en: "unknown kind of record: \(name)")
      }
      kinds.append(kind)
    }
    self.kinds = kinds.isEmpty ? RecordKind.allCases : kinds
    var former: [BIN] = []
    for text in Self.items(row[5]) { former.append(try Self.bin(text, row)) }
    formerBINs = former
  }

  private static func bin(_ text: String, _ row: DataRow) throws(ReferenceError) -> BIN {
    guard let bin = BIN(text) else {
      throw row.error(
        kk: "БСН емес: \(text)", ru: "это не БИН: \(text)", en: "not a BIN: \(text)")
    }
    return bin
  }

  /// Several values in one column, split by `|`.
  private static func items(_ text: String) -> [String] {
    text.split(separator: "|").map { item in
      let start = item.drop { $0.isWhitespace }
      return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }
  }
}

extension ReferenceData {
  /// Takes in a register of bodies; one without a body is none.
  package mutating func read(administrators bytes: [UInt8], file: String) throws(ReferenceError) {
    let table = try DataTable(file, bytes, columns: AdministratorRegister.columns)
    let register = try AdministratorRegister(table, regions: codes(.region))
    administrators = register.bodies.isEmpty ? nil : register
  }
}
