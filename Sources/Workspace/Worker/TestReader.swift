package import Files
internal import Glibc

/// Lets the torture tests (`make torture`) make a worker die in a file of their choosing.
///
/// The variable `TAPSYRYS_TEST_READER` holds what happens and the file's name in the inbox: `abort:NAME`, `trap:NAME`,
/// `loop:NAME`, `memory:NAME`, `sleep:NAME`. Only a worker asks, when it begins a file; nothing else knows the variable.
package enum TestReader {
  package static func act(_ name: PathBytes) {
    guard let variable = getenv("TAPSYRYS_TEST_READER") else { return }
    let parts = String(cString: variable).split(separator: ":", maxSplits: 1)
    guard parts.count == 2, PathBytes(String(parts[1])) == name else { return }
    switch parts[0] {
    case "abort": abort()
    case "trap": fatalError("TAPSYRYS_TEST_READER")
    case "loop": while true {}
    case "memory": useUpMemory()
    case "sleep": while true { sleep(3600) }
    default: break
    }
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
