import Files
import Foundation
import Testing

@testable import Batch
@testable import Workspace

/// What a run takes over from the run before is what it would have made anew, to the byte.
@Suite("Documents taken over")
struct TakenOverTests {
  private let night: NightFolder
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "input-samples")
  private static let almaty = "981040904282"

  init() throws {
    night = try NightFolder()
    for name in [
      "2025-H1/almaty-projects-2025-h1.csv", "2025-H1/almaty-monitoring-2025-h1.csv",
      "2025-H1/pavlodar-projects-2025-h1.csv", "2025-H1/qyzylorda-projects-2025-h1.csv",
      "2025-H2/almaty-projects-2025-h2.csv", "2025-H2/almaty-monitoring-2025-h2.csv",
      "2025-H2/pavlodar-projects-2025-h2.csv", "2025-H2/pavlodar-monitoring-2025-h2.csv",
      "2025-H2/qyzylorda-projects-2025-h2.csv", "2025/almaty-scores-2025.csv",
      "2025/almaty-remarks-2025.csv", "2025/pavlodar-scores-2025.csv",
      "2025/qyzylorda-scores-2025.csv", "2025/pavlodar-notices-2025.csv",
    ] {
      try night.drop(URL(filePath: name).lastPathComponent, Self.sample(name))
    }
    let run = try night.run("run")
    try #require([0, 1].contains(run.code), "\(run.errors)")
    try #require(try night.files("runs/\(night.latest)").count > 40)
  }

  private static func sample(_ name: String) throws -> String {
    try String(contentsOf: samples.appending(path: name), encoding: .utf8)
  }

  /// Lets a run follow the last one, and the same run where there was none before.
  /// - Returns: which files of the periods are those of the last run under a second name, and all.
  private func compare(_ arguments: String...) throws -> (taken: Set<String>, all: [String]) {
    let earlier = night.latest
    let twin = try NightFolder()
    try FileManager.default.removeItem(at: twin.url)
    try FileManager.default.copyItem(at: night.url, to: twin.url)
    try FileManager.default.removeItem(at: twin.url.appending(path: "runs"))
    try FileManager.default.removeItem(at: twin.url.appending(path: "reports/latest"))
    for folder in [night, twin] {
      let run = try folder.run(arguments: ["run"] + arguments)
      try #require([0, 1].contains(run.code), "\(run.errors)")
    }
    #expect(night.latest == twin.latest && night.latest != earlier)
    let all = try night.files("runs/\(night.latest)").filter { $0.hasPrefix("2025") }
    #expect(try twin.files("runs/\(twin.latest)").filter { $0.hasPrefix("2025") } == all)
    for name in all {
      let anew = try twin.bytes("runs/\(twin.latest)/\(name)")
      #expect(try night.bytes("runs/\(night.latest)/\(name)") == anew, "\(name)")
    }
    let outputs = try [night, twin].map { try Self.drawn($0) }
    #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
    #expect(try night.run("verify").code == 0)
    return (
      Set(
        try all.filter {
          try night.number("runs/\(earlier)/\($0)") == night.number("runs/\(night.latest)/\($0)")
        }), all
    )
  }

  private static func drawn(_ night: NightFolder) throws -> [RunOutput] {
    let bytes = try night.bytes("runs/\(night.latest)/run.json")
    let document = try #require(RunDocument.read(Array(bytes)))
    return document.outputs.filter { $0.drawn != nil && $0.path.hasPrefix("2025") }
  }

  /// What each body's documents of the last run are made of, body by body: all of a period share one hash.
  private func madeOf(_ period: String = "2025") throws -> [String: String] {
    let bytes = try night.bytes("runs/\(night.latest)/run.json")
    let document = try #require(RunDocument.read(Array(bytes)))
    let folder = "\(period)/by-administrator/"
    var made: [String: Set<String>] = [:]
    for output in document.outputs where output.path.hasPrefix(folder) {
      let body = String(output.path.dropFirst(folder.count).prefix { $0 != "/" })
      made[body, default: []].insert(output.madeOf ?? "")
    }
    #expect(made.values.allSatisfy { $0.count == 1 && $0.first?.count == 64 })
    return made.compactMapValues(\.first)
  }

  /// The bodies whose documents are made of something else than before.
  private func changed(since before: [String: String], _ period: String = "2025") throws
    -> Set<String>
  {
    let now = try madeOf(period)
    #expect(now.count == before.count && before.count == 3)
    return Set(now.keys.filter { now[$0] != before[$0] })
  }

  /// What each letter of the last run and the page that it encloses are made of, by the path.
  private func letters() throws -> [String: String] {
    let bytes = try night.bytes("runs/\(night.latest)/run.json")
    let document = try #require(RunDocument.read(Array(bytes)))
    let letters = document.outputs.filter { $0.path.contains("/letters/") }
    #expect(letters.count > 30 && letters.allSatisfy { $0.madeOf?.count == 64 })
    return Dictionary(uniqueKeysWithValues: letters.map { ($0.path, $0.madeOf ?? "") })
  }

  @Test("A letter is taken over as long as it would say the same of its file, and no longer")
  func letterSaysTheSame() throws {
    let before = try letters()
    // Of what it lacks there is a letter.
    let lines = try Self.sample("2025/almaty-scores-2025.csv").split(whereSeparator: \.isNewline)
    try night.drop("again.csv", lines.dropLast().joined(separator: "\n") + "\n")
    let (taken, all) = try compare()
    let now = try letters()
    #expect(Set(now.keys) == Set(all.filter { $0.contains("/letters/") }))
    let same = now.filter { before[$0.key] == $0.value }.keys
    #expect(!same.isEmpty && same.count < now.count && same.allSatisfy(taken.contains))
    #expect(now.keys.contains { before[$0] == nil && $0.contains("again.csv") })
  }

  @Test("A body that goes by another name since gets the letters about its older files anew")
  func letterToAnotherName() throws {
    let before = try letters()
    let text = try Self.sample("2025-H2/almaty-projects-2025-h2.csv")
    let name = "Управление общественного развития города Алматы"
    try night.drop("renamed.csv", text.replacing(name, with: "Управление по-новому"))
    let (taken, _) = try compare()
    let now = try letters()
    let renamed = now.keys.filter {
      $0.hasPrefix("2025/") && $0.contains("almaty-scores") && $0.hasSuffix(".ru.html")
    }
    #expect(!renamed.isEmpty && renamed.allSatisfy { !taken.contains($0) })
    #expect(renamed.allSatisfy { before[$0] != nil && before[$0] != now[$0] })
    let others = now.keys.filter { $0.contains("pavlodar-scores") }
    #expect(!others.isEmpty && others.allSatisfy { before[$0] == now[$0] && taken.contains($0) })
  }

  @Test("Letters name the day on which files were looked at: on another day none is taken over")
  func letterOfAnotherDay() throws {
    let before = try letters()
    let (taken, _) = try compare("--as-of", "2026-07-07")
    let now = try letters()
    #expect(Set(now.keys) == Set(before.keys))
    #expect(now.allSatisfy { before[$0.key] != $0.value && !taken.contains($0.key) })
  }

  @Test("A notice changes what its body's documents are made of, and no other's")
  func notice() throws {
    let before = try madeOf()
    let text = try Self.sample("2025/pavlodar-notices-2025.csv")
    let lines = text.split(whereSeparator: \.isNewline)
    let one = lines[1].replacing(/2025-\d\d-\d\d/) { _ in "2025-03-03" }
    try night.drop("notices.csv", "\(lines[0])\n\(one)\n")
    let (taken, _) = try compare()
    let changed = try changed(since: before)
    #expect(changed.count == 1 && changed.first != Self.almaty)
    let body = try #require(changed.first)
    #expect(!taken.contains("2025/by-administrator/\(body)/annex-3-1.kk.xlsx"))
    // The notice stands on no other form: what is drawn there is the same.
    #expect(taken.contains("2025/by-administrator/\(body)/annex-8.kk.xlsx"))
  }

  @Test("Of a night with a correction only the forms of its body are made anew")
  func correction() throws {
    let before = try madeOf()
    let halfYear = try madeOf("2025-H2")
    let text = try Self.sample("2025/almaty-scores-2025.csv")
    try night.drop("again.csv", text.replacing(",5,", with: ",4,"))
    let (taken, all) = try compare()
    #expect(try changed(since: before) == [Self.almaty])
    #expect(try changed(since: halfYear, "2025-H2").isEmpty)
    let own = all.filter { $0.hasPrefix("2025/by-administrator/") && $0.hasSuffix(".xlsx") }
    let others = own.filter { !$0.contains(Self.almaty) }
    #expect(!others.isEmpty && others.allSatisfy(taken.contains))
    #expect(!taken.contains("2025/by-administrator/\(Self.almaty)/annex-5-1.kk.xlsx"))
    // No project's sums have changed: the half-year's forms are those of the night before.
    #expect(taken.contains("2025-H2/annex-4.kk.xlsx"))
    #expect(!taken.contains("2025/annex-8.ru.xlsx"))
  }

  @Test("A record that was withdrawn is missing from the forms that held it")
  func withdrawal() throws {
    let before = try madeOf("2025-H2")
    let place = try #require(
      try night.submissions().first { $0.name.hasPrefix("almaty-projects-2025-h2") }?.place)
    let run = try night.run(
      "withdraw", place, "--line", "2", "--reason", "test")
    try #require(run.code == 0, "\(run.errors)")
    let (taken, all) = try compare()
    #expect(try changed(since: before, "2025-H2") == [Self.almaty])
    #expect(!taken.contains("2025-H2/annex-4.kk.xlsx"))
    #expect(!taken.contains("2025-H2/by-administrator/\(Self.almaty)/annex-4.kk.xlsx"))
    #expect(
      taken.contains { $0.hasPrefix("2025-H2/by-administrator/") && !$0.contains(Self.almaty) })
    #expect(all.count > taken.count)
  }

  @Test("On another day, with other settings, forms on which the same is drawn are the same files")
  func anotherDay() throws {
    let before = try madeOf()
    let (taken, all) = try compare("--as-of", "2026-07-07")
    // Nothing on a form hangs on the day of the run but whether the days in its records are plausible.
    #expect(try changed(since: before).isEmpty)
    #expect(all.filter { $0.contains("annex") && $0.hasSuffix("xlsx") }.allSatisfy(taken.contains))
    #expect(!taken.contains("2025/run.json"))
    try night.write("tapsyrys.yaml", "languages:\n  files: ru\n")
    let other = try compare("--as-of", "2026-07-07")
    #expect(try changed(since: before).count == 3)
    #expect(!other.taken.contains("2025/findings.html"))
    #expect(other.taken.contains("2025/annex-8.ru.xlsx"))
  }

  @Test("A heading of the ministry's own changes the forms that it stands on")
  func heading() throws {
    let url = Self.samples.deletingLastPathComponent()
      .appending(path: "Sources/SocialOrder/Data/headings.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      line.hasPrefix("annex8.title,")
        ? "annex8.title,Өз атауы {year},Своё название {year},Its own title {year}" : line
    }
    try night.write("reference/headings.csv", lines.joined(separator: "\n") + "\n")
    let before = try madeOf()
    let (taken, _) = try compare()
    #expect(try changed(since: before).count == 3)
    #expect(!taken.contains("2025/annex-8.kk.xlsx") && taken.contains("2025/annex-2.kk.xlsx"))
  }

  @Test("A form that somebody has changed since it was published is made anew")
  func tampered() throws {
    let form = "2025-H2/by-administrator/\(Self.almaty)/annex-4.ru.xlsx"
    try night.write("runs/\(night.latest)/\(form)", "not a workbook")
    let (taken, _) = try compare("--as-of", "2026-07-07")
    #expect(!taken.contains(form))
    #expect(taken.contains("2025-H2/by-administrator/\(Self.almaty)/annex-4.kk.xlsx"))
  }

  @Test("The same values from another file: each form is the same file, and its trace is not")
  func sameValuesElsewhere() throws {
    let text = try Self.sample("2025/almaty-scores-2025.csv")
    try night.drop("again.csv", text + "\n")
    let before = try night.read("runs/\(night.latest)/2025/provenance.csv")
    let (taken, _) = try compare()
    #expect(taken.contains("2025/by-administrator/\(Self.almaty)/annex-5-1.kk.xlsx"))
    let after = try night.read("runs/\(night.latest)/2025/provenance.csv")
    let lines = after.split(separator: "\n").filter { $0.contains("again.csv") }
    #expect(lines.contains { $0.hasPrefix("by-administrator/\(Self.almaty)/annex-5-1.kk.xlsx,") })
    #expect(!before.contains("again.csv"))
  }

  /// What the next run believes of the traces of a period.
  private func traces(_ period: String = "2025") throws -> [String: EarlierTraces.Entry] {
    let folder = try Folder(night.path).folder(".work/traces")
    return try #require(TraceTable.read(try folder.open(PathBytes(period))))
  }

  @Test(
    "Of each body's forms the trace is kept, and taken over where all that it names is the same")
  func traceTakenOver() throws {
    let before = try traces()
    let forms = try night.files("runs/\(night.latest)").filter {
      $0.hasPrefix("2025/by-administrator/") && $0.hasSuffix(".xlsx")
    }
    #expect(Set(before.keys) == Set(forms.map { String($0.dropFirst("2025/".count)) }))
    try night.drop(
      "again.csv",
      try Self.sample("2025/almaty-scores-2025.csv").replacing(",5,", with: ",4,"))
    _ = try compare()
    let after = try traces()
    #expect(
      Set(before.keys.filter { before[$0]?.madeOf != after[$0]?.madeOf })
        == Set(before.keys.filter { $0.contains(Self.almaty) }))
    // Lines that stand elsewhere in the earlier file are believed where all is as it was kept: so it is these that are read.
    let work = try Folder(night.path).folder(".work/traces")
    let file = try work.open("2025")
    let forged = try TraceKeeping("forged", in: work)
    let form = try #require(after.keys.sorted().first { $0.hasSuffix("annex-8.kk.xlsx") })
    let other = try #require(after[form.replacing(".kk.", with: ".ru.")])
    for (name, entry) in after {
      let trail = try #require(try file.part(at: entry.trail.start, count: entry.trail.count))
      try forged.add(
        name, madeOf: entry.madeOf, lines: name == form ? other.lines : entry.lines, trail: trail)
    }
    try forged.finish()
    try work.replace("forged", to: work, as: "2025")
    try night.run("run", "--as-of", "2026-07-07")
    let provenance = try night.read("runs/\(night.latest)/2025/provenance.csv")
    #expect(!provenance.contains("\n\(form),"))
  }

  @Test("What another build of the program has made is made anew, though nothing has come")
  func anotherBuild() throws {
    let earlier = night.latest
    #expect(try night.run("run").code == 0)
    #expect(night.latest == earlier)
    try night.change(".work/program") { $0 = Data("0.0.9 1 1.0\n".utf8) }
    let (taken, all) = try compare()
    #expect(taken.isEmpty && !all.isEmpty)
    let made = night.latest
    #expect(made != earlier)
    #expect(try night.run("run").code == 0)
    #expect(night.latest == made)
  }

  @Test("A trace that was spoilt since is made anew", arguments: Spoiling.allCases)
  fileprivate func spoiltTrace(_ spoiling: Spoiling) throws {
    let kept = ".work/traces/2025"
    let provenance = "runs/\(night.latest)/2025/provenance.csv"
    switch spoiling {
    case .lines: try night.change(provenance) { $0[$0.count - 30] ^= 1 }
    case .allLines: try night.change(provenance) { for index in $0.indices { $0[index] ^= 1 } }
    case .shortened: try night.change(provenance) { $0.removeLast($0.count / 2) }
    case .trail: try night.change(kept) { for index in 0..<$0.count / 4 { $0[index] ^= 1 } }
    case .table: try night.change(kept) { $0[$0.count - 100] ^= 1 }
    case .ending: try night.change(kept) { $0.removeLast(3) }
    case .empty: try night.change(kept) { $0 = Data() }
    case .gone: try FileManager.default.removeItem(at: night.url.appending(path: ".work/traces"))
    case .folder: try night.block(kept, makingFolder: true)
    case .file: try night.block(".work/traces", makingFolder: false)
    case .wildLength:
      let work = try Folder(night.path).folder(".work/traces")
      let forged = try TraceKeeping("forged", in: work)
      for (name, entry) in try traces() {
        let (lines, huge) = (entry.lines, Int.max / 2)
        try forged.add(
          name, madeOf: entry.madeOf,
          lines: TracePart(start: lines.start, count: huge, sha256: lines.sha256), trail: [])
      }
      try forged.finish()
      try work.replace("forged", to: work, as: "2025")
    }
    let (taken, _) = try compare("--as-of", "2026-07-07")
    #expect(taken.contains("2025/annex-8.ru.xlsx"))
    #expect(try !traces().isEmpty)
  }

  fileprivate enum Spoiling: CaseIterable {
    case lines, allLines, shortened, trail, table, ending, empty, gone, folder, file, wildLength
  }
}

extension NightFolder {
  fileprivate func change(_ name: String, _ change: (inout Data) -> Void) throws {
    var bytes = try bytes(name)
    change(&bytes)
    try bytes.write(to: url.appending(path: name))
  }

  /// Puts something else where a file or a folder stands.
  fileprivate func block(_ name: String, makingFolder: Bool) throws {
    let url = url.appending(path: name)
    try FileManager.default.removeItem(at: url)
    if makingFolder {
      try FileManager.default.createDirectory(
        at: url.appending(path: "inside"), withIntermediateDirectories: true)
    } else {
      try Data("-".utf8).write(to: url)
    }
  }

  fileprivate func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  /// The file's own number on the disk: two names of one file have the same.
  fileprivate func number(_ name: String) throws -> Int? {
    let path = url.appending(path: name).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.systemFileNumber] as? Int
  }
}
