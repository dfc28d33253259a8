internal import Batch
internal import Files
package import Reports
package import SocialOrder

/// What a run did, for people: each file with what became of it, then the totals.
package struct RunText {
  private let outcome: RunOutcome
  private let words: Headings
  private let style: TextStyle
  private let workspace: String?

  /// - Parameter workspace: as the commands that are suggested must name it; nil: they are typed in its folder.
  package init(
    _ outcome: RunOutcome, _ words: Headings, _ style: TextStyle, workspace: String? = nil
  ) {
    self.workspace = workspace
    self.outcome = outcome
    self.words = words
    self.style = style
  }

  /// All of it, ended by a newline.
  /// - Parameter quiet: whether accepted files are passed over, and what is left in the inbox.
  package func text(quiet: Bool) -> String {
    var text = outcome.isTrial ? line(word("night.would"), indent: "") + "\n" : ""
    for submission in outcome.submissions where !quiet || submission.fate != .accepted {
      text += file(submission)
    }
    if !quiet {
      for left in outcome.left {
        text += self.left(ArchiveNames.shown(left.path.text), word(left.why.key))
      }
    }
    for odd in outcome.odd { text += self.odd(odd) }
    if !text.isEmpty { text += "\n" }
    if outcome.isIdle, !outcome.isTrial { return text + line(word("night.idle"), indent: "") }
    if let folder = outcome.folder {
      text += line(fill("night.reports", ["place": "reports/latest → \(folder)"]), indent: "")
    }
    if let gone = outcome.reports?.gone, !gone.isEmpty {
      let periods = gone.map { period($0.period) }.joined(separator: "; ")
      text += line(fill("night.gone", ["periods": periods]), indent: "")
    }
    // A number is not parted from what it counts.
    let whole = totals.replacing(" –", with: "\u{A0}–").replacing(/\s(\d)/) { "\u{A0}\($0.1)" }
    return text + line(whole, indent: "").replacing("\u{A0}", with: " ")
  }

  /// One line for a log.
  package var totals: String {
    fill(
      outcome.isTrial ? "night.trialTotals" : "night.totals",
      Self.values(outcome))
  }

  /// The same by name, for a log that programs read.
  package static func values(_ outcome: RunOutcome) -> [String: String] {
    [
      "run": outcome.run.id, "accepted": "\(outcome.count(.accepted))",
      "rejected": "\(outcome.count(.rejected))",
      "duplicates": "\(outcome.count(.duplicate))",
      "quarantined": "\(outcome.count(.quarantined))", "left": "\(outcome.left.count)",
      "made": "\(outcome.reports?.made.count ?? 0)",
      "same": "\(outcome.reports?.kept.count ?? 0)",
    ]
  }

  private func file(_ submission: Submission) -> String {
    let fate = word("night.\(submission.fate.rawValue)")
    let (mark, colour): (String, TextStyle.Colour) =
      switch submission.fate {
      case .accepted: ("✓", .green)
      case .rejected, .quarantined: ("✗", .red)
      case .duplicate: ("=", .dim)
      }
    var text = "\(style.paint(mark, colour, .bold)) \(style.paint(submission.name, .bold))\n"
    text +=
      style.wrapped(
        [fate, description(submission)].compactMap(\.self).joined(separator: " · ")
          // A count is not parted from its word.
          .replacing(": ", with: ":\u{A0}"), lead: "    ",
        firstWord: (fate, style.paint(fate, colour, .bold))
      ).replacing("\u{A0}", with: " ") + "\n"
    for said in [said(submission)] + (submission.judgement?.kept ?? []).map(kept) {
      guard let said else { continue }
      text += line(said.text, indent: "    ")
      // On a line of its own, unbroken: it is copied as it stands.
      if let command = said.command { text += "      \(command)\n" }
    }
    if submission.fate == .rejected, !outcome.isTrial, let place = submission.place {
      text += line(fill("night.pages", ["place": place]), indent: "    ")
    }
    return text
  }

  /// `projects, records: 12 · errors: 2`.
  private func description(_ submission: Submission) -> String? {
    guard let judgement = submission.judgement else { return nil }
    var seen: Set<String> = []
    let kinds = judgement.holdings.compactMap { holding in
      seen.insert(holding.kind).inserted
        ? RecordKind(rawValue: holding.kind)?.title[style.language] : nil
    }
    let counts = [
      ("check.errors", judgement.errors), ("check.breaches", judgement.breaches),
      ("check.warnings", judgement.warnings), ("check.notes", judgement.notes),
    ].filter { $0.1 > 0 }.map { "\(word($0.0)): \($0.1)" }.joined(separator: ", ")
    let records = "\(word("check.records")): \(judgement.records)"
    return ([(kinds + [records]).joined(separator: ", "), counts].filter { !$0.isEmpty })
      .joined(separator: " · ")
  }

  /// A text, and the command that it ends with.
  private struct Said {
    var text: String
    var command: String?
  }

  /// Why it was rejected, quarantined, or is a duplicate.
  private func said(_ submission: Submission) -> Said? {
    switch submission.fate {
    case .quarantined: return submission.reason.map { Said(text: $0[style.language]) }
    case .accepted, .rejected:
      return (submission.judgement?.firstCause).map { Said(text: $0[style.language]) }
    case .duplicate:
      guard let original = outcome.originals[submission.duplicateOf ?? 0] else { return nil }
      return said(original)
    }
  }

  /// What a duplicate's sender should know of the file that came before.
  private func said(_ original: OriginalFile) -> Said {
    let submission = original.submission
    guard submission.fate == .accepted else {
      return Said(text: fill("night.duplicateOfFailed", values(submission)))
    }
    if original.withdrawn.file {
      return Said(
        text: fill("night.duplicateOfWithdrawn", values(submission)),
        command: submission.place.map { withdraw([$0], "--undo") })
    }
    var said = Said(text: fill("night.duplicateOf", values(submission)))
    let records = original.withdrawn.records.count
    if records > 0 { said.text += " " + fill("night.withdrawnRecords", ["n": "\(records)"]) }
    if let later = original.later {
      said.text += " " + fill("night.later", values(later))
      said.command = later.place.map { withdraw([$0]) }
    }
    return said
  }

  /// The whole command, as it is typed.
  private func withdraw(_ words: [String], _ option: String? = nil) -> String {
    let folder = workspace.map { " --workspace " + ShellWord.quoted($0) } ?? ""
    return (["tapsyrys", "withdraw"] + words.map(ShellWord.quoted) + [option].compactMap(\.self))
      .joined(separator: " ") + " --reason \"\(word("night.reason"))\"\(folder)"
  }

  private func values(_ submission: Submission) -> [String: String] {
    [
      "name": submission.name, "sequence": "\(submission.sequence)",
      "day": CivilDate(iso: submission.receivedOn)?.text(style.language) ?? submission.receivedOn,
    ]
  }

  private func kept(_ kept: Kept) -> Said {
    let text = fill(
      "night.kept",
      [
        "kind": RecordKind(rawValue: kept.kind)?.title[style.language] ?? kept.kind,
        "period": period(kept.period), "bin": kept.administrator, "n": "\(kept.records)",
      ])
    return Said(
      text: text,
      command: kept.examples.first.map { example in
        withdraw(
          [example.place, "--line", "\(example.line)"]
            + (example.sheet.map { ["--sheet", $0] } ?? []))
      })
  }

  /// `half 1 of 2026`.
  private func period(_ text: String) -> String {
    Period(text).map { words.text($0, style.language) } ?? text
  }

  private func left(_ path: String, _ why: String) -> String {
    "\(style.paint("·", .yellow)) \(style.paint(path, .bold))\n"
      + line("\(word("night.left")). \(why)", indent: "    ")
  }

  private func odd(_ odd: OddFile) -> String {
    "\(style.paint("!", .yellow)) \(style.paint(odd.place.text, .bold))\n"
      + line("\(word("night.oddTitle")). \(word(odd.why.key))", indent: "    ")
  }

  private func line(_ text: String, indent: String) -> String {
    style.wrapped(text, lead: indent) + "\n"
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  private func fill(_ key: String, _ values: [String: String]) -> String {
    words.text(key, style.language, values)
  }
}
