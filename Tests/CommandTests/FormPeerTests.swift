import Foundation
import Testing

/// An independent reader opens the workbooks and holds every figure against figures.json.
@Suite("Forms and figures, by a peer")
struct FormPeerTests {
  static let periods = ["2025-H1", "2025-H2", "2025", "2026-H1"]

  @Test("figures.json is what another program adds up from the accepted files", arguments: periods)
  func recount(_ period: String) throws {
    let outputs = Program.checkout.appending(path: "output-samples")
    let run = try Program().run(
      [
        "-B", Program.checkout.appending(path: "Tests/Peer/figures.py").path,
        outputs.appending(path: "check/findings.json").path,
        outputs.appending(path: "\(period)/figures.json").path,
        Program.checkout.appending(path: "Sources/SocialOrder/Data").path,
      ], executable: URL(filePath: "/usr/bin/python3"), in: Program.checkout)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  /// A Python that has openpyxl; nil where none has.
  static let python: URL? = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .map { URL(filePath: $0) }
    .first { python in
      let run = try? Program().run("-c", "import openpyxl", executable: python)
      return run?.code == 0
    }

  @Test(
    "Every figure of every form is followed to the records that it was made of",
    .enabled(if: python != nil, "no Python with openpyxl"), arguments: periods)
  func provenance(_ period: String) throws {
    let run = try Program().run(
      [
        "-B", Program.checkout.appending(path: "Tests/Peer/provenance.py").path,
        "output-samples/\(period)", "Sources/SocialOrder/Data",
      ], executable: try #require(Self.python), in: Program.checkout)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test("consolidated.csv has what figures.json has, and no formula", arguments: periods)
  func consolidated(_ period: String) throws {
    let run = try Program().run(
      ["-B", "Tests/Peer/consolidated.py", "output-samples/\(period)"],
      executable: URL(filePath: "/usr/bin/python3"), in: Program.checkout)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test(
    "Every figure in the form is that of figures.json",
    .enabled(if: python != nil, "no Python with openpyxl"),
    arguments: periods, ["kk", "ru"])
  func figures(_ period: String, _ language: String) throws {
    let python = try #require(Self.python)
    let script = Program.checkout.appending(path: "Tests/Peer/forms.py").path
    let folder = Program.checkout.appending(path: "output-samples/\(period)")
    let form = period.contains("-") ? "annex-4" : "annex-8"
    let run = try Program().run(
      [
        "-B", script, folder.appending(path: "\(form).\(language).xlsx").path,
        folder.appending(path: "figures.json").path,
      ], executable: python)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}
