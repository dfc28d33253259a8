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

  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem) {
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
