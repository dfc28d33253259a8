internal import ArgumentParser
internal import Batch
internal import Files
internal import Glibc
internal import Intake
internal import SocialOrder

/// The options of the commands that read files (cli.md, Common options).
///
/// Groups of options stand side by side in a command, never one in another: a debug build of the parser proves each group
/// four times over at each level, and `run` took more than a second before it began.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: .words("option.asOf"))
  var asOf: String?

  @Option(name: .long, help: .words("option.delimiter"))
  var delimiter: String?

  @Option(name: .long, help: .words("option.encoding"))
  var encoding: String?

  @Option(name: .long, help: .words("option.jobs"))
  var jobs: Int?

  @Flag(name: .long, help: .words("option.quiet"))
  var quiet = false

  /// What a batch is to be read with.
  /// - Throws: `Failure` for a value that means nothing, and where reference data does not reach the day.
  func batch(_ grounds: Grounds, _ log: LogOptions, keepsText: Bool) throws -> BatchOptions {
    let words = grounds.words
    var options = BatchOptions(
      asOf: try Self.asOf(asOf, grounds), reference: grounds.reference,
      delimiter: try delimiterByte(words), encoding: try textEncoding(words),
      jobs: try Self.jobs(jobs, words), keepsText: keepsText, settings: grounds.settings,
      whenLost: { Tapsyrys.leave(Failure($0, words)) })
    options.watch = RunWatch(log, options, quiet: quiet, words)
    return options
  }

  /// The day on which to judge: the one given, else today in Almaty.
  /// - Throws: `Failure` for what is no day, and where reference data does not reach it.
  static func asOf(_ text: String?, _ grounds: Grounds) throws -> CivilDate {
    let day = try day(orToday: text, grounds.words)
    if let missing = grounds.reference.missingYear(asOf: day) {
      throw Failure(
        Failure.usage, "error.missingYear",
        ["path": missing.file, "year": "\(missing.year)"], grounds.words)
    }
    return day
  }

  /// The same where no reference data is asked.
  static func day(orToday text: String?, _ words: Words) throws -> CivilDate {
    try text.map { try day($0, words) } ?? AlmatyTime.day(atUnixSeconds: Int64(time(nil)))
  }

  /// A day given as an option.
  /// - Throws: `Failure` for what is no day.
  static func day(_ text: String, _ words: Words) throws -> CivilDate {
    guard let day = CivilDate(iso: text) else {
      throw Failure(Failure.usage, "error.date", ["value": text], words)
    }
    return day
  }

  /// How many files are read side by side: as many as are given, else as there are cores.
  static func jobs(_ given: Int?, _ words: Words) throws -> Int {
    guard let given else { return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
    guard given >= 1 else {
      throw Failure(Failure.usage, "error.jobs", ["value": "\(given)"], words)
    }
    return given
  }

  private func delimiterByte(_ words: Words) throws -> UInt8? {
    switch delimiter {
    case nil: return nil
    case "tab", "\t", "\\t": return 9
    case let text? where [";", ",", "|"].contains(text): return text.utf8.first
    case let text?: throw Failure(Failure.usage, "error.delimiter", ["value": text], words)
    }
  }

  private func textEncoding(_ words: Words) throws -> TextEncoding? {
    guard let encoding else { return nil }
    if let known = TextEncoding(name: encoding) { return known }
    let names = TextEncoding.allCases.map(\.rawValue)
    let near = Suggestion.sentence(Suggestion.names(near: encoding, among: names), words)
    throw Failure(
      Failure.usage, "error.encoding",
      ["value": encoding, "suggestion": near, "names": names.joined(separator: ", ")], words)
  }

  /// The files that the paths stand for.
  /// - Throws: `Failure` for a path that is not there, and where folders hold no file.
  func files(_ paths: [String], _ words: Words) throws -> [InputFile] {
    let files: [InputFile]
    do {
      files = try InputFile.expand(paths.map { PathBytes($0) })
    } catch {
      if error.isMissing {
        throw Failure(Failure.usage, "error.missingPath", ["path": error.path], words)
      }
      throw Failure(error, words)
    }
    if files.isEmpty {
      throw Failure(
        Failure.usage, "error.emptyFolder", ["path": paths.joined(separator: ", ")], words)
    }
    return files
  }
}
