internal import SocialOrder

/// The relationships of a part: what it calls by which id, and of what sort that is.
final class Relationships: PartHandler {
  struct Target {
    /// The last word of the type: `worksheet`, `sharedStrings`.
    let sort: String
    /// A name in the archive; nil for something outside it.
    let part: String?
  }

  private let folder: String
  private(set) var targets: [String: Target] = [:]

  /// - Parameter part: the part whose relationships these are; the archive itself by an empty name.
  private init(of part: String) { folder = Self.folder(of: part) }

  /// - Returns: nil where the part has none.
  static func read(of part: String, _ archive: ZipArchive, _ limits: Limits)
    throws(WorkbookProblem) -> Relationships?
  {
    let folder = folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let entry = archive[name] else { return nil }
    let relationships = Relationships(of: part)
    try PartParser.parse(
      entry, of: archive, root: "Relationships", limits: limits, handler: relationships)
    return relationships
  }

  func start(_ name: String, _ attributes: [XMLAttribute], depth: Int) throws(WorkbookProblem) {
    guard name == "Relationship", let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    let isOutside = attributes.text("TargetMode") == "External"
    targets[id] = Target(
      sort: String(type.split(separator: "/").last ?? ""),
      part: isOutside ? nil : Self.resolve(target, in: folder))
  }

  /// The part of the first relationship of a sort.
  func part(_ sort: String) -> String? {
    targets.sorted { $0.key < $1.key }.first { $0.value.sort == sort }?.value.part
  }

  /// With its slash.
  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// A name in the archive; one that leads out of it names nothing there.
  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// `xl/workbook.xml`: the sheets in their order, and from which day dates are counted.
final class WorkbookPart: PartHandler {
  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false

  func start(_ name: String, _ attributes: [XMLAttribute], depth: Int) throws(WorkbookProblem) {
    switch (name, depth) {
    case ("workbookPr", 2): countsFrom1904 = attributes.flag("date1904")
    case ("sheet", 3):
      sheets.append(
        Sheet(
          name: attributes.text("name") ?? "",
          relationship: attributes.text("id", namespace: "/relationships") ?? "",
          isHidden: attributes.text("state").map { $0 != "visible" } ?? false))
    default: break
    }
  }
}

/// `xl/sharedStrings.xml`: the texts that cells point at by number, held as bytes one after another.
final class SharedStrings: PartHandler {
  private let limits: Limits
  private let store = ByteStore()
  private var ends: [UInt32] = []
  private var item = CellString()

  init(_ limits: Limits) { self.limits = limits }

  var count: Int { ends.count }

  /// Good until the strings are gone; nil for a number that no text has.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return store[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }

  func start(_ name: String, _ attributes: [XMLAttribute], depth: Int) throws(WorkbookProblem) {
    if depth == 2 { item.begin() }
    if depth > 2 { item.start(name) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    item.text(bytes)
    try measure()
  }

  func end(_ name: String, depth: Int) throws(WorkbookProblem) {
    if depth > 2 { item.end(name) }
    guard depth == 2, name == "si" else { return }
    item.unescape()
    item.bytes.withUnsafeBufferPointer { store.append($0) }
    ends.append(UInt32(store.count))
    try measure()
  }

  /// Each text costs its bytes and something for itself: many small ones take as long as a few large ones.
  private func measure() throws(WorkbookProblem) {
    guard store.count + item.bytes.count + ends.count * 32 > limits.workbookStrings else { return }
    let size = limits.workbookStrings >> 20
    throw .tooLarge(
      Texts(
        kk: "ұяшықтар мәтінінің көлемі \(size) МиБ шегінен асады",
        ru: "объем текста ячеек больше предела \(size) МиБ",
        en: "the text of its cells is beyond the limit of \(size) MiB"))
  }
}
