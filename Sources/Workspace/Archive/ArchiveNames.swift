package import Files

/// The names under which files of a workspace are kept (workspace.md, Names).
package enum ArchiveNames {
  /// Bytes of a name in the archive at most: with `.withdrawal-N.json` behind it, and hidden while it is written, it fits
  /// into the 255 that file systems have.
  static let limit = 200
  /// The first digits of the SHA-256.
  static let digits = 16

  /// The names of what is put beside a rejected or quarantined file.
  package static let ownNames: Set<String> = [
    "about.json", "findings.html", "fix-it.xlsx", "letter.kk.html", "letter.ru.html",
  ]

  /// Where a submission is kept, relative to the workspace; nil for a duplicate.
  /// - Parameters:
  ///   - name: its path in the inbox.
  ///   - receivedOn: `2026-07-03`.
  ///   - isTaken: whether a place is that of another content: two may share the beginning of their hash, if somebody
  ///     takes great pains.
  package static func place(
    _ fate: Fate, sha256: String?, sequence: Int, receivedOn: String, name: PathBytes,
    isTaken: (String) -> Bool = { _ in false }
  ) -> String? {
    let folder: String
    switch fate {
    case .accepted: folder = "accepted"
    case .rejected: folder = "rejected"
    case .quarantined: folder = "quarantine"
    case .duplicate: return nil
    }
    let beginning = sha256.map { String($0.prefix(digits)) } ?? "unread-\(sequence)"
    let prefix = "\(folder)/\(receivedOn.prefix(4))/\(beginning)-"
    let place = prefix + readable(name)
    return isTaken(place) ? "\(prefix)\(sequence)-\(readable(name))" : place
  }

  /// The name of the file itself inside the folder of a rejected or quarantined submission.
  package static func fileName(_ name: PathBytes) -> String {
    let readable = readable(name)
    return ownNames.contains(readable.lowercased()) ? "_" + readable : readable
  }

  /// The base name of a path, fit for terminals and for being looked at: what is no UTF-8, no printable character, or turns
  /// the direction of writing becomes `_`, as do dots and dashes that it begins with. Cut to fit, its ending kept.
  package static func readable(_ path: PathBytes) -> String {
    let decoded = String(decoding: path.lastName.bytes, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    var isBeginning = true
    for scalar in decoded.unicodeScalars {
      let isMark = scalar == "." || scalar == "-"
      let isKept = isPrintable(scalar) && !(isBeginning && isMark)
      scalars.append(isKept ? scalar : "_")
      isBeginning = isBeginning && isMark
    }
    let name = scalars.isEmpty ? "_" : String(scalars)
    // Of the digits and the dash before it; a sequence between them comes rarely, and has room too.
    return cut(name, to: limit - digits - 21)
  }

  /// A text that came from elsewhere, with `_` for what a terminal should not be sent.
  package static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "/" || isPrintable(scalar) ? scalar : "_")
    }
    return String(scalars)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "/" || scalar == "\u{FFFD}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return true
    }
  }

  /// Cuts the middle out of a name that is too long, between characters as people see them, and keeps the ending.
  private static func cut(_ name: String, to limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var ending = name[dot...]
    if ending.utf8.count > 16 || dot == name.startIndex { ending = "" }
    let room = limit - ending.utf8.count
    var kept = ""
    for character in name.dropLast(ending.count) {
      guard kept.utf8.count + character.utf8.count <= room else { break }
      kept.append(character)
    }
    if kept.isEmpty {
      // One character of a great many marks: it is cut between those.
      for scalar in name.unicodeScalars {
        guard kept.utf8.count + UTF8.width(scalar) <= room else { break }
        kept.unicodeScalars.append(scalar)
      }
    }
    return kept + ending
  }
}

extension ArchiveNames {
  /// What lies beside an accepted file and makes it its receipt.
  package static func sidecar(of place: String) -> String { place + ".json" }

  static func withdrawal(_ number: Int, of place: String) -> String {
    "\(place)\(withdrawalMark)\(number).json"
  }

  private static let withdrawalMark = ".withdrawal-"

  /// Whether a path may be that of a withdrawal. Every run asks it of all that lies in the archive.
  static func isWithdrawal(_ path: PathBytes) -> Bool {
    let bytes = path.bytes
    return bytes.indices.contains {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0...].starts(with: withdrawalMark.utf8)
    }
  }

  /// The name of the file itself inside the folder of a rejected or quarantined submission.
  package static func fileName(of submission: Submission) -> String {
    fileName(PathBytes(bytes: Hexadecimal.bytes(submission.nameBytes) ?? []))
  }

  /// Where the file itself lies, relative to the workspace; nil for a duplicate.
  static func file(of submission: Submission) -> String? {
    submission.place.map {
      submission.fate == .accepted ? $0 : "\($0)/\(fileName(of: submission))"
    }
  }
}
