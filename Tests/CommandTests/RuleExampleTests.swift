import Rules
import SocialOrder
import Testing

/// Every example of every rule, through the front door: the failing ones make it speak, the passing ones do not.
@Suite("Examples of rules")
struct RuleExampleTests {
  static let codes: [String] = Rulebook.all.map { $0.declaration.code }

  @Test("Each example does what its rule says", arguments: RuleExampleTests.codes)
  func examples(_ code: String) throws {
    let rule = try #require(Rulebook.declaration(code))
    for (index, example) in rule.examples.enumerated() {
      let program = try Program()
      switch example.input {
      case .records(let records):
        for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
      case .file(let bytes): try program.write("in/file", bytes)
      }
      let received = example.received.map { ["--received", $0.iso] } ?? []
      let reference = try example.reference.map { reference in
        try program.write("ref/\(reference.file.rawValue)", reference.text)
        return ["--reference", "ref"]
      }
      let run = try program.run(
        ["check", "in", "--format", "json", "--as-of", example.asOf.iso] + received
          + (reference ?? []))
      let found = run.findings.of(code)
      #expect(
        found.isEmpty != example.fails,
        "\(code), example \(index + 1): \(run.codes.sorted()) \(run.errors)")
      let severities = [rule.severity, rule.milder].compactMap { $0?.rawValue }
      for finding in found {
        #expect(severities.contains(finding["severity"] as? String ?? ""))
        let message = finding["message"] as? String ?? ""
        #expect(!message.contains("{"), "\(code): \(message)")
      }
    }
  }

  @Test("A good record of each kind has no finding but notes")
  func goodRecords() throws {
    let program = try Program()
    let run = try program.check(
      (.projects, [:]), (.monitoring, [:]), (.evaluationRemarks, [:]), (.conflictNotices, [:]),
      (.discussions, [:]), (.plans, [:]))
    #expect(run.findings.allSatisfy { $0["severity"] as? String == "note" }, "\(run.codes)")
    #expect(run.code == 0)
  }
}
