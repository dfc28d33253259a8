internal import Batch
internal import Logging
internal import SocialOrder
internal import Synchronization

/// Logs how a run goes on and shows its progress; the clock is read here, and changes nothing that is found.
final class RunWatch: BatchWatch {
  private let logger: Logger
  private let progress: Progress?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let asOf: CivilDate
  private let jobs: Int
  /// When each file was begun that is being read.
  private let open = Mutex<[String: ContinuousClock.Instant]>([:])

  /// - Parameter quiet: whether no progress is shown.
  init(_ log: LogOptions, _ options: BatchOptions, quiet: Bool, _ words: Words) {
    var lines = LogLines(words, isJSON: LogOptions.isJSON)
    lines.logLevel = log.verbose ? .debug : .warning
    let handler = lines
    logger = Logger(label: Tool.name) { _ in handler }
    // Lines of the log between those of the progress would be hard to read.
    progress = quiet || log.verbose ? nil : Progress(words)
    start = clock.now
    asOf = options.asOf
    jobs = options.jobs
  }

  private func milliseconds(since instant: ContinuousClock.Instant) -> String {
    let duration = (clock.now - instant).components
    return "\(duration.seconds * 1000 + duration.attoseconds / 1_000_000_000_000_000)"
  }

  func begins(files: Int, bytes: Int) {
    progress?.begin(files: files, bytes: bytes)
    logger.info(
      "begin",
      metadata: [
        "files": "\(files)", "bytes": "\(bytes)", "as_of": "\(asOf.iso)", "jobs": "\(jobs)",
      ])
  }

  func begins(_ path: String) {
    open.withLock { $0[path] = clock.now }
    logger.debug("open", metadata: ["path": "\(path)"])
  }

  func took(_ bytes: Int) { progress?.advance(bytes) }

  func ends(_ file: FileOutcome) {
    let begun = open.withLock { $0.removeValue(forKey: file.path) } ?? start
    progress?.endFile()
    let delimiter = file.delimiter.map { " «\($0 == "\t" ? "tab" : $0)»" } ?? ""
    let sorts = [file.format.map { $0.rawValue + delimiter }, file.encoding]
    logger.info(
      "read",
      metadata: [
        "path": "\(file.path)", "format": "\(sorts.compactMap(\.self).joined(separator: ", "))",
        "kinds": "\(file.kinds.map(\.rawValue).joined(separator: ", "))",
        "records": "\(file.records)",
        "findings": "\(file.errors + file.breaches + file.warnings + file.notes)",
        "milliseconds": "\(milliseconds(since: begun))",
      ])
  }

  func judged(records: Int, rules: Int, spoke: [String: Int]) {
    progress?.end()
    for (code, count) in spoke.sorted(by: { $0.key < $1.key }) {
      logger.debug("rule", metadata: ["code": "\(code)", "findings": "\(count)"])
    }
    logger.info(
      "judged",
      metadata: [
        "records": "\(records)", "rules": "\(rules)",
        "findings": "\(spoke.values.reduce(0, +))",
        "milliseconds": "\(milliseconds(since: start))",
      ])
  }

  func writes(_ document: Int, of count: Int) { progress?.write(document, of: count) }

  func endsWriting() { progress?.end() }

  /// Something has been written.
  func wrote(_ path: String) {
    logger.info(
      "wrote", metadata: ["path": "\(path)", "milliseconds": "\(milliseconds(since: start))"])
  }
}
