import Foundation
import Testing

@testable import Files
@testable import Workspace

/// A workspace of its own for each test, which is gone with it.
final class Scratch {
  let root: URL
  let workspace: Folder
  let inbox: Inbox

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tapsyrys-\(UUID())")
    try FileManager.default.createDirectory(
      at: root.appending(path: "inbox"), withIntermediateDirectories: true)
    workspace = try Folder(PathBytes(root.path))
    inbox = try Inbox(workspace)
    // A test does not wait for its files to grow old.
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.appending(path: name).path }

  /// Drops a file into the inbox.
  func drop(_ path: PathBytes, _ text: String = "x") throws {
    let (folder, name) = try inbox.inbox.place(path, making: true)
    try folder.create(name).write(Array(text.utf8))
  }

  func look() throws -> InboxLook { try inbox.look(pause: {}) }

  /// Why a file is left; nil where it is not.
  func whyLeft(_ path: PathBytes) throws -> WhyLeft? {
    try look().left.first { $0.path == path }?.why
  }

  func candidate(_ path: PathBytes) throws -> Candidate {
    try #require(try look().candidates.first { $0.path == path })
  }

  func take(_ path: PathBytes) throws -> TakenFile {
    guard case .taken(let file) = try inbox.take(try candidate(path)) else {
      throw Refused()
    }
    return file
  }

  struct Refused: Error {}

  func text(_ path: PathBytes) -> String? {
    guard let (folder, name) = try? workspace.place(path),
      let bytes = try? folder.read(name)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file of a test's own folder.
  func put(_ path: PathBytes, _ text: String) throws {
    let (folder, name) = try workspace.place(path, making: true)
    try folder.write(name, Array(text.utf8))
  }
}

extension PutBack {
  var isBack: Bool {
    if case .back = self { true } else { false }
  }
}

extension Hashing {
  var hashed: HashedFile? {
    if case .hashed(let file) = self { file } else { nil }
  }

  var isChanged: Bool {
    if case .changed = self { true } else { false }
  }
}
