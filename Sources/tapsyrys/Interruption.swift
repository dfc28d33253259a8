internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM end the program with 130 and 143 and a word on standard error; while reports are being written they
/// wait until all of them stand whole.
enum Interruption {
  private static let isHeld = Atomic<Bool>(false)
  private static let pending = Atomic<Int32>(0)

  static func install() {
    // A handler may not be the first to touch a global.
    _ = isHeld.load(ordering: .relaxed)
    _ = pending.load(ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    // Where a limit is set, a file that grows too large is an error like a full disk, and not the end without a word.
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM] { signal(number, Self.handler) }
    // Whoever started us may have held them back, and that is inherited: then nothing would ever end us.
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in [SIGINT, SIGTERM] { sigaddset(&ours, number) }
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  /// Does work that is not to be cut short.
  static func held<T>(_ work: () throws -> T) rethrows -> T {
    isHeld.store(true, ordering: .sequentiallyConsistent)
    defer {
      isHeld.store(false, ordering: .sequentiallyConsistent)
      let number = pending.load(ordering: .sequentiallyConsistent)
      if number != 0 { leave(number) }
    }
    return try work()
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    if Interruption.isHeld.load(ordering: .sequentiallyConsistent) {
      Interruption.pending.store(number, ordering: .sequentiallyConsistent)
    } else {
      Interruption.leave(number)
    }
  }

  private static func leave(_ number: Int32) -> Never {
    let words: StaticString = "tapsyrys: тоқтатылды / прервано / interrupted\n"
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(128 + number)
  }
}
