internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// The options of the commands that work on a workspace: its folder, whose settings and reference data hold unless others
/// are named.
struct WorkspaceOptions: ParsableArguments {
  @Option(name: .long, help: .words("option.workspace"))
  var workspace = "."

  @OptionGroup var grounds: GroundOptions

  var path: PathBytes { PathBytes(workspace) }

  /// The settings and reference data of the workspace.
  /// - Throws: `Failure` for what of them cannot be used, and for a folder that is no workspace.
  func load() throws -> Grounds {
    var options = grounds
    options.config = options.config ?? inWorkspace("tapsyrys.yaml", \.isFile)
    options.referenceFolder = options.referenceFolder ?? inWorkspace("reference", \.isFolder)
    return try options.load()
  }

  private func inWorkspace(_ name: PathBytes, _ isThere: (PathBytes) -> Bool) -> String? {
    let path = path.appending(name)
    return isThere(path) ? path.text : nil
  }

  /// What of it was named, for the worker process; it finds the rest as we did.
  var workerArguments: [String] {
    [("--config", grounds.config), ("--reference", grounds.referenceFolder)].flatMap {
      option, value in value.map { [option, $0] } ?? []
    }
  }
}
