import Foundation
import Testing

/// The import rules of the architecture, read off the `import` lines (Sources/README.md).
@Suite("Structure")
struct ImportTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What each target may import besides the standard library's own modules.
  static let allowed: [String: Set<String>] = [
    "SocialOrder": ["Synchronization"],
    "Intake": ["SocialOrder", "CLibCSV", "CLibXML2", "CLibZip", "Glibc"],
    "Rules": ["SocialOrder"],
    "Consolidation": ["SocialOrder", "BigInt"],
    "Reports": [
      "SocialOrder", "Consolidation", "CLibXLSXWriter", "CSystem", "Synchronization", "CLibZip",
      "Glibc", "Mustache",
    ],
    "Files": ["SocialOrder", "CLibCrypto", "CSystem", "Glibc", "Synchronization"],
    "Batch": [
      "SocialOrder", "Intake", "Rules", "Consolidation", "Reports", "Files", "Yams", "Dispatch",
      "Synchronization", "FoundationEssentials",
    ],
    "Workspace": [
      "SocialOrder", "Consolidation", "Reports", "Files", "Batch", "GRDB", "Glibc",
      "Synchronization", "FoundationEssentials",
    ],
    "tapsyrys": [
      "SocialOrder", "Intake", "Rules", "Consolidation", "Reports", "Files", "Batch", "Workspace",
      "ArgumentParser", "Glibc", "Synchronization", "Logging",
    ],
  ]

  struct Source {
    let target: String
    let name: String
    let lines: [Substring]
  }

  static func sources() throws -> [Source] {
    let root = checkout.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return Source(
        target: String(path.prefix { $0 != "/" }), name: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  private static func imported(_ line: Substring) -> String? {
    var words = line.split(separator: " ")[...]
    while let first = words.first, first != "import" {
      guard ["internal", "package", "public"].contains(first) || first.hasPrefix("@") else {
        return nil
      }
      words = words.dropFirst()
    }
    return words.dropFirst().first.map(String.init)
  }

  @Test("Each target imports only what its place in the pipeline lets it")
  func imports() throws {
    let sources = try Self.sources()
    #expect(Set(sources.map(\.target)) == Set(Self.allowed.keys))
    for source in sources {
      let allowed = try #require(Self.allowed[source.target], "\(source.name)")
      for module in source.lines.compactMap(Self.imported) {
        #expect(allowed.contains(module), "\(source.name) imports \(module)")
      }
    }
  }

  @Test("C is imported internally")
  func internalC() throws {
    for source in try Self.sources() {
      for line in source.lines where line.contains("import CLib") || line.contains("import CSystem")
      {
        #expect(line.hasPrefix("internal import "), "\(source.name): \(line)")
      }
    }
  }

  @Test("Only the command prints, exits, or reads the clock; only records are public")
  func onlyTheCommand() throws {
    let calls = ["print(", " exit(", "_exit(", "time(nil)", "Date()", "clock_gettime("]
    for source in try Self.sources() {
      for line in source.lines {
        if source.target != "SocialOrder" {
          #expect(!line.hasPrefix("public "), "\(source.name): \(line)")
        }
        if source.target == "tapsyrys" { continue }
        for call in calls {
          // `fingerprint(` prints nothing.
          let isCalled = line.ranges(of: call).contains { range in
            call.first == " " || line[..<range.lowerBound].last?.isLetter != true
          }
          #expect(!isCalled, "\(source.name): \(line)")
        }
      }
    }
  }

  @Test("No check that Swift makes at run time is switched off")
  func allChecks() throws {
    let names = ["@exclusivity(unchecked)", "@_semantics(\"optimize", "unsafelyUnwrapped"]
    for source in try Self.sources() {
      for line in source.lines {
        #expect(!names.contains { line.contains($0) }, "\(source.name): \(line)")
      }
    }
    let package = try String(
      contentsOf: Self.checkout.appending(path: "Package.swift"), encoding: .utf8)
    for flag in ["-Ounchecked", "-enforce-exclusivity", "-remove-runtime-asserts"] {
      #expect(!package.contains(flag))
    }
  }

  @Test("No floating point near money and means")
  func noFloatingPoint() throws {
    for source in try Self.sources()
    where ["SocialOrder", "Rules", "Consolidation", "Intake", "Batch"].contains(source.target) {
      for line in source.lines where !line.contains("\"") {
        #expect(line.firstMatch(of: /\b(Double|Float)\b/) == nil, "\(source.name): \(line)")
      }
    }
  }

  // A debug build of the parser proves a group four times over at each level: nested ones were two fifths of the time that
  // the tests take.
  @Test("No group of options holds another")
  func flatGroups() throws {
    var options = 0
    for source in try Self.sources() where source.target == "tapsyrys" {
      var isInGroup = false
      for line in source.lines {
        if line.contains(": ParsableArguments") { isInGroup = true }
        if line == "}" { isInGroup = false }
        if isInGroup, line.contains("@Option(") { options += 1 }
        #expect(!isInGroup || !line.contains("@OptionGroup"), "\(source.name): \(line)")
      }
    }
    #expect(options > 0)
  }

  @Test("The top level holds the agreed entries and no other")
  func topLevel() throws {
    let agreed: Set = [
      "Package.swift", "Sources", "Tests", "input-samples", "output-samples", "README.md",
      "Makefile",
    ]
    let ignored: Set = ["Package.resolved", "out"]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.checkout.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") }).subtracting(ignored) == agreed)
  }
}
