internal import Glibc

/// The worker's side: what it tells its parent, and how it learns that it has none any more.
///
/// Lines on standard output: `begin N` and `end N` around the reading of file N, `done` when all is written. Nothing else is
/// read there.
package struct WorkerEvents: Sendable {
  private let output: Int32

  /// - Parameter output: a descriptor; standard output but in tests.
  package init(output: Int32 = STDOUT_FILENO) { self.output = output }

  package func begin(_ file: Int) { say("begin \(file)\n") }
  package func end(_ file: Int) { say("end \(file)\n") }
  package func done() { say("done\n") }

  /// So short a line goes out in one piece, whichever thread writes it.
  private func say(_ line: String) {
    let bytes = Array(line.utf8)
    while write(output, bytes, bytes.count) < 0, errno == EINTR {}
  }

  /// Ends this process as soon as standard input does: the parent holds its other end, and lets go of it when it dies. So a
  /// run that is killed leaves no worker behind.
  package static func endWithParent() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var byte: UInt8 = 0
        while true {
          let count = read(STDIN_FILENO, &byte, 1)
          if count > 0 || (count < 0 && errno == EINTR) { continue }
          kill(getpid(), SIGKILL)
        }
      }, nil)
    pthread_detach(thread)
  }
}

/// The parent's side: what the lines of a worker have told so far.
struct WorkerProgress {
  /// Begun and not ended, in the order in which they were begun.
  private(set) var open: [Int] = []
  private(set) var isDone = false
  private var line: [UInt8] = []

  /// A longer line is none of ours.
  private static let longest = 64

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        take(line: String(decoding: line, as: UTF8.self))
        line = []
      } else if line.count <= Self.longest {
        line.append(byte)
      }
    }
  }

  private mutating func take(line: String) {
    if line == "done" { isDone = true }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let file = Int(words[1]) else { return }
    if words[0] == "begin", !open.contains(file) { open.append(file) }
    if words[0] == "end" { open.removeAll { $0 == file } }
  }
}
