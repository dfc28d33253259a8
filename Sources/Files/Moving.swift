internal import Glibc

/// Names given and taken away for good.
package enum Moving {
  /// Gives a file another name; what stood there before is gone in the same step.
  package static func rename(_ old: PathBytes, to new: PathBytes) throws(FilesError) {
    let done = old.withCString { from in new.withCString { Glibc.rename(from, $0) } }
    guard done == 0 else { throw FilesError(.write, new.text, errno) }
  }

  /// Takes a file away; one that is not there is no failure.
  package static func remove(_ file: PathBytes) throws(FilesError) {
    guard file.withCString({ unlink($0) }) != 0, errno != ENOENT else { return }
    throw FilesError(.write, file.text, errno)
  }

  /// Makes what was renamed or removed in a folder last through a power cut; or what was written into a file.
  package static func sync(_ path: PathBytes) throws(FilesError) {
    try Descriptor.open(path).sync()
  }

  /// Where a link leads, as it says; nil where none stands there.
  package static func target(of link: PathBytes) -> PathBytes? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = link.withCString { readlink($0, &buffer, buffer.count) }
    return count > 0
      ? PathBytes(bytes: buffer.prefix(count).map { UInt8(bitPattern: $0) }) : nil
  }
}
