internal import Batch
package import Files
package import SocialOrder

/// Sets a workspace up: its folders, its settings, what to put into `reference/`, and what starts it at night.
///
/// The settings come first: a folder that has them is a workspace, so that setting up can be begun again wherever it stopped.
package struct WorkspaceSetup {
  /// What was done, in order; names are relative to the workspace, folders end in a slash.
  package struct Outcome: Sendable {
    /// The workspace, from the root.
    package var folder: PathBytes
    package var made: [String] = []
    /// What was there and was left as it is.
    package var found: [String] = []
    /// Whether the name of the workspace or the program can stand in a unit file or a crontab.
    package var canStartAtNight = true
  }

  package enum Failure: Error, Sendable {
    /// The machine failed.
    case files(FilesError)
    /// Something of another kind has one of our names; nothing was made.
    case inTheWay(FilesError)
    /// The folder holds something that is not a workspace's; nothing was made.
    case foreign(name: String)
  }

  private let reference: ReferenceData
  private let language: Language

  /// - Parameter language: that of the settings file's comments and of what starts it at night.
  package init(_ reference: ReferenceData, _ language: Language) {
    self.reference = reference
    self.language = language
  }

  // MARK: What a workspace consists of

  package static let settings = "tapsyrys.yaml"
  private static let ledger = "ledger.sqlite"
  private static let inbox = "inbox"
  private static let nightly = "nightly"
  private static let folders = [
    inbox, "accepted", "rejected", "quarantine", "reports", "runs", "reference", nightly,
  ]

  /// Colleagues of the group may read everything and drop files, and nobody else may do anything: submissions hold names of
  /// people. What is made inside belongs to the same group.
  private static let readable: UInt32 = 0o2750
  private static let droppable: UInt32 = 0o2770
  private static let file: UInt32 = 0o640

  // MARK: Making it

  /// - Parameters:
  ///   - folder: the workspace; made where it is missing.
  ///   - program: the path of the program, from the root.
  ///   - user: who is to run it at night; nil: root.
  /// - Throws: `Failure`.
  package func make(_ folder: PathBytes, program: PathBytes, user: String?) throws(Failure)
    -> Outcome
  {
    do {
      return try set(up: folder, program, user)
    } catch let failure as Failure {
      throw failure
    } catch let error as FilesError {
      throw .files(error)
    } catch {
      preconditionFailure("setting up throws nothing else")
    }
  }

  private func set(up folder: PathBytes, _ program: PathBytes, _ user: String?) throws -> Outcome {
    if try folder.isFolder {
      try look(folder)
    } else {
      if try SetupDisk.entry(folder) != nil {
        throw Failure.inTheWay(FilesError(.open, folder.text, FilesError.notFolder))
      }
      try SetupDisk.makeFolders(above: folder)
      try SetupDisk.makeFolder(folder, mode: Self.readable)
    }
    var outcome = Outcome(folder: try SetupDisk.absolute(folder))
    try file(
      Self.settings, DefaultSettings.text(reference.phrases, language), folder, &outcome)
    for name in Self.folders {
      let path = folder.appending(PathBytes(name))
      if try SetupDisk.entry(path) != nil {
        outcome.found.append(name + "/")
      } else {
        let mode = name == Self.inbox ? Self.droppable : Self.readable
        try SetupDisk.makeFolder(path, mode: mode)
        outcome.made.append(name + "/")
      }
    }
    let readme = ReferenceReadme(reference.phrases)
    try file(readme.name, readme.text, folder, &outcome)
    let starting = NightlyStart(
      workspace: outcome.folder, program: program, user: user, reference.phrases, language)
    guard let starting else {
      outcome.canStartAtNight = false
      return outcome
    }
    for (name, text) in starting.files {
      try file(Self.nightly + "/" + name, text, folder, &outcome)
    }
    return outcome
  }

  private func file(
    _ name: String, _ text: String, _ folder: PathBytes, _ outcome: inout Outcome
  ) throws(FilesError) {
    let path = folder.appending(PathBytes(name))
    guard try SetupDisk.entry(path) == nil else {
      outcome.found.append(name)
      return
    }
    try SetupDisk.makeFile(path, text, mode: Self.file)
    outcome.made.append(name)
  }

  /// A folder that is there must be a workspace, or hold nothing but what a workspace has; and what has our names must be of
  /// our kind.
  private func look(_ folder: PathBytes) throws {
    let names = try Folder(folder).names()
    let marks = [Self.settings, Self.ledger].map { PathBytes($0) }
    let ours = Set(Self.folders.map { PathBytes($0) } + marks + [PathBytes("lost+found")])
    if !names.contains(where: marks.contains),
      let foreign = names.first(where: { !ours.contains($0) && $0.bytes.first != 0x2E })
    {
      throw Failure.foreign(name: foreign.text)
    }
    for name in Self.folders { try expect(.folder, folder.appending(PathBytes(name))) }
    let files =
      [Self.settings, ReferenceReadme.name]
      + NightlyStart.names.map { Self.nightly + "/" + $0 }
    for name in files { try expect(.file, folder.appending(PathBytes(name))) }
  }

  private func expect(_ kind: SetupDisk.Entry, _ path: PathBytes) throws {
    guard let found = try SetupDisk.entry(path), found != kind else { return }
    let code =
      switch (kind, found) {
      case (.folder, .file): FilesError.notFolder
      case (.file, .folder): FilesError.isFolder
      default: FilesError.notRegular
      }
    throw Failure.inTheWay(FilesError(.open, path.text, code))
  }
}
