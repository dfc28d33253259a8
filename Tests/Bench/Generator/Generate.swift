internal import ArgumentParser
internal import SocialOrder

/// Makes what `make bench` measures on.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tapsyrys-bench", abstract: "What the benchmarks of tapsyrys are made on.",
    subcommands: [Generate.self, Night.self])
}

/// `generate`: submissions of any size, the same bytes for the same arguments.
///
/// Without `--defects` no record breaks a rule, so that a run measures reading and judging and not the writing of findings.
/// `--text-factor` lengthens free text and touches no key: memory has to stay the same.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes projects, scores, visits and the notices of their experts.")

  @Option(help: "How many projects.")
  var projects = 1_000_000

  @Option(help: "How many council members' scores, 12 a project at most.")
  var scores = 3_000_000

  @Option(help: "How many visits: one to each of so many projects.")
  var visits = 500_000

  @Option(help: "Of a thousand records, in how many one value is wrong.")
  var defects = 5

  @Option(help: "How often each free text is repeated.")
  var textFactor = 1

  @Option(help: "What chance starts from.")
  var seed: UInt64 = 1

  @Flag(help: "XML in place of CSV.")
  var xml = false

  @Option(help: "The folder in which the files are written.")
  var out: String

  func validate() throws {
    guard projects > 0, (0...projects).contains(visits),
      (0...projects * Words.surnames.count).contains(scores), (0...1000).contains(defects),
      textFactor > 0
    else { throw ValidationError("These numbers do not go together.") }
  }

  func run() throws {
    var chance = Chance(seed)
    let ministry = Ministry(chance: &chance, suppliers: projects / 10 + 20)
    func file(_ kind: RecordKind) throws -> RecordFile {
      try RecordFile(kind, in: out, isXML: xml, defects: defects, seed: seed)
    }
    let projectFile = try file(.projects)
    var made: [MadeProject] = []
    made.reserveCapacity(projects)
    for number in 1...projects {
      let project = ministry.project(number, isVisited: number <= visits, textFactor, &chance)
      try projectFile.write(project.values)
      made.append(project.made)
    }
    try projectFile.end()
    if scores > 0 {
      let scoreFile = try file(.scores)
      for number in 0..<scores {
        let project = made[number * projects / scores]
        try scoreFile.write(Council.score(number, project, textFactor, &chance))
      }
      try scoreFile.end()
    }
    if visits > 0 {
      let visitFile = try file(.monitoring)
      for project in made.prefix(visits) {
        try visitFile.write(Monitors.visit(project, textFactor, &chance))
      }
      try visitFile.end()
      let noticeFile = try file(.conflictNotices)
      for body in ministry.visited { try Monitors.notices(to: body).forEach(noticeFile.write) }
      try noticeFile.end()
    }
  }
}
