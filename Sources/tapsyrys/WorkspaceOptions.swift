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
    let settings = path.appending("tapsyrys.yaml")
    let reference = path.appending("reference")
    if options.config == nil, settings.isFile { options.config = settings.text }
    if options.referenceFolder == nil, reference.isFolder {
      options.referenceFolder = reference.text
    }
    return try options.load()
  }

  /// The same files for the worker process, wherever it runs.
  var workerArguments: [String] {
    [("--config", grounds.config), ("--reference", grounds.referenceFolder)].flatMap {
      option, value in value.map { [option, $0] } ?? []
    }
  }
}
