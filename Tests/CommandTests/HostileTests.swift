import Foundation
import SocialOrder
import Testing

/// Which program the hostile files are put through, and how many of them.
///
/// `make hostile` names a release build, and then all of them go through it; the debug build, which is slow, is shown a
/// few.
enum Hostility {
  static let release = ProcessInfo.processInfo.environment["HOSTILE_PROGRAM"]
    .map { URL(filePath: $0) }
  static let program = release ?? Program.binary

  /// CPU seconds.
  static let mostSeconds = release == nil ? 6.0 : 2.0
  static let mostMiB = 128.0
}

/// Files that nobody sends by accident: each is refused with its own code, soon and in little memory, and the others go on.
@Suite("Hostile files", .serialized)
struct HostileTests {
  struct Answer: Decodable {
    let name: String
    let expected: String
    let code: Int
    let cpu: Double
    let mib: Double
    let codes: [String]
    let rejected: Bool
    let othersGoOn: Bool
  }

  /// One of each way to be refused, and soon done with.
  static let sample = [
    "unclosed-quote.csv", "a-million-columns.csv", "zero-bytes.csv", "not-utf8.csv",
    "utf-32-no-mark.csv", "five-gibibytes.csv", "mark-only.csv", "laughs.xml", "network.xml",
    "doctype-16.xml", "a-million-levels.xml", "attributes.xml", "xinclude.xml", "two-roots.xml",
    "cut.xml",
  ]

  static let hasPython = Tools.isThere("python3")

  @Test("Each is rejected with its code", .enabled(if: hasPython, "python3 is not there"))
  func each() throws {
    let program = try Program()
    let script = Program.checkout.appending(path: "Tests/Hostile/hostile.py").path
    let run = try program.run(
      ["python3", "-B", script, Hostility.program.path, program.folder.url.path]
        + (Hostility.release == nil ? Self.sample : []),
      environment: Tools.environment, executable: Tools.env)
    let answers = try JSONDecoder().decode([Answer].self, from: Data(run.output.utf8))
    let least = Hostility.release == nil ? Self.sample.count : 50
    #expect(answers.count >= least, "\(run.errors)")
    for answer in answers {
      #expect(answer.codes.contains(answer.expected), "\(answer)")
      #expect(answer.rejected && answer.othersGoOn && answer.code == 1, "\(answer)")
      #expect(answer.cpu < Hostility.mostSeconds, "\(answer)")
      #expect(answer.mib < Hostility.mostMiB, "\(answer)")
    }
  }

  @Test("A link, a pipe and a folder named like a file are no files; a folder is looked into")
  func specialFiles() throws {
    let program = try Program()
    for file in Records.csv([(.projects, [:])]) { try program.write("in/\(file.name)", file.text) }
    try program.write("in/folder.csv/inside.csv", "")
    try FileManager.default.createSymbolicLink(
      atPath: program.url("in/link.csv").path, withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: program.url("in/loop.csv").path, withDestinationPath: "loop.csv")
    #expect(mkfifo(program.url("in/pipe.csv").path, 0o644) == 0)
    let run = try program.run("check", "in", "--format", "json", "--as-of", "2026-07-06")
    let verdicts = run.files.map { "\($0["path"] ?? "") \($0["verdict"] ?? "")" }
    #expect(
      verdicts == [
        "in/folder.csv/inside.csv rejected", "in/link.csv rejected", "in/loop.csv rejected",
        "in/pipe.csv rejected", "in/projects.csv accepted",
      ])
    #expect(run.findings.of("file-unreadable").count == 3)
    #expect(run.code == 1)
  }

  /// Whoever runs the tests may be allowed to read anything: then the program runs as nobody.
  @Test("A file without permission is rejected, and the others go on")
  func withoutPermission() throws {
    let program = try Program()
    for file in Records.csv([(.projects, [:])]) { try program.write("in/\(file.name)", file.text) }
    try program.write("in/closed.csv", "a;b\n")
    chmod(program.url("in/closed.csv").path, 0)
    let arguments = [
      Program.binary.path, "check", "in", "--format", "json", "--as-of", "2026-07-06",
    ]
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let prefix = geteuid() == 0 ? nobody : []
    let run = try program.run(
      prefix + arguments, environment: Tools.environment, executable: Tools.env)
    // Nobody may not reach the binary, or there is no such tool: nothing can be shown then.
    if geteuid() == 0, [126, 127].contains(run.code) { return }
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.findings.of("file-unreadable").count == 1)
    #expect(run.files.count { $0["verdict"] as? String == "accepted" } == 1)
  }
}

/// Other programs that tests call.
enum Tools {
  static let env = URL(filePath: "/usr/bin/env")
  static let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

  static func isThere(_ name: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "command -v \(name)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
