import Testing

@testable import Workspace

@Suite("One member of a large object")
struct JSONMemberTests {
  private static let object = #"""
    {"a":[{"run":1},"}"],"b\\":"x\"y,:{","run":{"id":"2026","run":[2,3]},"z":null,"last":"\\"}

    """#

  @Test(
    "It is found by its name at the top, and nowhere else",
    arguments: [
      ("a", #"[{"run":1},"}"]"#), ("run", #"{"id":"2026","run":[2,3]}"#), ("z", "null"),
      ("last", #""\\""#), ("id", nil), ("x", nil), ("", nil),
    ] as [(String, String?)])
  func find(_ name: String, _ value: String?) {
    let found = JSONMember.find(name, in: Array(Self.object.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == value)
  }

  @Test("What is cut, and what is no object, is looked through to its end")
  func damaged() {
    let bytes = Array(Self.object.utf8)
    for count in bytes.indices { _ = JSONMember.find("last", in: Array(bytes[..<count])) }
    #expect(JSONMember.find("run", in: Array("[1,2]]]".utf8)) == nil)
    #expect(JSONMember.find("run", in: Array("\"run\":1}".utf8)) == nil)
  }

  @Test("A run's document is known by its head as by all of it")
  func head() throws {
    let run = RunRecord(number: 3, asOf: "2026-07-06", startedAt: 5, edition: "e", version: "v")
    let reports = [PeriodReport(period: "2026", run: run.id, fingerprint: "«\\\"»")]
    let document = RunDocument(
      run: run, submissions: [], reports: reports,
      outputs: [RunOutput(path: "\"run\":{", sha256: "0", drawn: "1")])
    let run2 = JSONMember.find("run", in: document.bytes).flatMap {
      CanonicalJSON.value(RunRecord.self, $0)
    }
    #expect(run2 == run)
    let found = try #require(JSONMember.find("reports", in: document.bytes))
    #expect(CanonicalJSON.value([PeriodReport].self, found) == reports)
    #expect(RunDocument.read(document.bytes) == document)
  }
}
