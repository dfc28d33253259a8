internal import ArgumentParser
internal import SocialOrder

/// `night`: what bodies drop in one night, four files each, the same bytes for the same arguments.
///
/// Every file can be accepted: a night measures what a night does. What comes late gets a letter, as it would.
struct Night: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes four files of each body: projects, scores, remarks and notices.")

  @Option(help: "How many bodies.")
  var bodies = 250

  @Option(help: "How many projects in all.")
  var projects = 12_000

  @Option(help: "Only what so many of the bodies send the next night: other scores.")
  var again: Int?

  @Option(help: "What chance starts from.")
  var seed: UInt64 = 1

  @Option(help: "The folder in which the files are written.")
  var out: String

  func validate() throws {
    guard (1...Agency.most).contains(bodies), projects >= bodies,
      (0...bodies).contains(again ?? 0)
    else { throw ValidationError("These numbers do not go together.") }
  }

  func run() throws {
    var chance = Chance(seed)
    var numbers = BusinessNumbers()
    for number in 0..<bodies {
      let count = projects / bodies + (number < projects % bodies ? 1 : 0)
      let agency = Agency(number, projects: count, &numbers, &chance)
      // Chance of its own: what comes again is neither what came first nor what came on another night.
      var points = Chance(seed ^ UInt64(number + 1) << 32 ^ UInt64(again ?? 0) << 48)
      if again == nil {
        try agency.write(in: out, &points)
      } else if number < again! {
        try agency.writeScores(in: out, &points)
      }
    }
  }
}

/// A body of a night, its suppliers and its projects.
private struct Agency {
  private static let members = 3
  private static let suppliers = 3
  /// So many bodies have experts whose names are no other body's.
  static var most: Int {
    Words.initials.count * Words.initials.count * (Words.surnames.count / members)
  }

  private let name: String
  private let body: Body
  private let suppliers: [Supplier]
  private var projects: [(values: [String: String], made: MadeProject)] = []

  init(
    _ number: Int, projects count: Int, _ numbers: inout BusinessNumbers, _ chance: inout Chance
  ) {
    let (region, kk, ru) = Words.places[number % Words.places.count]
    let label = number + 1
    let initials = Words.initials.count
    name = "body-\(label.padded(to: 3))"
    body = Body(
      bin: numbers.next(&chance), region: region, nameKK: "\(kk) № \(label) басқармасы",
      nameRU: "Управление № \(label) \(ru)",
      experts: (0..<Self.members).map { member in
        Council.name(
          number / (initials * initials) * Self.members + member, number % initials,
          number / initials % initials)
      })
    suppliers = (1...Self.suppliers).map { supplier in
      Supplier(
        name: "\(chance.one(of: Words.suppliers)) № \(label)-\(supplier)",
        bin: numbers.next(&chance))
    }
    for project in 1...count {
      projects.append(
        MadeProject.make(
          id: "ӘЖ-\(label.padded(to: 3))-\(project.padded(to: 5))", title: "\(label)-\(project)",
          of: body, from: suppliers, 1, &chance))
    }
  }

  func write(in folder: String, _ chance: inout Chance) throws {
    try file(.projects, "projects-2025-h2", projects.map(\.values), in: folder)
    try writeScores(in: folder, &chance)
    try file(.evaluationRemarks, "remarks-2025", remarks(&chance), in: folder)
    try file(.conflictNotices, "notices-2025", notices, in: folder)
  }

  /// Each expert's of each project.
  func writeScores(in folder: String, _ chance: inout Chance) throws {
    let scores = projects.flatMap { project in
      body.experts.indices.map { Council.score($0, project.made, 1, &chance) }
    }
    try file(.scores, "scores-2025", scores, in: folder)
  }

  private func remarks(_ chance: inout Chance) -> [[String: String]] {
    Set(projects.map(\.made.direction)).sorted().map { direction in
      let received = chance.from(1...8)
      return [
        "administrator_bin": body.bin, "period": "2025", "direction": direction,
        "remarks_received": "\(received)", "remarks_rejected": "\(chance.below(received))",
      ]
    }
  }

  /// Each expert's of each supplier.
  private var notices: [[String: String]] {
    Monitors.notices(to: body).flatMap { notice in
      suppliers.map { supplier in
        notice.merging(["supplier_bin": supplier.bin, "supplier_name": supplier.name]) { $1 }
      }
    }
  }

  private func file(
    _ kind: RecordKind, _ name: String, _ records: [[String: String]], in folder: String
  ) throws {
    let file = try RecordFile(kind, named: "\(self.name)-\(name)", in: folder)
    try records.forEach(file.write)
    try file.end()
  }
}
