package import Files
internal import Glibc
package import SocialOrder

/// What a worker may use up. It sets the first three on itself, as the first thing that it does; the last its parent keeps.
package struct WorkerLimits: Sendable, Equatable {
  /// Seconds of the processors' time.
  package var processor: Int
  /// Bytes of address space, which is more than the memory in use: each thread reserves some.
  package var memory: Int
  /// Bytes of any file that it writes.
  package var fileSize: Int
  /// Seconds by the clock on the wall.
  package var wall: Int

  package init(processor: Int, memory: Int, fileSize: Int, wall: Int) {
    self.processor = processor
    self.memory = memory
    self.fileSize = fileSize
    self.wall = wall
  }

  /// What the settings allow.
  package init(_ settings: WorkspaceSettings) {
    self.init(
      processor: settings.workerProcessor, memory: settings.workerMemory,
      fileSize: settings.workerFile, wall: settings.workerTime)
  }

  /// For one argument of the worker's command: `600,4294967296,1073741824,900`.
  package var text: String { "\(processor),\(memory),\(fileSize),\(wall)" }

  package init?(_ text: String) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 4, let processor = numbers[0], let memory = numbers[1],
      let fileSize = numbers[2], let wall = numbers[3],
      [processor, memory, fileSize, wall].allSatisfy({ $0 > 0 })
    else { return nil }
    self.init(processor: processor, memory: memory, fileSize: fileSize, wall: wall)
  }

  /// Sets them on this process: what goes beyond them ends it. It leaves no core behind either, for that would hold what was
  /// being read.
  package func apply() throws(FilesError) {
    // Whoever started us may have had these ignored; the processors' time would then end it without saying why.
    for number in [SIGXCPU, SIGXFSZ] { signal(number, SIG_DFL) }
    // A second more until the system kills without asking.
    try Self.set(Int32(RLIMIT_CPU.rawValue), processor, processor + 1)
    try Self.set(Int32(RLIMIT_AS.rawValue), memory, memory)
    try Self.set(Int32(RLIMIT_FSIZE.rawValue), fileSize, fileSize)
    try Self.set(Int32(RLIMIT_CORE.rawValue), 0, 0)
  }

  /// Ends this worker as one that wrote too large a file, if that is what an error says: on a thread of the system's pool the
  /// signal does not arrive, only the error does.
  package static func end(by error: FilesError) {
    if error.code == EFBIG { kill(getpid(), SIGXFSZ) }
  }

  private static func set(_ resource: Int32, _ soft: Int, _ hard: Int) throws(FilesError) {
    var limit = rlimit()
    _ = getrlimit(resource, &limit)
    // An administrator may have set a stricter one: that holds.
    limit.rlim_max = min(limit.rlim_max, rlim_t(hard))
    limit.rlim_cur = min(rlim_t(soft), limit.rlim_max)
    guard setrlimit(resource, &limit) == 0 else {
      throw FilesError(.open, "setrlimit", errno)
    }
  }
}
