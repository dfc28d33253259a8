internal import SocialOrder

/// Whose projects stand on a filed form: bodies are known by their names in the register, or by a BIN above the table.
struct FormBodies {
  private let register: AdministratorRegister?
  private let language: Language
  private let written: BIN?
  private let byName: [String: BIN]

  /// - Parameter written: the BIN that stands above the table.
  init(_ register: AdministratorRegister?, _ language: Language, _ written: BIN?) {
    self.register = register
    self.language = language
    self.written = written
    // A name that two bodies have tells neither.
    var byName: [String: BIN?] = [:]
    for body in register?.bodies ?? [] {
      for name in Set([body.nameKK, body.nameRU].compactMap { $0.map { Folding.key($0) } }) {
        byName[name] = byName[name] == nil ? body.bin : .some(nil)
      }
    }
    self.byName = byName.compactMapValues { $0 }
  }

  /// The body of a name; a name that the register does not have is that of the body which wrote its BIN above.
  func bin(of name: String) -> BIN? { byName[Folding.key(name)] ?? written }

  static let expected = Texts(
    kk:
      "әкімшілер тізіліміндегі атау (--reference қалтасындағы administrators.csv) немесе кестенің үстінде «БСН: …» жолы",
    ru:
      "наименование из реестра администраторов (administrators.csv в папке --reference) или строка «БИН: …» над таблицей",
    en:
      "a name of the register (administrators.csv in the --reference folder), or a line “БИН: …” above the table"
  )

  /// The name of the register that is meant, as a sentence; empty where none comes near.
  func suggestion(for name: String) -> Texts {
    let names = (register?.bodies ?? []).map {
      language == .kk ? $0.nameKK : $0.nameRU ?? $0.nameKK
    }
    guard let nearest = DidYouMean.nearestName(to: name, among: names) else {
      return Texts(same: "")
    }
    return Texts(
      kk: " Мүмкін, «\(nearest)» болар.", ru: " Возможно, имелось в виду «\(nearest)».",
      en: " Did you mean “\(nearest)”?")
  }
}
