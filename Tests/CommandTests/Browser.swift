import Foundation
import Testing

/// A real browser without a window: what a reader's would make of a page.
enum Browser {
  static let path = "/usr/bin/chromium"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  struct Visit {
    /// What the page complained of, its policy's refusals too.
    let complaints: [Substring]
    /// What was asked of the network, but for the browser's own questions to its maker.
    let requests: Set<String>
    /// The picture of the page, in bytes of PNG.
    let picture: Int
  }

  /// The browser hung each time that it was tried.
  struct Hung: Error {}

  /// Opens a page of the program's folder.
  static func visit(_ page: String, width: Int, in program: Program) throws -> Visit {
    let run = try run(
      [
        "--no-first-run", "--hide-scrollbars", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--enable-logging=stderr", "--virtual-time-budget=10000",
        "--log-net-log=\(program.url("net.json").path)", "--window-size=\(width),1200",
        "--screenshot=\(program.url("page.png").path)", program.url(page).absoluteString,
      ], in: program)
    let net = try program.read("net.json")
    let urls = net.matches(of: /"url":"([^"]*)"/).map { String($0.output.1) }
    let picture = try Data(contentsOf: program.url("page.png"))
    return Visit(
      complaints: run.errors.split(separator: "\n").filter { $0.contains(":CONSOLE") },
      requests: Set(urls.filter { !isOwn($0) }), picture: picture.count)
  }

  /// Runs the browser in the program's folder. Rarely it hangs without a word, once for the hour that a whole suite was
  /// given: it has a minute then, with all that it started, and is tried anew.
  static func run(_ arguments: [String], in program: Program) throws -> Program.Run {
    for attempt in 1...3 {
      let run = try program.run(
        ["--signal=KILL", "60", path, "--headless", "--no-sandbox", "--disable-gpu"]
          + ["--user-data-dir=\(program.url("profile-\(attempt)").path)"] + arguments,
        environment: ["HOME": program.folder.url.path],
        executable: URL(filePath: "/usr/bin/timeout"))
      // What `timeout` ends with, for it is in the group that it kills.
      if run.code != 128 + SIGKILL { return run }
    }
    throw Hung()
  }

  private static func isOwn(_ url: String) -> Bool {
    ["google.com/", "googleapis.com/", "chrome://", "data:"].contains { url.contains($0) }
  }
}
