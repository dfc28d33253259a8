package import Files

/// Something in `.work/taken/` that no run of ours leaves behind: it is kept, and a person is told.
package struct OddFile: Sendable, Equatable {
  package enum Why: String, Sendable, CaseIterable {
    /// It has no number for its name.
    case name
    /// What is known of the file (`about.json`) is missing or makes no sense.
    case unknown
    /// It is no regular file with one name.
    case kind
    /// There is more than the file and what is known of it.
    case more

    /// Of the sentence that says so, in the program's words.
    package var key: String { "taking.odd.\(rawValue)" }
  }

  /// Relative to the workspace.
  package let place: PathBytes
  package let why: Why
}

/// What an earlier run took and did not decide.
package struct Recovered: Sendable, Equatable {
  /// In the order in which they were taken.
  package let taken: [TakenFile]
  package let odd: [OddFile]
}

extension Inbox {
  /// Finds what a run left that was cut short without having decided. A file that was not moved yet lies in the inbox still;
  /// one that was moved is resumed.
  package func recover() throws -> Recovered {
    var found: [TakenFile] = []
    var odd: [OddFile] = []
    for name in try taken.names() {
      guard let number = Self.number(name), try taken.status(name)?.kind == .folder else {
        odd.append(OddFile(place: Self.place(name), why: .name))
        continue
      }
      switch try recover(number) {
      case .nothing: try taken.removeTree(name)
      case .returned: break
      case .taken(let file): found.append(file)
      case .odd(let why): odd.append(OddFile(place: Self.place(name), why: why))
      }
    }
    try taken.sync()
    try Arrivals.prune(returned, inbox)
    return Recovered(taken: found.sorted { $0.number < $1.number }, odd: odd)
  }

  private static func place(_ name: PathBytes) -> PathBytes {
    PathBytes(".work/taken").appending(name)
  }

  private enum Left {
    case nothing, returned
    case taken(TakenFile)
    case odd(OddFile.Why)
  }

  private func recover(_ number: Int) throws -> Left {
    let name = PathBytes("\(number)")
    let folder = try taken.folder(name)
    try folder.removeHidden()
    let names = try folder.names()
    guard names.allSatisfy({ $0 == Self.file || $0 == AboutTaken.file }) else { return .odd(.more) }
    let about = names.contains(AboutTaken.file) ? try? AboutTaken(folder) : nil
    guard var status = try folder.status(Self.file) else {
      // Not taken yet, or put back already: in both cases this is when it arrived.
      guard let about, let now = inbox.status(below: about.path), about.isOf(now) else {
        return .nothing
      }
      try Arrivals.keep(name, of: taken, now, in: returned)
      return .returned
    }
    guard let about else { return .odd(.unknown) }
    if status.kind == .regular, status.links == 2,
      let other = inbox.status(below: about.path), other.inode == status.inode,
      other.device == status.device
    {
      // Cut short between giving the new name and taking the old one away, where a file system needs two steps for it.
      let (parent, last) = try inbox.place(about.path)
      try parent.remove(last)
      try parent.sync()
      status = try folder.status(Self.file) ?? status
    }
    let file = TakenFile(number: number, name: about.path, arrival: about.arrival, status: status)
    if status.kind == .regular, status.links == 1 { return .taken(file) }
    // Something that had taken its name when it was moved: it is not ours to keep.
    if case .back = putBack(file) { return .returned }
    return .odd(.kind)
  }
}
