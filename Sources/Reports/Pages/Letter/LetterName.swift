package import SocialOrder

/// What the letter about a file is called: `letters/enbek-2025-h1.csv-1f0c9a2e.kk.html`.
package enum LetterName {
  /// The names of letters by file, without language and ending. Whatever the files are called, these are plain: letters,
  /// digits, hyphens and dots, no two alike even where capitals count for nothing.
  package static func names(_ files: [(index: Int, file: FileOutcome)]) -> [(
    file: Int, name: String
  )] {
    var taken: Set<String> = []
    return files.map { index, file in
      let stem = "\(plain(file.path))-\(file.sha256?.prefix(8) ?? "unread")"
      var name = stem
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return (index, "letters/\(name)")
    }
  }

  private static let longest = 60

  /// The last part of a path in small ASCII letters, Cyrillic ones written in Latin: names travel by mail, archives and
  /// systems that agree on nothing else.
  private static func plain(_ path: String) -> String {
    let last = path.split(separator: "/").last ?? "file"
    var plain = ""
    for scalar in last.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", ".": plain.unicodeScalars.append(scalar)
      case "A"..."Z": plain += String(scalar).lowercased()
      default:
        let small = String(scalar).lowercased()
        if let latin = latin[small] {
          plain += latin
        } else if plain.last != "-" {
          plain += "-"
        }
      }
    }
    let trimmed = plain.prefix(longest).drop { $0 == "-" || $0 == "." }
    return trimmed.isEmpty ? "file" : String(trimmed)
  }

  private static let latin: [String: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e",
    "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
    "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch",
    "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]
}
