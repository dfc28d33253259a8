internal import Glibc

/// What a file held when it was read from beginning to end.
package struct HashedFile: Sendable, Equatable {
  /// Hexadecimal, lower case.
  package let sha256: String
  /// Bytes that were read.
  package let size: Int
  /// The file when its end had been read.
  package let status: FileStatus
}

extension Descriptor {
  /// Hashes the file from where it is being read to its end.
  package func hash() throws(FilesError) -> HashedFile {
    guard let hashed = try hash(isStopped: { false }) else {
      preconditionFailure("nobody stops it")
    }
    return hashed
  }

  /// - Parameter isStopped: asked before each MiB.
  /// - Returns: nil where it was stopped.
  package func hash(isStopped: () -> Bool) throws(FilesError) -> HashedFile? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    let digest = SHA256Digest()
    var size = 0
    while true {
      if isStopped() { return nil }
      let count = try fill(buffer)
      if count == 0 { break }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      size += count
    }
    return HashedFile(sha256: digest.finish(), size: size, status: try fileStatus())
  }
}
