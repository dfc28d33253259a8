package import Files
internal import FoundationEssentials

/// A file that was taken out of the inbox and is not decided yet.
package struct TakenFile: Sendable, Equatable {
  /// It lies in `.work/taken/<number>/`.
  package let number: Int
  /// Its path in the inbox.
  package let name: PathBytes
  package let arrival: FileTime
  /// As it was when it had come, or when it was found again.
  package let status: FileStatus

  /// Where it lies, relative to the workspace.
  package var place: PathBytes { PathBytes(".work/taken/\(number)/file") }
  var folder: PathBytes { PathBytes("\(number)") }
}

/// `about.json`: what was known of a file before it was taken, lasting before it is moved.
struct AboutTaken: Codable, Equatable {
  static let file: PathBytes = "about.json"

  /// Its path in the inbox, hexadecimal.
  let name: String
  let arrival: FileTime
  let device: UInt64
  let inode: UInt64
  let size: Int
  let modified: FileTime

  init(_ candidate: Candidate) {
    name = candidate.path.hexadecimal
    arrival = candidate.arrival
    device = candidate.status.device
    inode = candidate.status.inode
    size = candidate.status.size
    modified = candidate.status.modified
  }

  /// What a folder tells of its file; nil where there is nothing, or nothing that makes sense.
  init?(_ folder: Folder) throws(FilesError) {
    guard let bytes = try folder.read(Self.file, limit: 1 << 16),
      let about = try? JSONDecoder().decode(AboutTaken.self, from: Data(bytes)),
      let path = PathBytes(hexadecimal: about.name), !path.components.isEmpty
    else { return nil }
    self = about
  }

  func write(to folder: Folder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try folder.write(Self.file, Array(try encoder.encode(self)))
  }

  var path: PathBytes { PathBytes(hexadecimal: name) ?? PathBytes(bytes: []) }

  /// Whether this was written of a file that is found again, under whatever device number its disk has by now.
  func isOf(_ status: FileStatus) -> Bool {
    status.kind == .regular && status.inode == inode && status.size == size
      && status.modified == modified
  }
}

extension PathBytes {
  /// Lower case.
  package var hexadecimal: String { Hexadecimal.text(bytes) }

  package init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }
}
