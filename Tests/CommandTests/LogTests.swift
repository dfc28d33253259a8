import Foundation
import Testing

/// What goes to standard error beside the reason of a failure.
@Suite("Log and progress")
struct LogTests {
  private static func lines(_ run: Program.Run) throws -> [[String: Any]] {
    try run.errors.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private static func written() throws -> Program {
    let program = try Program()
    try program.write("a.csv", SinceTests.header + SinceTests.row("Ж-1", direction: "99"))
    return program
  }

  @Test("JSON is one object a line: what was read, which rules spoke, why the run ends as it does")
  func json() throws {
    let run = try Self.written().run(
      "check", "a.csv", "--verbose", "--log-format", "json", "--as-of", "2026-07-06")
    let lines = try Self.lines(run)
    #expect(
      lines.compactMap { $0["message"] as? String }.prefix(3) == ["begin", "open", "read"])
    let read = try #require(lines.first { $0["message"] as? String == "read" })
    #expect(read["path"] as? String == "a.csv" && read["records"] as? Int == 1)
    #expect(read["milliseconds"] is Int)
    #expect(lines.contains { $0["code"] as? String == "unknown-code" || $0["code"] != nil })
    #expect(lines.last?["level"] as? String == "error")
    #expect(run.code == 1)
  }

  @Test("A command line that is wrong is told as JSON too")
  func usage() throws {
    for arguments in [["chek", "--log-format=json"], ["check", "none", "--log-format", "json"]] {
      let run = try Program().run(arguments)
      #expect(run.code == 64)
      #expect(try Self.lines(run).count == 1)
    }
  }

  @Test("Text is sentences; without --verbose only the reason is said, and the report is the same")
  func text() throws {
    let program = try Self.written()
    let plain = try program.run("check", "a.csv", "--lang", "ru", "--as-of", "2026-07-06")
    let verbose = try program.run(
      "check", "a.csv", "--lang", "ru", "--as-of", "2026-07-06", "--verbose")
    #expect(plain.errors == "Файл не принят\n")
    #expect(verbose.output == plain.output)
    #expect(verbose.errors.contains("a.csv: прочитан – csv «;», utf-8; projects; записей: 1"))
    #expect(!verbose.errors.contains("{"))
  }

  @Test("Long writing shows how far it has come on a terminal, and clears its line in the end")
  func progressOfWriting() throws {
    let program = try Program()
    let script = """
      import os, pty, re, sys, time
      begun = time.time()
      pid, fd = pty.fork()
      if pid == 0:
          os.environ["TERM"] = "xterm"
          os.execv(sys.argv[1], sys.argv[1:])
      said = b""
      while True:
          try: piece = os.read(fd, 65536)
          except OSError: break
          if not piece: break
          said += piece
      shown = re.findall("\\r\\x1b\\\\[K([^\\r\\n]*)", said.decode())
      writing = [text for text in shown if text.startswith("Жазылуда: ")]
      # Short work shows none, on whatever machine this is.
      assert writing or time.time() - begun < 4, shown
      if writing: assert shown[shown.index(writing[-1]) + 1].find("Жазылуда") < 0, shown
      """
    try program.write("terminal.py", script)
    let run = try program.run(
      ["-B", program.url("terminal.py").path, Program.binary.path, "report"]
        + PageBrowserTests.samples + [
          "--period", "2026-H1", "--as-of", "2026-07-06", "--out", program.url("out").path,
        ], executable: URL(filePath: "/usr/bin/python3"), in: Program.checkout)
    #expect(run.code == 0, "\(run.errors)")
  }
}
