package import Files
internal import Glibc
internal import Synchronization

/// Whether the run is to stop: SIGINT and SIGTERM set it, and wake whoever waits. It is never lowered.
///
/// What was taken is put back and the program ends within five seconds, with 130 or 143.
package final class StopFlag: Sendable {
  private let number = Atomic<Int32>(0)
  private let pipe: (reading: Descriptor, writing: Descriptor)

  package init() throws(FilesError) { pipe = try Descriptor.pipe() }

  /// The signal that was sent; nil while the run may go on.
  package var signal: Int32? {
    let number = number.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }

  package var isRaised: Bool { signal != nil }

  /// Readable for ever once the flag is raised: for poll(2).
  package var descriptor: Int32 { pipe.reading.number }

  /// May be called by a signal's handler: it only stores and writes.
  package func raise(_ signal: Int32) {
    let (isFirst, _) = number.compareExchange(
      expected: 0, desired: signal, ordering: .sequentiallyConsistent)
    let byte: StaticString = "."
    if isFirst { _ = write(pipe.writing.number, byte.utf8Start, 1) }
  }

  /// The one that signals raise.
  private static let installed = Mutex<StopFlag?>(nil)
  /// The same for the handler, which may wait for nobody; it is held for ever by `installed`.
  private static let address = Atomic<UInt>(0)

  /// From now on SIGINT and SIGTERM raise this flag and do nothing else.
  package func install() {
    Self.installed.withLock { $0 = self }
    Self.address.store(
      UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()),
      ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] { _ = Glibc.signal(number, Self.handler) }
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let code = errno
    let address = StopFlag.address.load(ordering: .sequentiallyConsistent)
    if let pointer = UnsafeRawPointer(bitPattern: address) {
      Unmanaged<StopFlag>.fromOpaque(pointer).takeUnretainedValue().raise(number)
    }
    errno = code
  }
}
