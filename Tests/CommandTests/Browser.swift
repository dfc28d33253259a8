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

  /// Opens a page of the program's folder.
  static func visit(_ page: String, width: Int, in program: Program) throws -> Visit {
    let run = try program.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
        "--virtual-time-budget=10000", "--user-data-dir=\(program.url("profile").path)",
        "--log-net-log=\(program.url("net.json").path)", "--window-size=\(width),1200",
        "--screenshot=\(program.url("page.png").path)", program.url(page).absoluteString,
      ], environment: ["HOME": program.folder.url.path], executable: URL(filePath: path))
    let net = try program.read("net.json")
    let urls = net.matches(of: /"url":"([^"]*)"/).map { String($0.output.1) }
    let picture = try Data(contentsOf: program.url("page.png"))
    return Visit(
      complaints: run.errors.split(separator: "\n").filter { $0.contains(":CONSOLE") },
      requests: Set(urls.filter { !isOwn($0) }), picture: picture.count)
  }

  private static func isOwn(_ url: String) -> Bool {
    ["google.com/", "googleapis.com/", "chrome://", "data:"].contains { url.contains($0) }
  }
}
