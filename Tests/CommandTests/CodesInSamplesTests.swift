import Foundation
import Testing

/// Every code is seen in the samples, or a named test shows it.
@Suite("Codes in the samples")
struct CodesInSamplesTests {
  /// What a small committed file cannot show, and the test that does.
  static let elsewhere = [
    "file-too-large": "ErrorTests.tooLarge", "file-unreadable": "ErrorTests.unreadableFile",
    "field-too-long": "RuleExampleTests", "record-too-long": "IntakeTests",
    "too-many-columns": "RuleExampleTests", "xml-too-deep": "RuleExampleTests",
    "xml-too-wide": "RuleExampleTests", "administrator-unknown": "AdministratorUnknownTests",
    "period-closed": "ReferenceTests.closedPeriods",
    "waiver-expired": "WaiverTests", "waiver-unused": "WaiverTests",
    "submission-late": "PlanningTests.received", "xlsx-too-large": "HostileWorkbookTests",
  ]

  @Test("Each code of the rulebook stands in the findings of input-samples")
  func everyCode() throws {
    let path = Program.checkout.appending(path: "output-samples/check/findings.json")
    let data = try Data(contentsOf: path)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    let seen = Set(findings.compactMap { $0["code"] as? String })
    for code in RuleExampleTests.codes where Self.elsewhere[code] == nil {
      #expect(seen.contains(code), "\(code) is in no sample")
    }
    #expect(seen.isSubset(of: RuleExampleTests.codes))
    #expect(seen.isDisjoint(with: Self.elsewhere.keys))
  }

  @Test("No message of the samples leaves a place unfilled")
  func filled() throws {
    let path = Program.checkout.appending(path: "output-samples/check/findings.json")
    let data = try Data(contentsOf: path)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    for finding in findings {
      for key in ["message", "help"] {
        let text = try #require(finding[key] as? String)
        #expect(!text.contains(/\{[A-Za-z]+\}/), "\(text)")
      }
    }
  }
}
