internal import Files
internal import Reports
internal import SocialOrder
internal import Workspace

/// What `init` says: what was made, what was there, and what to do next.
struct InitText {
  private let outcome: WorkspaceSetup.Outcome
  private let words: Words
  private let style: TextStyle

  init(_ outcome: WorkspaceSetup.Outcome, _ words: Words, _ style: TextStyle) {
    self.outcome = outcome
    self.words = words
    self.style = style
  }

  var text: String {
    let folder = outcome.folder.text
    let isNew = !outcome.made.isEmpty
    let values = ["path": folder]
    var text = words.text(isNew ? "init.ready" : "init.wasReady", values) + "\n"
    for (key, names) in [("init.made", outcome.made), ("init.found", outcome.found)]
    where !names.isEmpty {
      text +=
        style.wrapped(
          words.text(key, ["names": names.joined(separator: ", ")]), lead: "  ") + "\n"
    }
    if isNew { text += next }
    if !outcome.canStartAtNight {
      text += style.wrapped(words.text("init.noNight", [:]), lead: "  ") + "\n"
    }
    return text
  }

  private var next: String {
    var text = "\n" + words.text("init.next", [:]) + "\n"
    for (number, step) in steps.enumerated() {
      text += style.wrapped(step.text, lead: "  \(number + 1). ") + "\n"
      // On lines of their own, unbroken: they are copied as they stand.
      for command in step.commands { text += "       \(command)\n" }
    }
    return text
  }

  private var steps: [(text: String, commands: [String])] {
    let workspace = ShellWord.quoted(outcome.folder.text)
    func path(_ name: String) -> String { ShellWord.quoted(outcome.folder.text + "/" + name) }
    let first: [(text: String, commands: [String])] = [
      (words.text("init.next.drop", [:]), []),
      (words.text("init.next.run", [:]), ["tapsyrys run --workspace \(workspace)"]),
      (words.text("init.next.status", [:]), ["tapsyrys status --workspace \(workspace)"]),
    ]
    guard outcome.canStartAtNight else { return first }
    let units = path("nightly/tapsyrys.service") + " " + path("nightly/tapsyrys.timer")
    return first + [
      (
        words.text("init.next.timer", [:]),
        [
          "sudo cp \(units) /etc/systemd/system/",
          "sudo systemctl daemon-reload && sudo systemctl enable --now tapsyrys.timer",
        ]
      ),
      (words.text("init.next.cron", [:]), [path("nightly/crontab")]),
    ]
  }
}
