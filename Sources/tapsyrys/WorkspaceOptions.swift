internal import ArgumentParser
internal import Files
internal import Glibc
internal import SocialOrder
internal import Workspace

/// The options of the commands on a workspace that is named by an option.
struct WorkspaceOptions: ParsableArguments {
  @Option(name: .long, help: .words("ledger.option.workspace"))
  var workspace = "."

  var path: PathBytes { PathBytes(workspace) }
}

/// A command on a workspace that is named by an option: the workspace's own settings and reference data hold, where no
/// others are named.
protocol WorkspaceCommand: ParsableCommand {
  var workspace: WorkspaceOptions { get }
  var place: WorkspacePlace { get }
  var groundOptions: GroundOptions { get }
}

extension WorkspaceCommand {
  var path: PathBytes { workspace.path }

  /// Its settings and reference data.
  func load() throws -> Grounds { try place.load(in: path, groundOptions) }
}

/// What the commands on a workspace share, however they name it.
struct WorkspacePlace: ParsableArguments {
  @Option(name: .long, help: .words("option.asOf"))
  var asOf: String?

  /// - Parameter withReference: whether the reference data are needed: archive and ledger can be proven without, whatever
  ///   somebody has just written into one of its files.
  func load(in workspace: PathBytes, _ named: GroundOptions, withReference: Bool = true) throws
    -> Grounds
  {
    var options = named
    let settings = workspace.appending(PathBytes("tapsyrys.yaml"))
    let reference = workspace.appending(PathBytes("reference"))
    if options.config == nil, try settings.isFile { options.config = settings.text }
    if withReference, options.referenceFolder == nil, try reference.isFolder {
      options.referenceFolder = reference.text
    }
    return try options.load()
  }

  /// - Throws: `Failure` where the path is no workspace, `FilesError` where that cannot be looked at.
  func check(_ workspace: PathBytes, _ words: Words) throws {
    guard try workspace.isFolder else {
      throw Failure(Failure.usage, "error.missingPath", ["path": workspace.text], words)
    }
    let isWorkspace = try ["inbox", "accepted", "ledger.sqlite"].contains {
      try workspace.appending(PathBytes($0)).isTaken
    }
    guard isWorkspace else {
      throw Failure(Failure.usage, "ledger.noWorkspace", ["path": workspace.text], words)
    }
  }

  /// Holds the workspace as long as what is returned lives.
  /// - Throws: `Failure` with exit code 4 where another program holds it.
  func lock(_ workspace: PathBytes, _ words: Words) throws -> FolderLock {
    guard let lock = try FolderLock.take(Folder(workspace)) else {
      throw Failure(Failure.held, "ledger.held", ["path": workspace.text], words)
    }
    return lock
  }

  func day(_ words: Words) throws -> CivilDate {
    try CommonOptions.day(orToday: asOf, words)
  }

  /// In seconds since 1970.
  var now: Int64 { Int64(time(nil)) }

  /// A text for people that goes into a document: nothing in it that a terminal should not be sent.
  /// - Throws: `Failure` where it is empty, or holds line ends and the like.
  func text(_ value: String, _ option: String, _ words: Words) throws -> String {
    let isPlain = value.unicodeScalars.allSatisfy { scalar in
      ![.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
    }
    guard isPlain, value.contains(where: { !$0.isWhitespace }) else {
      throw Failure(Failure.usage, "ledger.text", ["option": option], words)
    }
    return value
  }
}
