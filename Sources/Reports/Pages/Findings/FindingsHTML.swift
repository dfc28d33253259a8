package import SocialOrder

/// `findings.html`: what a check found, for the body that sent the files and for the ministry.
package struct FindingsHTML {
  private let outcome: CheckOutcome
  private let reference: ReferenceData
  private let language: Language
  private let found: FindingsByFile
  /// The files that it tells of.
  private let shown: [Int]
  private let kept: [Int: [KeptRecords]]
  private let isOfAll: Bool
  private let changes: Changes?

  /// - Parameters:
  ///   - language: the one that shows first.
  ///   - changes: since an earlier check, where one was named.
  ///   - files: those that it is about, for the body that sent them; nil: all.
  ///   - kept: by file, what earlier files held and it lacks.
  package init(
    _ outcome: CheckOutcome, _ found: FindingsByFile, _ reference: ReferenceData,
    _ language: Language, since changes: Changes? = nil, files: [Int]? = nil,
    kept: [Int: [KeptRecords]] = [:]
  ) {
    self.kept = kept
    shown = files ?? Array(outcome.files.indices)
    isOfAll = files == nil
    self.changes = changes
    self.outcome = outcome
    self.found = found
    self.reference = reference
    self.language = language
  }

  package var text: String {
    let words = PageWords(language, reference)
    let title =
      [words.plain("findings.title")] + (shown.count == 1 ? [outcome.files[shown[0]].path] : [])
    return LanguagePages.text(language, title: title.joined(separator: " – ")) { section($0) }
  }

  private struct View: PageView {
    let title: HTML
    let look: String
    let lead: HTML
    let made: HTML
    let index: [Grid]
    let since: [FindingsSince]
    let notes: [HTML]
    let files: [FindingsFile.View]
    let foot: [HTML]
  }

  private func section(_ language: Language) -> HTML {
    let words = PageWords(language, reference)
    var allowance = FindingsAllowance()
    let drawing = FindingsFile(outcome, words)
    var files: [FindingsFile.View] = []
    var passedOver = 0
    // What stands on the waivers file needs a look, but no body's file is worse for it: it comes last.
    let onWaivers = isOfAll ? [outcome.files.count] : []
    for file in worstFirst + onWaivers {
      let findings = found.findings(file)
      if file == outcome.files.count, findings.isEmpty { continue }
      guard allowance.takeFile() else {
        passedOver += 1
        continue
      }
      files.append(
        drawing.view(file, findings, found.causes(file), kept: kept[file] ?? [], &allowance))
    }
    return .template(
      "findings",
      View(
        title: words("findings.title"), look: rejected > 0 ? "rejected" : "accepted",
        lead: .text(lead(words)), made: words.made(asOf: outcome.asOf),
        index: shown.count > 1 ? [index(words, Set(files.map(\.id)))] : [],
        since: changes.map { [FindingsSince($0, outcome, words)] } ?? [],
        notes: passedOver > 0
          ? [words("findings.filesPassedOver", ["files": words.count(passedOver, "file")])] : [],
        files: files, foot: foot(words)))
  }

  // MARK: All files

  private var rejected: Int { shown.count { outcome.files[$0].verdict == .rejected } }

  /// Of several files how many were accepted; of one there is its own sentence.
  private func lead(_ words: PageWords) -> String {
    let accepted = shown.count - rejected
    let files = words.count(shown.count, "file")
    if rejected == 0 {
      let isOne = shown.count == 1
      return words.plain(
        isOne ? "findings.acceptedOne" : "findings.acceptedAll", ["files": files])
    }
    if accepted == 0 {
      let isOne = shown.count == 1
      return words.plain(
        isOne ? "findings.rejectedOne" : "findings.rejectedAll", ["files": files])
    }
    return words.plain(
      "findings.mixed",
      [
        "files": files, "accepted": words.number(accepted), "rejected": words.number(rejected),
      ])
  }

  /// The files by how bad they are; equals in the order in which they were given.
  private var worstFirst: [Int] {
    shown.sorted { a, b in
      func weight(_ index: Int) -> (Int, Int, Int) {
        let file = outcome.files[index]
        return (file.errors, file.breaches, file.warnings)
      }
      return weight(a) == weight(b) ? a < b : weight(a) > weight(b)
    }
  }

  private func index(_ words: PageWords, _ told: Set<String>) -> Grid {
    Grid(
      words.plain("findings.index"), "cards index",
      headings: [
        "findings.file", "findings.verdict", "findings.errors", "findings.breaches",
        "findings.warnings", "findings.notes", "findings.records",
      ].map { words.plain($0) },
      rows: worstFirst.map { index in
        let file = outcome.files[index]
        let id = FindingsFile.id(index, words.language)
        let path = HTML.text(file.path)
        return (
          told.contains(id) ? .element("a", ["href": "#\(id)"], path) : path,
          [
            Grid.Cell(
              look: file.verdict.rawValue,
              text: words("verdict.\(file.verdict.rawValue)"))
          ]
            + [file.errors, file.breaches, file.warnings, file.notes, file.records].map {
              .count($0, words)
            }
        )
      })
  }

  /// What the page was made with, and where all of it is.
  private func foot(_ words: PageWords) -> [HTML] {
    let changed =
      SettingsText.sentence(outcome.settings, reference.phrases, words.language)
      .map { [$0] } ?? []
    let waived = outcome.waivers.map {
      "\($0.waiver.rule), № \($0.waiver.decision): \($0.findings)"
    }
    let excused =
      waived.isEmpty ? [] : ["\(words.plain("report.waived")): \(waived.joined(separator: "; "))"]
    let all = words.plain(
      "findings.all",
      ["findings": words.count(shown.reduce(0) { $0 + found.findings($1).count }, "finding")])
    return
      (changed + excused + [
        all, words.plain("page.edition") + " " + words.plain("page.amendments"),
      ]).map { .text($0) }
  }
}
