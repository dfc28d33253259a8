package import SocialOrder

/// `status.html`, the morning page: what came, what failed, who is late, who is due next; then each period as a table.
///
/// Its links lead from `reports/latest/` (or `runs/ID/`) to what lies beside the failed files.
package struct StatusHTML {
  private let standing: Standing
  private let reference: ReferenceData
  private let language: Language

  /// - Parameter language: the one that shows first.
  package init(_ standing: Standing, _ reference: ReferenceData, _ language: Language) {
    self.standing = standing
    self.reference = reference
    self.language = language
  }

  package var text: String {
    let words = PageWords(language, reference)
    return LanguagePages.text(
      language,
      title: words.plain("status.title", ["date": standing.asOf.text(language)]),
      style: StatusStyle.sheet
    ) { section($0) }
  }

  private struct View: PageView {
    let title: HTML
    let look: String
    let opening: HTML
    let run: [HTML]
    let failedTitle: [HTML]
    let files: [FileView]
    let grids: [GridPart]
    let periods: [PeriodView]
    let workspaceTitle: HTML
    let workspace: [HTML]
    let leftOut: [ListView]
    let foot: [HTML]
  }

  private struct FileView: PageView {
    let look: String
    let name: HTML
    let facts: [HTML]
    let cause: [HTML]
    let links: [ListView]
  }

  private struct ListView: PageView {
    let items: [HTML]

    /// No list is none at all, and not an empty one.
    static func list(_ items: [HTML]) -> [ListView] {
      items.isEmpty ? [] : [ListView(items: items)]
    }
  }

  private struct GridPart: PageView {
    let title: HTML
    let grid: Grid
  }

  private struct PeriodView: PageView {
    let title: HTML
    let due: [HTML]
    let grid: [Grid]
    let nobody: [HTML]
  }

  private func section(_ language: Language) -> HTML {
    let words = PageWords(language, reference)
    let said = StatusWords(standing, words)
    return .template(
      "status",
      View(
        title: words("status.title", ["date": standing.asOf.text(language)]),
        look: said.isCalm ? "accepted" : "rejected",
        opening: .text(said.opening.capitalisedFirst),
        run: [said.run].compactMap { $0 }.map { .text($0) },
        failedTitle: standing.failed.isEmpty ? [] : [words("status.failed")],
        files: standing.failed.map { file($0, said) },
        grids: [
          list("status.overdue", standing.overdue, "status.overdueDays", "late", said),
          list("status.dueSoon", standing.dueSoon, "status.leftDays", "", said),
        ].compactMap { $0 },
        periods: standing.periods.map { period($0, said) },
        workspaceTitle: words("status.workspace"), workspace: said.inbox.map { .text($0) },
        leftOut: ListView.list(
          standing.inbox.leftOut.map { left in
            .joined([.element("b", [:], .text(left.name)), .text(": \(left.reason[language])")])
          }),
        foot: (said.notes.map { .text($0) })
          + [words.made(asOf: standing.asOf), words("page.edition")]))
  }

  // MARK: Failed files

  private func file(_ file: FailedFile, _ said: StatusWords) -> FileView {
    let words = said.words
    let cause = file.cause[words.language]
    return FileView(
      look: "error", name: .text(file.name),
      facts: ([said.verdict(file)] + said.contents(file)).map { .text($0) },
      cause: cause.isEmpty ? [] : [.text(cause)],
      links: ListView.list(
        file.place.map { place in
          file.pages.map { page in
            link(place + "/" + page.rawValue, words.plain("status.page.\(page)"))
          } + [link(place + "/", words.plain("status.page.folder"))]
        } ?? []))
  }

  private func link(_ place: String, _ text: String) -> HTML {
    .element("a", ["href": "../../" + Self.escaped(place)], .text(text))
  }

  /// A path as a link has it: each byte that is no plain letter, digit or sign as `%NN`.
  static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  // MARK: Who is late, who is next

  private func list(
    _ key: String, _ filings: [PlacedFiling], _ days: String, _ look: String, _ said: StatusWords
  ) -> GridPart? {
    guard !filings.isEmpty else { return nil }
    let words = said.words
    return GridPart(
      title: words(key),
      grid: Grid(
        words.plain(key), "cards prose",
        headings: ["summary.body", "status.what", "status.due", days].map { words.plain($0) },
        rows: said.groups(filings).map { group in
          (
            .text(said.body(group.administrator)),
            [
              .words([group.what, group.sent].filter { !$0.isEmpty }.joined(separator: "; ")),
              Grid.Cell(
                look: "words day", text: .text(group.due?.last.text(words.language) ?? "–")),
              Grid.Cell(
                look: "words \(look)", text: .text(group.days.isEmpty ? "–" : group.days)),
            ]
          )
        }))
  }

  // MARK: The periods

  private func period(_ period: PeriodStanding, _ said: StatusWords) -> PeriodView {
    let words = said.words
    let grid = Grid(
      said.title(period), "cards prose",
      headings: [words.plain("summary.body")]
        + period.kinds.map { $0.title[words.language].capitalisedFirst },
      rows: period.bodies.map { body in
        (
          .text(said.body(body.administrator)),
          period.kinds.map { kind in
            cell(
              said.cell(body.filings.first { $0.kind == kind }, due: period.due[kind]), words)
          }
        )
      })
    return PeriodView(
      title: .text(said.title(period)), due: said.dueLines(period).map { .text($0) },
      grid: period.bodies.isEmpty ? [] : [grid],
      nobody: period.bodies.isEmpty ? [words("status.nobody")] : [])
  }

  /// A sign and the main thing, then the rest in small letters.
  private func cell(_ cell: StatusWords.Cell, _ words: PageWords) -> Grid.Cell {
    let look: String
    switch cell.mark {
    case .good: look = cell.isLate ? "words late" : "words good"
    case .bad: look = "words bad"
    case .waiting, .none: look = "words nil"
    }
    guard let first = cell.texts.first else { return Grid.Cell(look: look, text: .text("–")) }
    let rest = cell.texts.dropFirst().map {
      HTML.element("small", [:], .text($0))
    }
    return Grid.Cell(
      look: look,
      text: .joined(
        [
          .element("span", ["class": "mark"], .text(cell.mark.rawValue)),
          .element("b", [:], .text(first)),
        ] + rest, separator: " "))
  }
}
