internal import SocialOrder

/// The members of the bodies' councils, and their scores.
enum Council {
  static func score(
    _ number: Int, _ project: MadeProject, _ factor: Int, _ chance: inout Chance
  ) -> [String: String] {
    let experts = project.body.experts
    var points = (0..<4).map { _ in chance.one(of: spread) }
    // A member who gives four equal scores again and again is a finding.
    if Set(points).count == 1 { points[chance.below(4)] += points[0] < 5 ? 1 : -1 }
    var values = [
      "administrator_bin": project.body.bin, "period": "2025", "project_id": project.id,
      "region": project.body.region,
      "council_date": project.end.adding(days: 10 + Int(project.id.suffix(2))! % 30).iso,
      "expert_name": experts[(number + Int(project.body.bin.suffix(6))!) % experts.count],
    ]
    for (criterion, points) in zip(Criterion.allCases, points) {
      values[ScoreColumn.score(criterion).name] = "\(points)"
      values[ScoreColumn.comment(criterion).name] =
        Words.text(chance.one(of: Words.comments), 0, 0, factor)
    }
    return values
  }

  /// A member's name.
  static func name(_ surname: Int, _ first: Int, _ second: Int) -> String {
    "\(Words.surnames[surname]) \(Words.initials[first]).\(Words.initials[second])."
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
      "experts": project.body.experts[chance.below(visitors)],
      "instruments": chance.one(of: ["survey|documents", "interview|observation"]),
      "plan_completion": "\(chance.from(50...100))", "satisfaction": "\(chance.from(60...99)).5",
      "coverage_people": "\(chance.from(20...900))",
      "coverage_groups": Words.text("Жастар, көпбалалы отбасылар", 0, 0, factor),
      "standards_met": project.hasStandards ? "yes" : "",
      "note": Words.text("Актіге қол қойылды", 0, 0, factor),
    ]
  }

  /// That none of them is concerned, before the year's first visit.
  static func notices(to body: Body) -> [[String: String]] {
    body.experts.prefix(visitors).map { expert in
      [
        "administrator_bin": body.bin, "period": "2025", "expert_name": expert,
        "notice_date": "2025-01-15", "has_conflict": "no",
      ]
    }
  }

  /// How many of a council's members visit, at most.
  private static let visitors = 6
}
