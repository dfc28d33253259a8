internal import SocialOrder

/// What was probably meant by a name that is not known.
enum Suggestion {
  /// The nearest names, if any is near enough: mistyped, or a part of them.
  static func names(near text: String, among names: [String], most: Int = 3) -> [String] {
    let folded = Folding.key(text)
    guard folded.count >= 2 else { return [] }
    let limit = max(2, folded.count / 4)
    let near = names.compactMap { name in
      Folding.distance(folded, Folding.key(name), limit: limit).map { (name: name, distance: $0) }
    }
    if let least = near.map(\.distance).min() {
      return Array(near.filter { $0.distance == least }.map(\.name).prefix(most))
    }
    return Array(names.filter { Folding.key($0).contains(folded) }.prefix(most))
  }

  /// ` Did you mean a, b or c?`, or nothing.
  static func sentence(_ names: [String], _ words: Words) -> String {
    guard let last = names.last else { return "" }
    let first = names.dropLast().joined(separator: ", ")
    let list =
      first.isEmpty ? last : words.text("error.or", ["first": first, "second": last])
    return words.text("error.didYouMean", ["names": list])
  }
}
