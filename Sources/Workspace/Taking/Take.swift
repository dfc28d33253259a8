package import Files
internal import Glibc

/// What became of a candidate that was to be taken.
package enum Take: Sendable, Equatable {
  case taken(TakenFile)
  /// It is not what was seen any more, or may not be taken: the next run sees it anew.
  case left(WhyLeft)
}

/// What became of a file that was to be put back.
package enum PutBack: Sendable {
  case back
  /// It stays in `.work/taken/`, and is the first of the next run.
  case stays(FilesError)
}

extension Inbox {
  static let file: PathBytes = "file"

  /// Takes a file into `.work/taken/`. What is known of it lasts before it is moved; what came is what was seen, or it is
  /// put back.
  /// - Throws: `TakingError`, `FilesError` where the machine fails; then the file is where it was.
  package func take(_ candidate: Candidate) throws -> Take {
    guard let (folder, name) = try? inbox.place(candidate.path),
      try folder.status(name) == candidate.status
    else { return .left(.changing) }
    let number = try makePlace()
    let place = try taken.folder(number)
    do {
      try AboutTaken(candidate).write(to: place)
      try taken.sync()
      try folder.move(name, to: place, as: Self.file)
    } catch {
      try? taken.removeTree(number)
      guard let error = error as? FilesError else { throw error }
      switch error.code {
      case ENOENT: return .left(.changing)
      case EACCES, EPERM, EBUSY: return .left(.immovable)
      case EXDEV: throw TakingError.otherFileSystem(folder.path)
      default: throw error
      }
    }
    try place.sync()
    guard let status = try place.status(Self.file) else { return .left(.changing) }
    let file = TakenFile(
      number: next - 1, name: candidate.path, arrival: candidate.arrival, status: status)
    guard status.isSameContent(as: candidate.status), status.links == 1 else {
      if case .stays = putBack(file) { return .left(.swapped) }
      return .left(.changing)
    }
    return .taken(file)
  }

  /// Makes the folder of the next number that is free.
  private func makePlace() throws(FilesError) -> PathBytes {
    while true {
      let name = PathBytes("\(next)")
      next += 1
      do throws(FilesError) {
        try taken.makeFolder(name)
        return name
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
  }

  /// Puts a file back into the inbox under its own name; what stands there meanwhile is left alone.
  package func putBack(_ file: TakenFile) -> PutBack {
    do throws(FilesError) {
      let (folder, name) = try inbox.place(file.name, making: true)
      try taken.folder(file.folder).move(Self.file, to: folder, as: name)
      try folder.sync()
      if let status = try folder.status(name) {
        try Arrivals.keep(file.folder, of: taken, status, in: returned)
      }
      return .back
    } catch {
      // Where the file itself is back, the next recovery finishes what is left to do.
      let isBack: Bool
      do throws(FilesError) {
        isBack = try !taken.folder(file.folder).holds(Self.file)
      } catch {
        isBack = error.isMissing
      }
      return isBack ? .back : .stays(error)
    }
  }

  /// Lets go of the folder of a file that was decided and has been moved to its place.
  package func discard(_ file: TakenFile) throws(FilesError) { try taken.removeTree(file.folder) }
}
