import Files
import Foundation
import GRDB

@testable import Workspace

/// A workspace that the program has set up, and the program itself at work in it: fresh, and gone after the test.
final class NightFolder {
  let url: URL
  var path: PathBytes { PathBytes(url.path) }
  static let day = "2026-07-06"

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "night-\(UUID())")
    let made = try Binary.run(["init", url.path], in: FileManager.default.temporaryDirectory)
    guard made.code == 0 else { throw Refused(errors: made.errors) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  struct Refused: Error { let errors: String }

  // MARK: What comes

  func write(_ name: String, _ text: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func drop(_ name: String, _ text: String) throws { try write("inbox/\(name)", text) }

  /// Drops a file whose name is any bytes.
  func drop(bytes name: [UInt8], _ text: String) throws {
    let (folder, last) = try Folder(path.appending("inbox")).place(
      PathBytes(bytes: name), making: true)
    try folder.create(last).write(Array(text.utf8))
  }

  // MARK: The program

  /// Runs a command in the workspace, in English, on one day for ever.
  @discardableResult
  func run(
    _ arguments: String..., environment: [String: String] = [:], executable: String? = nil
  ) throws -> Binary.Run {
    try run(arguments: arguments, environment: environment, executable: executable)
  }

  func run(
    arguments: [String], environment: [String: String] = [:], executable: String? = nil
  ) throws -> Binary.Run {
    let said = try started(arguments, environment, executable)
    said.process.waitUntilExit()
    return try said.end()
  }

  /// Lets a command run while the test does something else.
  func start(_ arguments: String..., environment: [String: String] = [:]) throws -> Started {
    try started(arguments, environment, nil)
  }

  private func started(
    _ arguments: [String], _ environment: [String: String], _ executable: String?
  ) throws -> Started {
    let isCommand = executable == nil
    let words = arguments + (isCommand && !arguments.contains("--lang") ? ["--lang", "en"] : [])
    let isDated = !isCommand || arguments.contains("--as-of") || arguments.first == "rebuild"
    let process = Process()
    process.executableURL = executable.map { URL(filePath: $0) } ?? Binary.program
    process.arguments = words + (isDated ? [] : ["--as-of", Self.day])
    process.currentDirectoryURL = url
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { $1 }
    return try Started(process)
  }

  final class Started {
    let process: Process
    private let names: [URL]

    fileprivate init(_ process: Process) throws {
      self.process = process
      names = (0..<2).map { _ in
        FileManager.default.temporaryDirectory.appending(path: "said-\(UUID())")
      }
      for name in names { _ = FileManager.default.createFile(atPath: name.path, contents: nil) }
      process.standardOutput = try FileHandle(forWritingTo: names[0])
      process.standardError = try FileHandle(forWritingTo: names[1])
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    deinit {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      for name in names { try? FileManager.default.removeItem(at: name) }
    }

    /// Sends a signal and waits for the end; how long that took stands with it, in seconds.
    func end(by signal: Int32) throws -> (run: Binary.Run, seconds: Double) {
      let begin = Date()
      kill(process.processIdentifier, signal)
      while process.isRunning, Date().timeIntervalSince(begin) < 10 { usleep(20_000) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      return (try end(), Date().timeIntervalSince(begin))
    }

    fileprivate func end() throws -> Binary.Run {
      Binary.Run(
        code: process.terminationReason == .exit
          ? process.terminationStatus : 128 + process.terminationStatus,
        output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
    }
  }

  /// Waits until something is so, a minute at most: it comes in one or two seconds, but for a busy machine.
  func wait(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<1200 {
      if isSo() { return true }
      usleep(50_000)
    }
    return isSo()
  }

  // MARK: What lies where

  /// Every entry under a folder, relative to it, with what it is and holds.
  func tree(_ folder: String = "") throws -> [String: String] {
    var tree: [String: String] = [:]
    let top = path.appending(PathBytes(folder.isEmpty ? "." : folder))
    for entry in try FolderTree.list(top) {
      let place = top.appending(entry.path)
      if entry.kind == .file {
        let bytes = try InputFile.expand([place])[0].contents().bytes
        tree[entry.path.text] = SHA256Digest.hex(bytes)
      } else {
        tree[entry.path.text] = "\(entry.kind)"
      }
    }
    return tree
  }

  /// The files under a folder, relative to it, in order.
  func files(_ folder: String) throws -> [String] {
    try tree(folder).filter { $0.value.count == 64 }.keys.sorted()
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// What the ledger says of each submission: `1 accepted a.csv`, and of a duplicate whose it is.
  func ledger() throws -> [String] {
    try Ledger.open(in: path).submissions().map { submission in
      let original = submission.duplicateOf.map { " = \($0)" } ?? ""
      return "\(submission.sequence) \(submission.fate.rawValue) \(submission.name)\(original)"
    }
  }

  func submissions() throws -> [Submission] { try Ledger.open(in: path).submissions() }

  /// The run that `reports/latest` shows.
  var latest: String {
    let link = url.appending(path: "reports/latest").path
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    return target.map { String($0.dropFirst("../runs/".count)) } ?? ""
  }

  /// Of the latest report of a period: its total of contract sums, and how many records were read, count, and are superseded.
  func counted(_ period: String = "2026-H1") throws -> [String] {
    let data = Data(try read("reports/latest/\(period)/figures.json").utf8)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let total = json?["total"] as? [String: Any]
    let conservation = json?["conservation"] as? [String: Any]
    let records = conservation?["records"] as? [String: Any]
    return [total?["contract_sum"] as? String ?? "–"]
      + ["read", "accepted", "superseded"].map { "\(records?[$0] as? Int ?? -1)" }
  }
}

/// Small submissions of project records.
enum Sent {
  private static let columns =
    "administrator_bin;administrator_name_kk;administrator_name_ru;period;project_id;direction;"
    + "region;project_name_kk;project_name_ru;planned_sum;contract_sum;supplier_name;supplier_bin;"
    + "contract_date;start_date;end_date;status;service_type;goals_kk;goals_ru;activities_kk;"
    + "activities_ru;results_kk;results_ru;effect_kk;effect_ru"

  /// A file of projects, each with its sum in thousand tenge.
  static func projects(_ sums: KeyValuePairs<String, Int>, period: String = "2026-H1") -> String {
    let rows = sums.map { id, sum in
      "220640920038;Абай облысының басқармасы;Управление области Абай;\(period);\(id);4;10;"
        + "Мектеп \(id);Школа \(id);\(sum);\(sum);«Шаңырақ» ҚБ;000240928539;2026-03-10;"
        + "2026-03-11;2026-11-30;running;training;Көмектесу.;Помочь.;Оқытылды.;Проведено.;"
        + "Қол қойылды.;Подписаны.;Жұмыс орындары.;Рабочие места."
    }
    return ([columns] + rows).map { $0 + "\n" }.joined()
  }

  /// One that is rejected: there is no direction 18.
  static func wrong(_ id: String) -> String {
    projects([id: 100]).replacing(";4;10;", with: ";18;10;")
  }
}
