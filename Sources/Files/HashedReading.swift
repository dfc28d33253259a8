/// A file that is read once from its beginning, as much at a time as is asked for, and hashed on the way: the digest is that
/// of the very bytes that were handed out.
package final class HashedReading {
  private let descriptor: Descriptor
  private let digest = SHA256Digest()

  /// Bytes of the file when it was opened.
  package let size: Int

  package init(_ file: InputFile) throws(FilesError) {
    descriptor = try file.open()
    size = try descriptor.fileStatus().size
  }

  /// Fills a buffer with the next bytes of the file, and tells how many there were: fewer than it holds at the end.
  package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FilesError) -> Int {
    let count = try descriptor.fill(buffer)
    digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  /// The SHA-256 of all that was read, hexadecimal. Nothing can be read after it.
  package func finish() -> String { digest.finish() }
}
