package import Files
internal import Glibc

/// A worker: this program once more, as a process of its own with limits, so that no file can take the run down with it.
///
/// Its standard input is a pipe that ends with us, its standard output one of event lines (`WorkerEvents`), its standard error
/// a file. It has a process group of its own: what is typed at the terminal reaches only us, and we decide.
package struct WorkerProcess {
  package let program: PathBytes
  /// Without the program's name.
  package let arguments: [String]
  /// What is set for it besides what is set for us.
  package let environment: [String: String]
  /// Where its standard error is written, under this name, which is written over.
  package let folder: Folder
  package let errors: PathBytes
  /// How long it may take.
  package let wall: Duration

  package init(
    program: PathBytes = "/proc/self/exe", arguments: [String], environment: [String: String] = [:],
    folder: Folder, errors: PathBytes, wall: Duration
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.errors = errors
    self.wall = wall
  }

  /// Milliseconds between two looks whether it lives; what it says is read at once.
  private static let beat: Int32 = 100
  /// The same once it has closed its output, which is to say that it is ending.
  private static let lastBeat: Int32 = 2
  /// How long it has to end by itself when it is told to.
  private static let grace = Duration.seconds(1)

  /// Starts it and waits for its end.
  /// - Throws: `FilesError` where it cannot be started.
  package func run(_ stop: StopFlag) throws(FilesError) -> WorkerEnd {
    let clock = ContinuousClock()
    let start = clock.now
    if stop.isRaised { return .stopped }
    try folder.remove(errors)
    let lifeline = try Descriptor.pipe()
    let (child, output) = try spawn(lifeline.reading)
    defer { withExtendedLifetime(lifeline.writing) {} }
    var progress = WorkerProgress()
    var ending: (isStop: Bool, kill: ContinuousClock.Instant)?
    var isSilent = false
    while !child.hasEnded {
      wait(isSilent ? nil : output, ending == nil ? stop.descriptor : nil)
      isSilent = isSilent || Self.read(output, &progress)
      if let ending {
        if clock.now >= ending.kill { child.signal(SIGKILL) }
      } else if stop.isRaised {
        child.signal(SIGTERM)
        ending = (true, clock.now + Self.grace)
      } else if clock.now - start >= wall {
        child.signal(SIGKILL)
        ending = (false, clock.now)
      }
    }
    let status = child.reap()
    _ = Self.read(output, &progress)
    guard let ending else { return end(status, progress) }
    return ending.isStop ? .stopped : .died(death(.time, progress))
  }

  /// Waits until it says something, the run is to stop, or a beat has passed.
  private func wait(_ output: Descriptor?, _ stop: Int32?) {
    var polled = [
      pollfd(fd: output?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stop ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&polled, nfds_t(polled.count), output == nil ? Self.lastBeat : Self.beat)
  }

  /// - Returns: whether nothing more will come.
  private static func read(_ output: Descriptor, _ progress: inout WorkerProgress) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(output.number, &buffer, buffer.count)
      if count > 0 {
        progress.take(buffer.prefix(count))
      } else if count == 0 || errno != EINTR {
        return count == 0
      }
    }
  }

  private func end(_ status: Int32, _ progress: WorkerProgress) -> WorkerEnd {
    let signal = status & 0x7f
    if signal == 0 {
      let code = status >> 8 & 0xff
      if code == 0, progress.isDone { return .finished }
      if code == 3 { return .failed(words: words) }
      return .died(death(.code(code), progress))
    }
    switch signal {
    case SIGXCPU: return .died(death(.processor, progress))
    case SIGXFSZ: return .died(death(.fileSize, progress))
    // Nobody else kills so but the system when its memory runs out.
    case SIGKILL: return .died(death(.memory, progress))
    default:
      return .died(death(Self.isOfMemory(words) ? .memory : .signal(signal), progress))
    }
  }

  /// Whether words are those that Swift or C++ say before they crash because an allocation failed.
  static func isOfMemory(_ words: String) -> Bool {
    ["allocate memory", "failed to allocate", "bad_alloc", "out of memory"].contains {
      words.lowercased().contains($0)
    }
  }

  private func death(_ cause: WorkerDeath.Cause, _ progress: WorkerProgress) -> WorkerDeath {
    WorkerDeath(cause, inFiles: progress.open, words: words)
  }

  /// The first lines of its standard error, fit to be shown.
  private var words: String {
    guard let bytes = try? folder.read(errors, limit: 2047) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).prefix(3)
      // What follows are addresses, which tell nobody anything.
      .prefix { !$0.hasPrefix("Current stack trace") }
      .map { line in
        String(
          line.prefix(300).map { $0.unicodeScalars.allSatisfy { $0.value >= 32 } ? $0 : "_" })
      }
      .joined(separator: " ")
  }

  private func spawn(_ input: Descriptor) throws(FilesError) -> (Child, Descriptor) {
    let output = try Descriptor.pipe()
    let errors = try folder.create(errors)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.writing.number, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.number, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var number: pid_t = 0
    let code = program.withCString { path in
      withCStrings([program.text] + arguments) { arguments in
        withCStrings(variables) { variables in
          posix_spawn(&number, path, &actions, &attributes, arguments, variables)
        }
      }
    }
    guard code == 0 else { throw FilesError(.open, program.text, code) }
    _ = fcntl(output.reading.number, F_SETFL, O_NONBLOCK)
    return (Child(number: number), output.reading)
  }

  /// Our variables and its own; a crash writes no trace, which takes seconds and helps no user.
  private var variables: [String] {
    var own = environment
    own["SWIFT_BACKTRACE"] = "enable=no"
    var variables: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let variable = String(cString: text)
      let name = String(variable.prefix { $0 != "=" })
      if own[name] == nil { variables.append(variable) }
      entry += 1
    }
    return variables + own.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private func withCStrings<T>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T
  ) -> T {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// A process that we started and its group.
private struct Child {
  let number: pid_t

  /// Whether it has ended; its number stays its own until it is reaped.
  var hasEnded: Bool {
    var information = siginfo_t()
    let code = waitid(P_PID, id_t(number), &information, WEXITED | WNOHANG | WNOWAIT)
    return code != 0 ? errno != EINTR : information.si_signo == SIGCHLD
  }

  func signal(_ signal: Int32) { kill(-number, signal) }

  /// Ends what is left of its group, and takes its status.
  func reap() -> Int32 {
    signal(SIGKILL)
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
