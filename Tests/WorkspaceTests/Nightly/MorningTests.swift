import Foundation
import Testing

@testable import Workspace

@Suite("status after runs, through the program")
struct MorningTests {
  @Test("Text, JSON and page name each failed file once with its first cause")
  func failed() throws {
    let night = try NightFolder()
    try night.drop("good.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("wrong.csv", Sent.wrong("Ж-9"))
    try night.drop("torn.csv", Sent.projects(["Ж-8": 1000]))
    #expect(
      try night.run("run", environment: ["TAPSYRYS_TEST_READER": "abort:torn.csv"]).code == 1)
    let text = try night.run("status").output
    let json = try night.run("status", "--format", "json")
    let page = try night.read("reports/latest/status.html")
    let data = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let failed = try #require(data?["failed"] as? [[String: Any]], "\(json.output)")
    #expect(Set(failed.compactMap { $0["path"] as? String }) == ["wrong.csv", "torn.csv"])
    for name in ["wrong.csv", "torn.csv"] {
      #expect(text.components(separatedBy: "✗ \(name)").count == 2, "\(text)")
    }
    // Each language names each of them once.
    #expect(page.components(separatedBy: "Направления с номером 18 нет").count == 2)
    #expect(page.components(separatedBy: "дважды завершилась аварийно").count == 2)
    #expect(text.contains("Line 2, “Direction”. "), "\(text)")
    #expect(!page.contains("http://") && !page.contains("https://"))
    // The page's links lead to what is there.
    for match in page.matches(of: /href="([^"#]+)"/) {
      let place = String(match.output.1).removingPercentEncoding ?? ""
      #expect(night.holds("runs/\(night.latest)/\(place)"), "\(place)")
    }
    // Corrected, it fails no more.
    try night.drop("wrong.csv", Sent.projects(["Ж-9": 100]))
    try night.run("run")
    #expect(try !night.run("status").output.contains("✗ wrong.csv"))
  }
}
