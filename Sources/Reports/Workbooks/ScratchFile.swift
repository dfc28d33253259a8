internal import CLibXLSXWriter
internal import CSystem
internal import Glibc
internal import Synchronization

/// The library's scratch files, in which it gathers each part of a workbook. Its own go on after a failed write or read: a
/// piece is missing then, and it reports success. These take down what failed, so that a workbook is whole or is none.
enum ScratchFile {
  /// What failed in any scratch file so far: how many times, and what the system said last.
  struct Failures: Sendable {
    var count = 0
    var reason = ""
  }

  private static let taken = Mutex(Failures())

  /// A workbook compares it before and after. What fails in another workbook that is written at the same time counts too:
  /// the run cannot go on then all the same.
  static var failures: Failures { taken.withLock { $0 } }

  fileprivate static func fail() {
    let reason = String(cString: strerror(errno))
    taken.withLock {
      $0.count += 1
      $0.reason = reason
    }
  }

  /// A scratch file in the folder that the library picks, by TMPDIR where it is set; nil where none can be made.
  fileprivate static func make(in folder: UnsafePointer<CChar>?) -> UnsafeMutableRawPointer? {
    guard let named = tmpfileplus(folder, nil, nil, 0) else { return nil }
    let descriptor = dup(fileno(named))
    fclose(named)
    guard descriptor >= 0 else { return nil }
    let functions = stream_functions(
      read: { readScratch(descriptor: descriptorOf($0), $1, Int($2)) },
      write: { writeScratch(descriptor: descriptorOf($0), $1, Int($2)) },
      seek: { seekScratch(descriptor: descriptorOf($0), $1, $2) },
      close: { close(descriptorOf($0)) })
    // One more than the descriptor, for 0 would be no pointer.
    let cookie = UnsafeMutableRawPointer(bitPattern: Int(descriptor) + 1)
    guard let stream = fopencookie(cookie, "w+b", functions) else {
      close(descriptor)
      return nil
    }
    return stream
  }
}

/// Stands in the place of the library's function of that name, which it calls for each scratch file: a program's own
/// functions come before a library's. Nobody else calls it.
@_cdecl("lxw_tmpfile")
package func scratchFile(in folder: UnsafePointer<CChar>?) -> UnsafeMutableRawPointer? {
  ScratchFile.make(in: folder)
}

// MARK: What the stream calls, which can hold nothing but its cookie

private func descriptorOf(_ cookie: UnsafeMutableRawPointer?) -> Int32 {
  Int32(Int(bitPattern: cookie) - 1)
}

private func readScratch(descriptor: Int32, _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int)
  -> Int
{
  let got = uninterrupted { read(descriptor, bytes, count) }
  if got < 0 { ScratchFile.fail() }
  return got
}

/// How many bytes were written: fewer than asked for where one write failed.
private func writeScratch(descriptor: Int32, _ bytes: UnsafePointer<CChar>?, _ count: Int) -> Int {
  var written = 0
  while written < count {
    let more = uninterrupted { write(descriptor, bytes! + written, count - written) }
    guard more > 0 else {
      ScratchFile.fail()
      break
    }
    written += more
  }
  return written
}

private func seekScratch(descriptor: Int32, _ offset: UnsafeMutablePointer<Int>?, _ whence: Int32)
  -> Int32
{
  let place = lseek(descriptor, offset!.pointee, whence)
  guard place >= 0 else {
    ScratchFile.fail()
    return -1
  }
  offset!.pointee = place
  return 0
}

/// A call again for as long as a signal interrupts it.
private func uninterrupted(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
