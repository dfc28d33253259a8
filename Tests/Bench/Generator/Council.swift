internal import SocialOrder

/// The members of the bodies' councils, and their scores.
enum Council {
  /// Of each body.
  static var members: Int { Words.surnames.count }

  static func score(
    _ number: Int, _ project: MadeProject, _ factor: Int, _ chance: inout Chance
  ) -> [String: String] {
    let member = (number + Int(project.body.bin.suffix(6))!) % members
    var points = (0..<4).map { _ in chance.one(of: spread) }
    // A member who gives four equal scores again and again is a finding.
    if Set(points).count == 1 { points[chance.below(4)] += points[0] < 5 ? 1 : -1 }
    var values = [
      "administrator_bin": project.body.bin, "period": "2025", "project_id": project.id,
      "region": project.body.region,
      "council_date": project.end.adding(days: 10 + Int(project.id.suffix(2))! % 30).iso,
      "expert_name": name(member, of: project.body),
    ]
    for (criterion, points) in zip(Criterion.allCases, points) {
      values[ScoreColumn.score(criterion).name] = "\(points)"
      values[ScoreColumn.comment(criterion).name] =
        Words.text(chance.one(of: Words.comments), 0, 0, factor)
    }
    return values
  }

  /// A member's name. The initials are the body's own, so that no name could be two people of two bodies.
  static func name(_ member: Int, of body: Body) -> String {
    let initials = body.bin.utf8.suffix(3).prefix(2).map { Words.initials[Int($0) - 48] }
    return "\(Words.surnames[member]) \(initials.joined(separator: "."))."
  }

  private static let spread =
    [1, 2, 2, 3, 3, 3, 3, 3, 3] + Array(repeating: 4, count: 10)
    + Array(repeating: 5, count: 8)
}

/// The visits of independent experts, and the notices that they gave before.
enum Monitors {
  static func visit(_ project: MadeProject, _ factor: Int, _ chance: inout Chance)
    -> [String: String]
  {
    // In the second half-year's window, before the project ends: it is under way then.
    let day = CivilDate(year: 2025, month: 7, day: 1)!.adding(days: chance.below(31))
    return [
      "administrator_bin": project.body.bin, "period": "2025-H2", "project_id": project.id,
      "visit_date": day.iso, "conducted_by": "experts",
      "experts": Council.name(chance.below(experts), of: project.body),
      "instruments": chance.one(of: ["survey|documents", "interview|observation"]),
      "plan_completion": "\(chance.from(50...100))", "satisfaction": "\(chance.from(60...99)).5",
      "coverage_people": "\(chance.from(20...900))",
      "coverage_groups": Words.text("Жастар, көпбалалы отбасылар", 0, 0, factor),
      "standards_met": project.hasStandards ? "yes" : "",
      "note": Words.text("Актіге қол қойылды", 0, 0, factor),
    ]
  }

  static func notices(to body: Body) -> [[String: String]] {
    (0..<experts).map { expert in
      [
        "administrator_bin": body.bin, "period": "2025",
        "expert_name": Council.name(expert, of: body),
        "notice_date": "2025-01-15", "has_conflict": "no",
      ]
    }
  }

  /// Of each body.
  private static let experts = 6
}
