package import Files
internal import Rules
package import SocialOrder

/// A folder of reference files: each takes the place of the built-in one of its name.
package enum ReferenceFolder {
  package enum Failure: Error {
    case files(FilesError)
    case reference(ReferenceError)
  }

  /// What a reference file may hold at most, in bytes: they are small, and held whole.
  private static let limit = 16 << 20

  /// The built-in reference data, with what the folder replaces.
  /// - Throws: `Failure` where the folder or a file in it cannot be read, contradicts itself, or is none of ours.
  package static func read(_ folder: PathBytes) throws(Failure) -> ReferenceData {
    var files: [String: [UInt8]] = [:]
    var sources: [ReferenceSource] = []
    do {
      for file in try list(folder) {
        guard let name = file.nameInFolder?.text, name.hasSuffix(".csv") else { continue }
        guard ReferenceFile(rawValue: name) != nil else {
          throw ReferenceFile.unknown(name, at: file.path.text)
        }
        guard try file.size() <= limit else {
          throw ReferenceError(
            file: file.path.text, line: 1,
            reason: Texts(
              kk: "файл тым үлкен", ru: "файл слишком велик", en: "the file is too large"))
        }
        let (bytes, sha256) = try file.contents()
        files[name] = bytes
        sources.append(ReferenceSource(path: file.path.text, sha256: sha256))
      }
      let prefix = folder.appending(PathBytes("")).text
      var reference = try ReferenceData(replacing: files, in: prefix)
      try Waiving.check(reference.waivers)
      reference.sources = sources
      return reference
    } catch let error as ReferenceError {
      throw .reference(error)
    } catch let error as FilesError {
      throw .files(error)
    } catch {
      preconditionFailure("reading throws nothing else")
    }
  }

  private static func list(_ folder: PathBytes) throws(FilesError) -> [InputFile] {
    let files = try InputFile.expand([folder])
    if files.contains(where: { $0.path == folder }) {
      throw FilesError(.list, folder.text, FilesError.notFolder)
    }
    return files
  }
}
