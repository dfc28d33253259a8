import Foundation

/// The real binary, which stands beside the test bundle.
enum Binary {
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// What it printed, whatever the width at which lines were broken.
    var said: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "tapsyrys")

  static func run(_ arguments: [String], in folder: URL, _ executable: URL = program) throws -> Run
  {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
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
    return Run(
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: names[0], encoding: .utf8),
      errors: try String(contentsOf: names[1], encoding: .utf8))
  }
}

extension LittleWorkspace {
  /// Runs the program in the workspace, in English, on a day after all of its runs.
  func run(_ arguments: String...) throws -> Binary.Run {
    let day = arguments.contains("--as-of") ? [] : ["--as-of", "2026-07-20"]
    return try Binary.run(arguments + day + ["--lang", "en"], in: url)
  }
}
