internal import Glibc

/// A path as the bytes that the system knows it by: two names that look alike, composed and decomposed, stay two.
package struct PathBytes: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }
  package init(_ text: String) { bytes = Array(text.utf8) }
  package init(stringLiteral text: String) { self.init(text) }

  /// For showing: bytes that are no UTF-8 come out as `\xNN`.
  package var text: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.map { byte in
      byte < 0x80
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  package func appending(_ name: PathBytes) -> PathBytes {
    bytes.isEmpty || bytes.last == UInt8(ascii: "/")
      ? PathBytes(bytes: bytes + name.bytes)
      : PathBytes(bytes: bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  package static func < (a: PathBytes, b: PathBytes) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  /// Whether a folder's file of this name is passed over: dot files, a copy under way, what Excel and Windows leave.
  package var isPassedOver: Bool {
    bytes.first == UInt8(ascii: ".") || bytes.starts(with: Array("~$".utf8))
      || bytes.suffix(Self.part.count).elementsEqual(Self.part)
      || bytes.elementsEqual("Thumbs.db".utf8) || bytes.elementsEqual("desktop.ini".utf8)
  }

  /// What a name ends with whose file is not whole yet.
  package static let part = Array(".part".utf8)

  /// The name that a file will have once it is whole; nil where its name does not say that it is not.
  package var withoutPart: PathBytes? {
    guard bytes.count > Self.part.count, bytes.suffix(Self.part.count).elementsEqual(Self.part)
    else { return nil }
    return PathBytes(bytes: Array(bytes.dropLast(Self.part.count)))
  }

  /// The path with its links followed; itself where that cannot be told.
  var resolved: PathBytes {
    guard let real = withCString({ realpath($0, nil) }) else { return self }
    defer { free(real) }
    return PathBytes(
      bytes: Array(UnsafeBufferPointer(start: real, count: strlen(real))).map {
        UInt8(bitPattern: $0)
      })
  }

  /// What stands behind its last slash.
  package var lastName: PathBytes {
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    return PathBytes(bytes: Array(bytes[(slash.map { $0 + 1 } ?? 0)...]))
  }

  /// The parts of a name inside a folder; none of a name that leads out of it.
  package var components: [PathBytes] {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isInside = parts.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual([46]) && !$0.elementsEqual([46, 46]) && !$0.contains(0)
    }
    return isInside ? parts.map { PathBytes(bytes: Array($0)) } : []
  }

  package init(components: some Collection<PathBytes>) {
    self.init(bytes: Array(components.map(\.bytes).joined(separator: [UInt8(ascii: "/")])))
  }

  /// Whether a folder is there, or a link to one.
  /// - Throws: `FilesError` where the disk does not tell: that is not to be taken for nothing.
  package var isFolder: Bool { get throws(FilesError) { try kind(ofTarget: true) == S_IFDIR } }
  /// Whether a regular file is there, or a link to one.
  /// - Throws: as `isFolder`.
  package var isFile: Bool { get throws(FilesError) { try kind(ofTarget: true) == S_IFREG } }
  /// Whether anything stands there, be it a file, a folder or a link.
  /// - Throws: as `isFolder`.
  package var isTaken: Bool { get throws(FilesError) { try kind(ofTarget: false) != nil } }

  private func kind(ofTarget: Bool) throws(FilesError) -> mode_t? {
    try status(ofTarget: ofTarget).map { $0.st_mode & S_IFMT }
  }

  /// - Parameter ofTarget: of what a link leads to.
  /// - Returns: nil where nothing is there.
  private func status(ofTarget: Bool) throws(FilesError) -> stat? {
    var status = stat()
    let code = withCString { path in
      (ofTarget ? stat(path, &status) : lstat(path, &status)) == 0 ? 0 : errno
    }
    if code == 0 { return status }
    if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code) { return nil }
    throw FilesError(.open, text, code)
  }

  /// Whether both paths lead to the same file.
  package func isSameFile(as other: PathBytes) throws(FilesError) -> Bool {
    guard let mine = try status(ofTarget: true), let theirs = try other.status(ofTarget: true)
    else { return false }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  package func withCString<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        guard let base = chars.baseAddress else { preconditionFailure("a path ends in a zero") }
        return body(base)
      }
    }
  }
}
