internal import Files
internal import SocialOrder

/// What starts a workspace at night: a service and a timer for systemd, and a line for cron.
struct NightlyStart {
  /// Names and texts.
  let files: [(name: String, text: String)]

  static let names = ["tapsyrys.service", "tapsyrys.timer", "crontab"]

  /// Nil where a path cannot stand in such a file: it holds a control character, or is no UTF-8.
  /// - Parameter user: nil: root.
  init?(
    workspace: PathBytes, program: PathBytes, user: String?, _ phrases: Headings,
    _ language: Language
  ) {
    guard let workspace = Self.plain(workspace), let program = Self.plain(program) else {
      return nil
    }
    func comment(_ key: String) -> String {
      phrases[key][language].split(separator: "\n").map { "# \($0)\n" }.joined()
    }
    let service = Self.service(workspace, program, user, comment)
    let timer = """
      \(comment("unit.timer"))[Unit]
      Description=tapsyrys: \(UnitText.specifiers(workspace))

      [Timer]
      \(comment("unit.time"))OnCalendar=*-*-* 21:00:00 UTC
      \(comment("unit.persistent"))Persistent=true

      [Install]
      WantedBy=timers.target

      """
    let command =
      "umask 027; nice -n 10 \(CronText.word(program)) run --workspace "
      + "\(CronText.word(workspace)) 2>&1 | logger -t tapsyrys"
    let crontab = comment("unit.cron") + "0 2 * * * \(command)\n"
    files = Array(zip(Self.names, [service, timer, crontab]))
  }

  private static func plain(_ path: PathBytes) -> String? {
    guard let text = String(validating: path.bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return text
  }

  private static func service(
    _ workspace: String, _ program: String, _ user: String?, _ comment: (String) -> String
  ) -> String {
    let isAtHome = [workspace, program].contains { path in
      ["/home/", "/root/", "/run/user/"].contains { path.hasPrefix($0) }
    }
    let isTemporary = [workspace, program].contains { path in
      ["/tmp/", "/var/tmp/"].contains { path.hasPrefix($0) }
    }
    let runsAs = user.map { "User=\(UnitText.specifiers($0))\n" } ?? "#User=tapsyrys\n"
    return """
      \(comment("unit.service"))[Unit]
      Description=tapsyrys: \(UnitText.specifiers(workspace))
      RequiresMountsFor=\(UnitText.path(workspace))

      [Service]
      Type=oneshot
      ExecStart=\(UnitText.path(program)) run --workspace \(UnitText.argument(workspace))
      \(comment("unit.exit"))SuccessExitStatus=1
      TimeoutStartSec=8h
      TimeoutStopSec=30s
      KillMode=mixed

      \(comment(user == nil ? "unit.root" : "unit.user"))\(runsAs)UMask=0027
      Nice=10
      IOSchedulingPriority=7
      \(comment("unit.memory"))MemoryMax=6G
      TasksMax=256

      \(comment("unit.sandbox"))ProtectSystem=strict
      ReadWritePaths=\(UnitText.path(workspace))
      ProtectHome=\(isAtHome ? "read-only" : "yes")
      PrivateTmp=\(isTemporary ? "no" : "yes")
      PrivateDevices=yes
      PrivateNetwork=yes
      RestrictAddressFamilies=AF_UNIX
      NoNewPrivileges=yes
      CapabilityBoundingSet=
      ProtectProc=invisible
      ProtectKernelTunables=yes
      ProtectKernelModules=yes
      ProtectKernelLogs=yes
      ProtectControlGroups=yes
      ProtectClock=yes
      ProtectHostname=yes
      RestrictNamespaces=yes
      RestrictRealtime=yes
      RestrictSUIDSGID=yes
      LockPersonality=yes
      MemoryDenyWriteExecute=yes
      SystemCallArchitectures=native
      SystemCallFilter=@system-service
      SystemCallFilter=~@privileged
      SystemCallErrorNumber=EPERM

      """
  }
}

/// Text as a unit file has it (systemd.syntax, systemd.service, systemd.unit).
enum UnitText {
  /// Text without quotes: only `%` begins a specifier.
  static func specifiers(_ text: String) -> String { text.replacing("%", with: "%%") }

  /// A path in quotes.
  static func path(_ path: String) -> String {
    var quoted = path.replacing("\\", with: "\\\\")
    quoted = quoted.replacing("\"", with: "\\\"")
    return "\"\(specifiers(quoted))\""
  }

  /// An argument of a command, in which `$` begins a variable besides.
  static func argument(_ text: String) -> String { path(text).replacing("$", with: "$$") }
}

/// Text as a crontab has it: a word of the shell, in which cron takes a bare `%` for the end of the line.
enum CronText {
  static func word(_ text: String) -> String {
    var word = "'"
    var isAfterBackslash = false
    for character in text.unicodeScalars {
      switch character {
      case "'": word += "'\\''"
      // A backslash that belongs to the name must not stand before one of cron's own: the quotes are closed and opened
      // between them.
      case "%": word += isAfterBackslash ? "''\\%" : "\\%"
      default: word.unicodeScalars.append(character)
      }
      isAfterBackslash = character == "\\"
    }
    return word + "'"
  }
}
