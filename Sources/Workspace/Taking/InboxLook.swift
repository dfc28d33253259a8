package import Files

/// A file that lies in the inbox whole, and may be taken.
package struct Candidate: Sendable, Equatable {
  /// Relative to the inbox.
  package let path: PathBytes
  /// The system's change time when it came; a file that was taken once and put back keeps the one that it had.
  package let arrival: FileTime
  /// As it was seen: taken is this and nothing else.
  package let status: FileStatus

  /// In order of arrival, then of name.
  package static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    a.arrival == b.arrival ? a.path < b.path : a.arrival < b.arrival
  }
}

/// Why something that lies in the inbox is left there.
package enum WhyLeft: String, Sendable, CaseIterable {
  /// `x.csv.part` lies beside `x.csv`.
  case copyUnderWay
  /// Its name ends in `.part`, and nothing of the name without it is there.
  case part
  /// It changed, or came, while we looked or took.
  case changing
  case link, severalLinks, pipe, socket, device
  /// We may not look into the folder.
  case unreadableFolder
  /// The folders lie in one another too deep.
  case tooDeep
  /// We may not read the file.
  case unreadable
  /// We may not take it out of its folder.
  case immovable
  /// It was replaced while we took it, and its name too: what came lies in `.work/taken/`.
  case swapped

  /// Of the sentence that says so, in the program's words.
  package var key: String { "taking.left.\(rawValue)" }
}

/// Something that is left in the inbox.
package struct LeftFile: Sendable, Equatable {
  /// Relative to the inbox.
  package let path: PathBytes
  package let why: WhyLeft
}

/// What was found in the inbox.
package struct InboxLook: Sendable, Equatable {
  /// In the order in which they are to be taken.
  package let candidates: [Candidate]
  /// In bytewise order of their paths.
  package let left: [LeftFile]
}

/// What is wrong with how a workspace is set up.
package enum TakingError: Error, Equatable {
  /// A folder from which nothing can be moved into the workspace in one step.
  case otherFileSystem(PathBytes)

  /// Of the sentence that says so, with its place `{path}`.
  package var key: String { "taking.otherFileSystem" }
  package var path: PathBytes {
    switch self {
    case .otherFileSystem(let path): path
    }
  }
}
