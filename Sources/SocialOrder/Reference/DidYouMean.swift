/// «Did you mean», for a name that is not known.
package enum DidYouMean {
  /// The nearest of some names, in words to go after a message; empty where none is near enough.
  package static func nearest(to name: String, among names: some Sequence<String>) -> Texts {
    guard let nearest = nearestName(to: name, among: names) else { return Texts(same: "") }
    return Texts(
      kk: " (мүмкін, «\(nearest)»)", ru: " (возможно, «\(nearest)»)",
      en: " (did you mean “\(nearest)”?)")
  }

  /// The nearest of some names; nil where none is near enough.
  package static func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    guard name.count > 1 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in names {
      let limit = max(2, max(name.count, candidate.count) / 3)
      guard
        let distance = Folding.distance(name.lowercased(), candidate.lowercased(), limit: limit),
        distance < best?.distance ?? .max
      else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }
}
