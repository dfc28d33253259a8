internal import Glibc
internal import Logging
internal import Reports
internal import SocialOrder

/// Writes the log to standard error: sentences in the language of the terminal, or a JSON object a line.
struct LogLines: LogHandler {
  var logLevel = Logger.Level.warning
  var metadata: Logger.Metadata = [:]
  private let words: Words
  private let isJSON: Bool

  init(_ words: Words, isJSON: Bool) {
    self.words = words
    self.isJSON = isJSON
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
    if isJSON {
      Terminal.line(Self.object(event.level.rawValue, event.message.description, values))
    } else {
      Terminal.line(words.text("log.\(event.message)", values))
    }
  }

  /// A line of the log as JSON: time, level and message first, then what is known, by name.
  static func object(_ level: String, _ message: String, _ values: [String: String]) -> String {
    let known = values.sorted { $0.key < $1.key }.map { name, value -> (String, JSON) in
      // What is counted is a number there, all else a string.
      (name, counted.contains(name) ? Int(value).map { .number($0) } ?? .null : .string(value))
    }
    return JSON.object(
      [("time", .string(now)), ("level", .string(level)), ("message", .string(message))] + known
    ).line
  }

  private static let counted: Set<String> = [
    "accepted", "rejected", "duplicates", "quarantined", "left", "made", "same", "bytes", "files",
    "records", "findings", "rules", "jobs", "milliseconds",
  ]

  /// `2026-07-06T09:30:00Z`.
  private static var now: String {
    let seconds = Int64(time(nil))
    let day = CivilDate(days: Int32(seconds / 86_400)).iso
    let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map {
      ($0 < 10 ? "0" : "") + "\($0)"
    }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
