package import Files
internal import Glibc

/// Lets the torture tests (`make torture`) make a worker die in a file of their choosing.
///
/// The variable `TAPSYRYS_TEST_READER` holds what happens and the file's name in the inbox: `abort:NAME`, `trap:NAME`,
/// `loop:NAME`, `memory:NAME`, `sleep:NAME`. Only a worker asks, when it begins a file; nothing else knows the variable. With
/// `write:NAME` it writes into the file when it has read it, as somebody might who still holds it open.
package enum TestReader {
  package static func act(_ name: PathBytes) {
    switch asked(of: name) {
    case "abort": abort()
    case "trap": fatalError("TAPSYRYS_TEST_READER")
    case "loop": while true {}
    case "memory": useUpMemory()
    case "sleep": while true { sleep(3600) }
    default: break
    }
  }

  /// - Parameter place: where the file lies.
  package static func actAfter(_ name: PathBytes, at place: PathBytes) {
    guard asked(of: name) == "write" else { return }
    let file = place.withCString { open($0, O_WRONLY | O_APPEND | O_CLOEXEC) }
    precondition(write(file, "\n", 1) == 1, "it cannot be written into")
    close(file)
  }

  /// What is to happen to a file.
  private static func asked(of name: PathBytes) -> Substring? {
    guard let variable = getenv("TAPSYRYS_TEST_READER") else { return nil }
    let parts = String(cString: variable).split(separator: ":", maxSplits: 1)
    return parts.count == 2 && PathBytes(String(parts[1])) == name ? parts[0] : nil
  }

  /// Only where a limit is set: the machine of whoever tries this is not to suffer.
  private static func useUpMemory() {
    var limit = rlimit()
    getrlimit(Int32(RLIMIT_AS.rawValue), &limit)
    precondition(limit.rlim_cur < rlim_t(1) << 40, "no limit of memory is set")
    var held: [[UInt8]] = []
    while true { held.append([UInt8](repeating: UInt8(held.count & 0xff), count: 16 << 20)) }
  }
}
