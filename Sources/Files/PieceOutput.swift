internal import Glibc

extension OutputFolder {
  /// Takes the next bytes of a file.
  package typealias PieceSink = ([UInt8]) throws -> Void

  /// Writes one file whole at a path, as its pieces come: beside it first, then under its name. What is no file, such as a
  /// terminal or a pipe, stays what it is and takes them as they come.
  package static func write(to path: PathBytes, inPieces write: (PieceSink) throws -> Void) throws {
    var status = stat()
    let isThere = path.withCString { stat($0, &status) } == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
      return try put(write, Descriptor.openForWriting(path))
    }
    do {
      try OutputFolder.write(to: path) { hidden in
        let here = try Descriptor.open(PathBytes("."), flags: O_DIRECTORY)
        try put(write, Descriptor.create(PathBytes(hidden), in: here))
      }
    } catch let error as FilesError {
      // What the user knows is the name that the file was to have.
      throw error.attempt == .write ? FilesError(.write, path.text, error.code) : error
    }
  }

  private static func put(_ write: (PieceSink) throws -> Void, _ file: Descriptor) throws {
    try write { piece in try piece.withUnsafeBytes { try file.writeAll($0) } }
  }
}
