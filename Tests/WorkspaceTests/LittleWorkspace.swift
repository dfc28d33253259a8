import Batch
import Files
import Foundation
import GRDB
import SocialOrder

@testable import Workspace

/// A workspace built by hand, as runs would have left it: fresh, and gone after the test.
final class LittleWorkspace {
  let url: URL
  var path: PathBytes { PathBytes(url.path) }
  private var sequence = 0
  private var runNumber = 0
  private var last = Sidecar.first

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "little-\(UUID())")
    for folder in ["inbox", "accepted", "rejected", "quarantine", "reports", "runs", "reference"] {
      try FileManager.default.createDirectory(
        at: url.appending(path: folder), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A file that came, and what becomes of it.
  struct Arrival {
    var name = "projects.csv"
    var bytes: [UInt8] = []
    var fate = Fate.accepted
    var period = "2026-H1"
    var records = 1
    var line: Int?

    init(
      _ name: String, _ text: String, _ fate: Fate = .accepted, period: String = "2026-H1"
    ) {
      self.name = name
      bytes = Array(text.utf8)
      self.fate = fate
      self.period = period
    }
  }

  /// Does what a run does with what arrived: files to their places with what is known of them, the ledger, the run's folder.
  @discardableResult
  func run(_ arrivals: [Arrival], asOf: String = "2026-07-06", reports: [String] = [])
    throws -> [Sidecar]
  {
    // Before anything is taken: a ledger that is missing where something was accepted is damage.
    let ledger = try Ledger.open(in: path)
    runNumber += 1
    let run = RunRecord(
      number: runNumber, asOf: asOf, startedAt: 1_783_296_000 + Int64(runNumber),
      edition: Tool.edition, version: Tool.version)
    let submissions = arrivals.map { submission($0, run) }
    let sidecars = Sidecar.chain(submissions, after: last)
    last = sidecars.last { $0.receipt != nil }?.receipt ?? last
    for (arrival, sidecar) in zip(arrivals, sidecars) { try put(arrival, sidecar) }
    try ledger.record(run: run, submissions: sidecars)
    let made = reports.map {
      PeriodReport(period: $0, run: run.id, fingerprint: "inputs of \($0) by \(run.id)")
    }
    try ledger.note(made)
    try leave(run, sidecars, try ledger.latestReports(), reports)
    return sidecars
  }

  private func submission(_ arrival: Arrival, _ run: RunRecord) -> Submission {
    sequence += 1
    let sha256 = SHA256Digest.hex(arrival.bytes)
    let name = PathBytes("from the ministry/" + arrival.name)
    let isJudged = arrival.fate == .accepted || arrival.fate == .rejected
    let errors = arrival.fate == .rejected ? 2 : 0
    return Submission(
      sequence: sequence, run: run.id, nameBytes: Hexadecimal.text(name.bytes), name: name.text,
      sha256: sha256, size: arrival.bytes.count, arrivedAt: 1_783_200_000 + Int64(sequence),
      receivedOn: "2026-07-03", fate: arrival.fate,
      place: ArchiveNames.place(
        arrival.fate, sha256: sha256, sequence: sequence, receivedOn: "2026-07-03", name: name),
      duplicateOf: arrival.fate == .duplicate ? 1 : nil,
      reason: arrival.fate == .quarantined
        ? Spoken(Texts(kk: "оқылмады", ru: "не прочитан", en: "could not be read")) : nil,
      judgement: isJudged ? judgement(arrival, run, errors: errors) : nil)
  }

  private func judgement(_ arrival: Arrival, _ run: RunRecord, errors: Int) -> Judgement {
    let cause = Texts(kk: "себеп", ru: "причина «1»", en: "cause \"1\"\u{7F}\u{1}\n\u{2028}/\\")
    return Judgement(
      edition: Tool.edition, version: Tool.version, asOf: run.asOf, format: "csv",
      encoding: "utf-8", records: arrival.records, errors: errors, breaches: 1, warnings: 0,
      notes: 0,
      holdings: [
        Holding(
          kind: "projects", administrator: "050140005679", period: arrival.period,
          records: arrival.records, contractSum: 1_234_567_00),
        Holding(kind: "scores", administrator: nil, period: nil, records: 2, contractSum: 0),
      ],
      findings: (errors > 0
        ? [FindingCount(code: "bin-checksum", severity: "error", count: errors)] : [])
        + [FindingCount(code: "term-short", severity: "breach", count: 1)],
      waivers: [WaiverUsed(code: "plan-late", decision: "№ 12-3", count: 1)],
      firstCause: errors > 0 ? Spoken(cause) : nil,
      kept: [
        Kept(
          kind: "projects", administrator: "050140005679", period: arrival.period, records: 2,
          examples: [
            KeptRecord(place: "accepted/2026/x-a.csv", line: 2, sheet: nil, key: "Ж-1"),
            KeptRecord(place: "accepted/2026/x-a.csv", line: 3, sheet: "МӘТІАМ", key: "Ж-2"),
          ])
      ])
  }

  private func put(_ arrival: Arrival, _ sidecar: Sidecar) throws {
    guard let place = sidecar.submission.place else { return }
    switch arrival.fate {
    case .accepted:
      try write(place, arrival.bytes)
      try write(place + ".json", sidecar.bytes)
    case .rejected, .quarantined:
      try? FileManager.default.removeItem(at: url.appending(path: place))
      try write("\(place)/\(ArchiveNames.fileName(PathBytes(arrival.name)))", arrival.bytes)
      try write("\(place)/about.json", sidecar.bytes)
      guard arrival.fate == .rejected else { return }
      for page in ReturnedPages.names { try write("\(place)/\(page)", page) }
    case .duplicate: break
    }
  }

  private func leave(
    _ run: RunRecord, _ sidecars: [Sidecar], _ reports: [PeriodReport], _ made: [String]
  ) throws {
    let folder = "runs/\(run.id)"
    var outputs: [RunOutput] = []
    for period in made {
      let names = ["figures.json", "annex-4.kk.xlsx", "letters/a.kk.html"]
      let list = (names + ["run.json"]).sorted().map { "    \"\($0)\"" }.joined(separator: ",\n")
      let run = "{\n  \"period\": \"\(period)\",\n  \"outputs\": [\n\(list)\n  ]\n}\n"
      for (name, text) in names.map({ ($0, "\($0) of \(period)") }) + [("run.json", run)] {
        try write("\(folder)/\(period)/\(name)", text)
        outputs.append(
          RunOutput(path: "\(period)/\(name)", sha256: SHA256Digest.hex(text.utf8)))
      }
    }
    for report in reports where report.run != run.id && !made.isEmpty {
      try FileManager.default.createSymbolicLink(
        atPath: url.appending(path: "\(folder)/\(report.period)").path,
        withDestinationPath: "../\(report.run)/\(report.period)")
    }
    let document = RunDocument(
      run: run, submissions: sidecars, reports: reports,
      outputs: outputs.sorted { $0.path < $1.path })
    try write("\(folder)/run.json", document.bytes)
    if !made.isEmpty {
      let link = url.appending(path: "reports/latest")
      try? FileManager.default.removeItem(at: link)
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "../runs/\(run.id)")
    }
  }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(Array(bytes)).write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: name)))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: name))
  }

  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
  }

  /// A workspace in which every fate occurs, over two runs with reports.
  static func lived() throws -> LittleWorkspace {
    let workspace = try LittleWorkspace()
    try workspace.run(
      [
        Arrival("projects.csv", "first"), Arrival("bad.csv", "bad", .rejected),
        Arrival("torn.xlsx", "torn", .quarantined), Arrival("again.csv", "first", .duplicate),
      ], reports: ["2026-H1"])
    try workspace.run(
      [Arrival("projects.csv", "second"), Arrival("year.csv", "third", period: "2026")],
      asOf: "2026-07-07", reports: ["2026-H1", "2026"])
    return workspace
  }
}

extension LittleWorkspace {
  /// Another program that keeps the ledger busy while some work is done.
  func whileBusy(_ work: () throws -> Void) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(
      path: url.appending(path: "ledger.sqlite").path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    try work()
    try queue.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
  }
}
