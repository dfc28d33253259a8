import Foundation
import SocialOrder
import Testing

/// `init`: a workspace set up through the binary, whatever the path, the umask, and what is there already.
@Suite("Setting a workspace up")
struct InitTests {
  static let folders = [
    "accepted", "inbox", "nightly", "quarantine", "reference", "rejected", "reports", "runs",
  ]
  static let files = [
    "nightly/crontab", "nightly/tapsyrys.service", "nightly/tapsyrys.timer",
    "reference/README.txt", "tapsyrys.yaml",
  ]

  private func mode(_ url: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Everything in a folder with its bytes and rights.
  private func all(_ program: Program, _ folder: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.url(folder).path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let url = program.url(folder).appending(path: name)
        let bytes = (try? Data(contentsOf: url))?.base64EncodedString() ?? "folder"
        return (name, "\(try mode(url)) \(bytes)")
      })
  }

  @Test("A fresh workspace holds what the contract says, and the settings in it change nothing")
  func fresh() throws {
    let program = try Program()
    let run = try program.run("init", "ws", "--lang", "en")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(try program.names("ws") == Self.folders + ["tapsyrys.yaml"])
    #expect(Set(try all(program, "ws").keys) == Set(Self.folders + Self.files))
    for name in Self.folders + Self.files { #expect(run.output.contains(name), "\(name)") }
    #expect(
      try program.read("ws/tapsyrys.yaml")
        == program.run("init", "--print", "--lang", "en").output)
    // It holds as settings, and as a reference folder that replaces nothing.
    try program.write("in/x.csv", "a;b\n")
    let checked = try program.run(
      "check", "in", "--config", "ws/tapsyrys.yaml", "--reference", "ws/reference", "--as-of",
      "2026-03-06")
    #expect(checked.code == 1, "\(checked.errors)")
    let readme = try program.read("ws/reference/README.txt")
    for file in ReferenceFile.allCases {
      #expect(readme.split(separator: "  \(file.rawValue)\n").count == 3, "in kk and in ru")
    }
    #expect(!readme.contains("init.reference"))
  }

  @Test("Twice: the second time it says what is there and changes nothing")
  func twice() throws {
    let program = try Program()
    _ = try program.run("init", "ws", "--lang", "ru")
    try program.write("ws/tapsyrys.yaml", "languages:\n  files: ru\n")
    try program.write("ws/inbox/a.csv", "a\n")
    let before = try all(program, "ws")
    let run = try program.run("init", "ws", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("The workspace was ready before; nothing was changed: "))
    #expect(run.output.contains("There before, left as it is: tapsyrys.yaml, inbox/"))
    #expect(try all(program, "ws") == before)
    // What is missing is made again, and nothing else touched.
    try FileManager.default.removeItem(at: program.url("ws/nightly"))
    let third = try program.run("init", "ws", "--lang", "ru")
    #expect(third.code == 0 && third.output.contains("Создано: nightly/"))
    #expect(try all(program, "ws") == before)
  }

  @Test(
    "The current folder is the default, folders above are made, and half a workspace is completed")
  func places() throws {
    let program = try Program()
    try program.write(
      "reference/administrators.csv", "bin,name_kk,name_ru,region,kinds,former_bins\n")
    #expect(try program.run("init").code == 0)
    #expect(try program.names() == Self.folders + ["tapsyrys.yaml"])
    #expect(try program.names("reference") == ["README.txt", "administrators.csv"])
    #expect(try program.run("init", "a/b//c/").code == 0)
    #expect(try program.names("a/b/c") == Self.folders + ["tapsyrys.yaml"])
  }

  @Test(
    "Under any umask the group reads all and drops files, and others do nothing",
    arguments: [
      "000", "022", "077",
    ])
  func umask(_ mask: String) throws {
    let program = try Program()
    let run = try program.run(
      ["-c", "umask \(mask); exec \"$0\" init ws", Program.binary.path],
      executable: URL(filePath: "/bin/sh"))
    #expect(run.code == 0, "\(run.errors)")
    #expect(try mode(program.url("ws")) & 0o777 == 0o750)
    for name in Self.folders {
      let expected = name == "inbox" ? 0o770 : 0o750
      #expect(try mode(program.url("ws/\(name)")) & 0o777 == expected, "\(name)")
    }
    for name in Self.files { #expect(try mode(program.url("ws/\(name)")) == 0o640, "\(name)") }
  }

  @Test("A folder that holds something else is refused, and nothing is made in it")
  func foreign() throws {
    let program = try Program()
    try program.write("docs/letter.docx", "x")
    for language in Language.allCases {
      let run = try program.run("init", "docs", "--lang", language.rawValue)
      #expect(run.code == 64 && run.output.isEmpty)
      #expect(run.errors.contains("docs") && run.errors.contains("letter.docx"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try program.names("docs") == ["letter.docx"])
    // Hidden files are nobody's business.
    try program.write("hidden/.gitignore", "x")
    #expect(try program.run("init", "hidden").code == 0)
  }

  @Test(
    "What is in the way is named, and nothing is made",
    arguments: ["inbox", "nightly", "runs", "tapsyrys.yaml", "reference/README.txt"])
  func inTheWay(_ name: String) throws {
    let program = try Program()
    if name.contains(".") {
      try program.write("ws/\(name)/x", "x")
    } else {
      try program.write("ws/\(name)", "x")
    }
    let before = try all(program, "ws")
    let run = try program.run("init", "ws", "--lang", "en")
    #expect(run.code == 64 && run.errors.contains("ws/\(name)"), "\(run.errors)")
    #expect(run.errors.contains(name.contains(".") ? "it is a folder" : "it is a file"))
    #expect(try all(program, "ws") == before)
    try FileManager.default.removeItem(at: program.url("ws/\(name)"))
    // A link may lead out of the workspace: it is no folder of ours.
    try FileManager.default.createDirectory(
      at: program.url("elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: program.url("ws/\(name)"), withDestinationURL: program.url("elsewhere"))
    #expect(try program.run("init", "ws").code == 64)
    #expect(try program.names("elsewhere").isEmpty)
  }

  @Test("A file for a folder is wrong usage; a disk that takes nothing is the machine's failure")
  func cannot() throws {
    let program = try Program()
    try program.write("file", "x")
    #expect(try program.run("init", "file").code == 64)
    #expect(try program.run("init", "/proc/tapsyrys-ws").code == 3)
    try FileManager.default.createDirectory(
      at: program.url("shut"), withIntermediateDirectories: true)
    chmod(program.url("shut").path, 0o555)
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let run = try program.run(
      (geteuid() == 0 ? nobody : []) + [Program.binary.path, "init", "shut", "--lang", "en"],
      environment: Tools.environment, executable: Tools.env)
    // Nobody may not reach the binary, or there is no such tool: nothing can be shown then.
    if geteuid() == 0, [126, 127].contains(run.code) { return }
    #expect(run.code == 3, "\(run.errors)")
    #expect(run.errors.contains("permission denied"))
    #expect(try program.names("shut").isEmpty)
  }

  /// Paths that mean something to the shell, to systemd or to cron.
  static let oddNames = [
    "ws", "Жұмыс қалтасы", "100% ready", "it's \"it\"", "a$HOME b", "back\\slash\\%d", "-ws",
    "a;b#c",
  ]

  @Test(
    "Paths with spaces, quotes, per cents and other letters stand rightly in the unit",
    arguments: oddNames)
  func unit(_ name: String) throws {
    let program = try Program()
    let run = try program.run("init", "--lang", "ru", "--", name)
    #expect(run.code == 0, "\(run.errors)")
    let service = try program.read("\(name)/nightly/tapsyrys.service")
    let path = program.folder.url.resolvingSymlinksInPath().path + "/" + name
    func setting(_ key: String) throws -> String {
      let line = try #require(service.split(separator: "\n").first { $0.hasPrefix(key + "=") })
      return String(line.dropFirst(key.count + 1))
    }
    /// What systemd makes of a quoted word: backslashes first, then specifiers.
    func read(_ quoted: String) -> String {
      var text = ""
      var rest = quoted.dropFirst().dropLast()
      while let character = rest.popFirst() {
        if character == "\\" { text.append(rest.removeFirst()) } else { text.append(character) }
      }
      return text.replacing("%%", with: "%")
    }
    #expect(read(try setting("ReadWritePaths")) == path)
    let command = try setting("ExecStart")
    let argument = try #require(command.split(separator: " run --workspace ").last)
    #expect(read(String(argument)).replacing("$$", with: "$") == path)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    let nightly = program.url(name).appending(path: "nightly").path
    let verified = try program.run(
      ["verify", "\(nightly)/tapsyrys.service", "\(nightly)/tapsyrys.timer"],
      executable: URL(filePath: "/usr/bin/systemd-analyze"))
    #expect(verified.code == 0 && verified.errors.isEmpty, "\(verified.errors)")
  }

  @Test("The line of the crontab runs the program with just this path", arguments: oddNames)
  func cron(_ name: String) throws {
    let program = try Program()
    _ = try program.run("init", "--", name)
    let crontab = try program.read("\(name)/nightly/crontab")
    let line = try #require(crontab.split(separator: "\n").last)
    // As cron does: five fields, then the command up to a bare %, a backslash before one taken away.
    var command = ""
    var isEscaped = false
    for character in line.split(separator: " ", maxSplits: 5)[5].unicodeScalars {
      if isEscaped {
        if character == "%" { command.unicodeScalars.removeLast() }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "%" {
        Issue.record("a bare % ends the command: \(line)")
      }
      command.unicodeScalars.append(character)
    }
    // The same command with a program that tells its arguments.
    let shown = command.replacing(Program.binary.resolvingSymlinksInPath().path, with: "printf")
      .replacing(" run --workspace", with: " '%s|'").replacing("| logger -t tapsyrys", with: "")
    let told = try program.run(["-c", shown], executable: URL(filePath: "/bin/sh"))
    let path = program.folder.url.resolvingSymlinksInPath().path + "/" + name
    #expect(told.output == path + "|", "\(shown) \(told.errors)")
  }

  @Test("A path that no unit file can hold is told, and the rest is made")
  func unwritable() throws {
    let program = try Program()
    let run = try program.run("init", "line\nbreak", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.output.contains("nightly is empty") && !run.output.contains("systemctl"))
    #expect(try program.names("line\nbreak/nightly").isEmpty)
    #expect(try program.names("line\nbreak/inbox").isEmpty)
  }

  @Test("The sandbox lets the program write to its workspace, wherever that is")
  func sandbox() throws {
    let program = try Program()
    _ = try program.run("init", "ws")
    let service = try program.read("ws/nightly/tapsyrys.service")
    // Both the binary and the folder may lie where a private /tmp or a shut /home would hide them.
    let isTemporary = program.folder.url.resolvingSymlinksInPath().path.hasPrefix("/tmp/")
    #expect(service.contains("PrivateTmp=no\n") == isTemporary)
    for line in [
      "Type=oneshot", "ProtectSystem=strict", "NoNewPrivileges=yes", "UMask=0027", "MemoryMax=6G",
      "SystemCallFilter=@system-service", "RestrictAddressFamilies=AF_UNIX", "Nice=10",
    ] {
      #expect(service.contains("\n\(line)\n"), "\(line)")
    }
    #expect(try program.read("ws/nightly/tapsyrys.timer").contains("\nPersistent=true\n"))
    #expect(!service.contains("unit.") && !service.contains("{"))
  }
}
