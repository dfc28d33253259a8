internal import Files
package import SocialOrder

/// Tells whether two processes, or two runs, judge and report by the same.
package enum Grounds {
  /// Of settings, reference data, the program and the Order's edition: the same means the same judgement of the same files.
  package static func fingerprint(_ reference: ReferenceData, _ settings: Settings) -> String {
    var lines = [Tool.version, Tool.edition, settings.fileLanguage.rawValue]
    lines += settings.changes.map { "\($0.key)=\($0.value)" }
    lines += reference.sources.map { "\(PathBytes($0.path).lastName.text) \($0.sha256)" }
    return SHA256Digest.hex(lines.joined(separator: "\n").utf8)
  }
}
