import Foundation
import Rules
import SocialOrder
import Testing

/// `explain`, `rules`, `columns`: what the declarations say comes out whole, in each form and language.
@Suite("Reference pages")
struct ReferencePagesTests {
  static let declarations = Rulebook.all.map { $0.declaration }
  static let forms = ["text", "markdown", "html"]

  /// What one command prints.
  private func page(_ arguments: String...) throws -> String {
    let run = try Program().run(arguments)
    #expect(run.code == 0, "\(arguments): \(run.errors)")
    #expect(run.errors.isEmpty)
    return run.output
  }

  /// The words of a page without the marks of its form, and without line breaks.
  private func words(_ text: String, _ form: String = "text") -> String {
    switch form {
    case "html":
      let plain = text.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      return squeezed(plain)
    case "markdown": return squeezed(text.replacing("\\", with: ""))
    default: return squeezed(text)
    }
  }

  private func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"*`".contains($0) }
  }

  /// What stands before the first place of a template, and after the last.
  private func ends(_ template: String) -> [String] {
    let parts = template.split(separator: /\{[A-Za-z]+\}/, omittingEmptySubsequences: false)
    return [parts.first, parts.last].compactMap { $0.map { squeezed(String($0)) } }
      .filter { !$0.isEmpty }
  }

  private func expect(_ words: String, holds text: String, _ what: String) {
    // The whole page is no help in a failure. By bytes: it is searched for each text of each rule.
    let isThere = Data(words.utf8).range(of: Data(squeezed(text).utf8)) != nil
    #expect(isThere, "\(what): \(text)")
  }

  @Test(
    "Every rule is in the book, in each form and language", arguments: ReferencePagesTests.forms,
    Language.allCases)
  func rules(_ form: String, _ language: Language) throws {
    let text = try page("rules", "--format", form, "--lang", language.rawValue)
    let words = words(text, form)
    for rule in Self.declarations {
      expect(words, holds: rule.code, rule.code)
      expect(words, holds: rule.title[language], rule.code)
      for end in ends(rule.message[language]) + ends(rule.help[language]) {
        expect(words, holds: end, rule.code)
      }
    }
    try expectNoGap(text)
  }

  /// No key without a word, no place that is not filled, and the edition with its limits.
  private func expectNoGap(_ text: String) throws {
    let key = /\b(?:severity|basis|group|page|rule|since|example|column|type|argument)\.[a-z]/
    let gap = text.firstMatch(of: key)?.output ?? text.firstMatch(of: /\{[A-Za-z]+\}/)?.output
    #expect(gap == nil)
    let tells = text.contains("303") && text.contains("407")
    #expect(tells)
  }

  @Test("Each rule has its page", arguments: ReferencePagesTests.declarations.map(\.code))
  func explain(_ code: String) throws {
    let rule = try #require(Rulebook.declaration(code))
    for language in Language.allCases {
      let text = try page("explain", code, "--lang", language.rawValue)
      expect(words(text), holds: rule.title[language], code)
      try expectNoGap(text)
    }
  }

  @Test(
    "Each column and code is on its kind's page", arguments: RecordKind.allCases,
    ReferencePagesTests.forms)
  func columns(_ kind: RecordKind, _ form: String) throws {
    let reference = try ReferenceData()
    for language in Language.allCases {
      let text = try page("columns", kind.rawValue, "--format", form, "--lang", language.rawValue)
      let words = words(text, form)
      for column in kind.columns {
        expect(words, holds: column.name, column.name)
        // In plain text a long label is broken between the lines of its neighbours.
        if form == "text" { continue }
        expect(words, holds: column.labels[language], column.name)
        for entry in Self.list(column).map({ reference.codes($0).entries }) ?? [] {
          expect(words, holds: entry.labels[language], entry.code)
        }
      }
      try expectNoGap(text)
    }
  }

  private static func list(_ column: Column) -> CodeListName? {
    switch column.type {
    case .code(let list), .codes(let list): list
    default: nil
    }
  }

  @Test("HTML is well-formed, without script, and its policy lets in its own style alone")
  func html() throws {
    let program = try Program()
    for arguments in [["rules"], ["explain", "xml-malformed"], ["columns", "projects"]] {
      #expect(try program.run(arguments + ["--format", "html", "--out", "page.html"]).code == 0)
      let lint = try program.run(
        ["--noout", "page.html"], executable: URL(filePath: "/usr/bin/xmllint"))
      #expect(lint.code == 0, "\(lint.errors)")
      let text = try program.read("page.html")
      #expect(!text.contains("<script") && !text.contains("http:") && !text.contains("style="))
      let style = try #require(text.firstMatch(of: /<style>([^<]*)<\/style>/)).output.1
      try program.write("style.css", String(style))
      let hash = try program.run(
        [
          "-c",
          "import base64,hashlib; b = open('style.css','rb').read();"
            + "print(base64.b64encode(hashlib.sha256(b).digest()).decode(), end='')",
        ], executable: URL(filePath: "/usr/bin/python3"))
      #expect(text.contains("style-src &#39;sha256-\(hash.output)&#39;"))
    }
  }

  @Test("Pages show the reference data of --reference: codes, thresholds, due days, days off")
  func referenceData() throws {
    let program = try Program()
    try program.write("ref/thresholds.csv", ReferenceTests.later)
    let days = try ReferenceTests.builtIn("due-days.csv") + "2027,scores,,3,1,1,an amendment\n"
    try program.write("ref/due-days.csv", days)
    let regions = try ReferenceTests.builtIn("regions.csv")
    try program.write(
      "ref/regions.csv", regions.replacingOccurrences(of: "Абай облысы", with: "Семей облысы"))
    func page(_ arguments: String...) throws -> String {
      let run = try program.run(arguments + ["--reference", "ref", "--lang", "en"])
      #expect(run.code == 0, "\(run.errors)")
      return run.output
    }
    #expect(try page("explain", "experts-below-threshold").contains("600 MCI from 2026-05-01"))
    let due = try squeezed(page("explain", "evaluation-missing"))
    #expect(due.contains(squeezed("03-01 of the next year (from 2027 on)")))
    let columns = try program.run("columns", "projects", "--reference", "ref", "--lang", "kk")
    #expect(columns.output.contains("Семей облысы") && !columns.output.contains("Абай облысы"))
    let json = try page("rules", "--format", "json")
    #expect(
      json.contains("600 MCI from 2026-05-01") && json.contains("2018 to 2027; not settled yet"))
    let wrong = try program.run("rules", "--reference", "nowhere")
    #expect(wrong.code == 64 && wrong.errors.contains("nowhere"))
  }

  @Test("Pages follow the settings: their language, and what they make of a rule's severity")
  func settings() throws {
    let program = try Program()
    try program.write("s.yaml", "languages:\n  files: ru\nseverity:\n  contract-over-plan: off\n")
    let phrases = try Headings.phrases()
    for command in [
      ["rules"], ["explain", "contract-over-plan"], ["columns"], ["columns", "plans"],
    ] {
      let run = try program.run(command + ["--config", "s.yaml"])
      let key = command == ["columns"] ? "page.kinds" : "page.amendments"
      #expect(run.output.contains(phrases[key].ru.prefix(20)))
      let english = try program.run(command + ["--config", "s.yaml", "--lang", "en"])
      #expect(english.output.contains(phrases[key].en.prefix(20)))
    }
    let page = try program.run("explain", "contract-over-plan", "--config", "s.yaml")
    #expect(page.output.contains("(off)"))
    #expect(try !program.run("explain", "contract-over-plan").output.contains("(off)"))
    #expect(try program.run("explain", "x", "--config", "nowhere.yaml").code == 64)
  }

  @Test("JSON holds every rule and column in three languages")
  func json() throws {
    let program = try Program()
    let rules = try program.run("rules", "--format", "json").json["rules"] as? [[String: Any]]
    #expect(
      Set(rules?.compactMap { $0["code"] as? String } ?? []) == Set(Self.declarations.map(\.code)))
    for kind in RecordKind.allCases {
      let run = try program.run("columns", kind.rawValue, "--format", "json")
      let columns = run.json["columns"] as? [[String: Any]] ?? []
      #expect(columns.map { $0["name"] as? String } == kind.columns.map(\.name))
      #expect(columns.allSatisfy { ($0["label"] as? [String: Any])?.count == 3 })
    }
  }

  @Test(
    "What is not known ends with 64 and says what was probably meant",
    arguments: [
      (["explain", "scor-range"], "score-range"),
      (["explain", "threshold"], "experts-below-threshold"),
      (["columns", "project"], "projects"), (["columns", "проекты"], "projects"),
      (["chek", "."], "check"), (["explain", "?"], "tapsyrys rules"),
    ])
  func unknown(_ arguments: [String], meant: String) throws {
    for language in Language.allCases {
      let run = try Program().run(arguments + ["--lang", language.rawValue])
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(meant))
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
  }

  @Test("No help has an English word of the parser's", arguments: [Language.kk, .ru])
  func helpWords(_ language: Language) throws {
    let program = try Program()
    for command in [
      "", "check", "report", "explain", "rules", "columns", "template", "schema", "init", "run",
      "watch", "status", "verify", "rebuild", "withdraw", "close",
    ] {
      let arguments = command.isEmpty ? [] : [command]
      let help = try program.run(arguments + ["--help", "--lang", language.rawValue]).output
      for word in [
        "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default:", "values:",
        "<subcommand>", "<options>", "Show ",
      ] {
        #expect(!help.contains(word), "\(command): \(word)")
      }
      // What a command does is said in one form.
      let first = help.split(separator: "\n\n").first.map(String.init) ?? ""
      let verb = try Regex(language == .kk ? "(а|е|й)(ды|ді)" : ": \\w+(ет|ит)(ся)?[ :]")
      #expect(first.contains(verb), "\(first)")
    }
  }

  @Test(
    "A wrong command line and --help speak the language asked for", arguments: Language.allCases)
  func help(_ language: Language) throws {
    let phrases = try Headings.phrases()
    let program = try Program()
    let lang = ["--lang", language.rawValue]
    let help = try program.run(["check", "--help"] + lang)
    #expect(help.code == 0)
    #expect(help.output.contains(phrases["help.check"][language]))
    #expect(help.output.contains(phrases["parser.help"][language]))
    #expect(try program.run(["help", "check"] + lang).output == help.output)
    let root = try program.run(["--help"] + lang)
    #expect(root.output.contains(phrases["help.program"][language].prefix(40)))
    for heading in ["overview", "usage", "options", "commands"] {
      let word = phrases["parser.\(heading)"][language] + ":"
      let lines = root.output.split(separator: "\n")
      #expect(lines.count { $0.hasPrefix(word) } == 1, "\(word) \(root.output)")
    }
    #expect(help.output.contains("\n\(phrases["parser.arguments"][language]):\n"))
    for arguments in [
      ["check", "x", "--nonsense"], ["check"], ["check", "x", "--format", "pdf"],
      ["report", "x", "--out", "y", "--period"], ["explain", "x", "y"],
    ] {
      let run = try program.run([arguments[0]] + lang + arguments.dropFirst())
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(!run.errors.contains(phrases["usage.other"][language]), "\(run.errors)")
      #expect(run.errors.contains(phrases["usage.help"][language] + ": tapsyrys"))
      #expect(language == .en || !run.errors.contains("Error"))
    }
  }
}
