import Foundation
import SocialOrder

/// The real binary, run in a fresh folder.
struct Program {
  /// What a run said and how it ended.
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    var json: [String: Any] {
      let data = Data(output.utf8)
      return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }

    var findings: [[String: Any]] { json["findings"] as? [[String: Any]] ?? [] }
    var files: [[String: Any]] { json["files"] as? [[String: Any]] ?? [] }
    var codes: Set<String> { Set(findings.compactMap { $0["code"] as? String }) }
  }

  /// The checkout that this test was built from.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program stands beside the test bundle.
  static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "tapsyrys")

  /// The folder that it runs in: fresh, and gone after the test.
  let folder: Folder

  final class Folder: Sendable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "tapsyrys-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  init() throws { folder = try Folder() }

  func url(_ name: String) -> URL { folder.url.appending(path: name) }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(Array(bytes)).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  /// Runs the program, or another, with arguments.
  func run(
    _ arguments: String..., environment: [String: String] = [:], executable: URL = Program.binary
  ) throws -> Run {
    try run(arguments, environment: environment, executable: executable)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:],
    executable: URL = Program.binary, in place: URL? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = place ?? folder.url
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { $1 }
    // Files, not pipes: a full pipe would hold the program up.
    let names = (0..<2).map { _ in
      FileManager.default.temporaryDirectory.appending(path: "said-\(UUID())")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    for name in names { _ = FileManager.default.createFile(atPath: name.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let code =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return Run(
      code: code, output: try String(contentsOf: names[0], encoding: .utf8),
      errors: try String(contentsOf: names[1], encoding: .utf8))
  }
}

extension [[String: Any]] {
  /// The findings of one code.
  func of(_ code: String) -> [[String: Any]] { filter { $0["code"] as? String == code } }
}
