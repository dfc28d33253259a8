import Foundation
import Testing

/// What the program asks of the system while it parses: its input, iconv's own tables and, for a
/// workbook, the time zone, and nothing else.
@Suite("System calls")
struct TraceTests {
  static let canTrace = Tools.isThere("strace")

  @Test(
    "While parsing nothing is opened but the input, and no socket",
    .enabled(if: canTrace, "strace is not there"))
  func opens() throws {
    let program = try Program()
    let entity =
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM "
      + "\"http://127.0.0.1:9/y\"> %y;]>"
    let rows = "<conflict_notices><row><other>&x;</other></row></conflict_notices>"
    let submission = "<submission xmlns=\"urn:kz:social-order:submission:1\">\(rows)</submission>"
    try program.write("in/a.xml", entity + submission)
    try program.write(
      "in/b.xml",
      "<?xml version=\"1.0\" encoding=\"KZ-1048\"?><?xml-stylesheet href=\"file:///etc/hosts\"?>"
        + submission.replacing(
          "<submission ",
          with: "<submission xsi:schemaLocation=\"urn:a http://127.0.0.1:9/a.xsd\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "))
    for name in [
      "kz-1048.csv", "utf-16le-tab.csv", "utf-16.xml", "windows-1251.xml", "utf-8.csv",
      "workbook.xlsx",
    ] {
      let sample = Program.checkout.appending(path: "input-samples/formats/\(name)")
      try program.write("in/\(name)", try Data(contentsOf: sample))
    }
    let run = try program.run(
      [
        "strace", "-f", "-qq", "-o", "trace", "-e", "trace=open,openat,socket,connect,execve",
        Program.binary.path, "check", "in", "--as-of", "2026-07-06", "--out", "out.txt",
      ], environment: Tools.environment, executable: Tools.env)
    // A container may forbid tracing.
    guard run.code == 1, let trace = try? program.read("trace") else { return }
    // A call that another thread cut in on ends on a line of its own; its name stands on the line where it began.
    let calls = trace.split(separator: "\n")
      .filter { !$0.contains("= -1 ") && !$0.contains(" resumed>") }
    let first = try #require(calls.firstIndex { $0.contains("\"a.xml\"") })
    let inputs = try program.names("in").map { "\"\($0)\"" } + ["\"in\""]
    for call in calls[first...] {
      #expect(
        !call.contains("socket(") && !call.contains("connect(") && !call.contains("execve("),
        "\(call)")
      let isInput = inputs.contains { call.contains($0) }
      let isTable = call.contains("/gconv/") || call.contains("/gconv-modules")
      // The report is written when all is judged.
      let isReport = call.contains("out.txt") || call.contains("\".\"")
      #expect(isInput || isTable || isReport, "\(call)")
    }
    #expect(calls.contains { $0.contains("\"kz-1048.csv\"") })
    #expect(calls.contains { $0.contains("\"workbook.xlsx\"") })
  }
}
