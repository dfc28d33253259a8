internal import ArgumentParser
internal import Batch
internal import Files
internal import Glibc
internal import Intake
internal import SocialOrder

/// The options of the commands that read files (cli.md, Common options).
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: .words("option.asOf"))
  var asOf: String?

  @OptionGroup var grounds: GroundOptions

  @Option(name: .long, help: .words("option.delimiter"))
  var delimiter: String?

  @Option(name: .long, help: .words("option.encoding"))
  var encoding: String?

  @Option(name: .long, help: .words("option.jobs"))
  var jobs: Int?

  @Flag(name: .long, help: .words("option.quiet"))
  var quiet = false

  @OptionGroup var log: LogOptions

  /// What a batch is to be read with.
  /// - Throws: `Failure` for a value that means nothing, and where reference data does not reach the day.
  func batch(_ grounds: Grounds, keepsText: Bool) throws -> BatchOptions {
    let words = grounds.words
    let day = try Self.asOf(asOf, words)
    if let missing = grounds.reference.missingYear(asOf: day) {
      throw Failure(
        Failure.usage, "error.missingYear",
        ["path": missing.file, "year": "\(missing.year)"], words)
    }
    if let jobs, jobs < 1 {
      throw Failure(Failure.usage, "error.jobs", ["value": "\(jobs)"], words)
    }
    var options = BatchOptions(
      asOf: day, reference: grounds.reference, delimiter: try delimiterByte(words),
      encoding: try textEncoding(words),
      jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), keepsText: keepsText,
      settings: grounds.settings)
    options.watch = RunWatch(log, options, quiet: quiet, words)
    return options
  }

  /// The day on which to judge. The clock is read here and nowhere else.
  static func asOf(_ text: String?, _ words: Words) throws -> CivilDate {
    guard let text else { return AlmatyTime.day(atUnixSeconds: Int64(time(nil))) }
    return try day(text, words)
  }

  /// A day given as an option.
  /// - Throws: `Failure` for what is no day.
  func day(_ text: String, _ words: Words) throws -> CivilDate { try Self.day(text, words) }

  private static func day(_ text: String, _ words: Words) throws -> CivilDate {
    guard let day = CivilDate(iso: text) else {
      throw Failure(Failure.usage, "error.date", ["value": text], words)
    }
    return day
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
