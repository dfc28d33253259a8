/// A file that a worker died of twice.
package struct Quarantined: Sendable, Equatable {
  package let file: Int
  package let death: WorkerDeath
}

/// What came of judging a batch in workers.
package enum Supervised: Sendable, Equatable {
  /// The last worker judged these files together and finished; of the others one died twice each.
  case judged([Int], quarantined: [Quarantined])
  /// A worker dies even without any of these files: they are not to blame.
  case died(WorkerDeath)
  /// The machine failed.
  case failed(words: String)
  case stopped
}

/// How a batch is judged although workers die of it: no file holds up the others, and none is put away for a death that was
/// not its own.
///
/// All are judged together. When the worker dies, each file that it was in is tried alone once more (where none is known:
/// each file), and put away when it dies again. The others are judged together again. When that dies too, they are joined
/// one by one, and whoever brings the death is put away. There are at most 3 n + 4 starts for n files.
package struct Supervision {
  private let start: ([Int]) throws -> WorkerEnd
  private var quarantined: [Quarantined] = []
  /// Whether a worker without any file of the batch is known to finish.
  private var isSound = false

  /// - Parameter start: judges files together in a new worker; none of them, where only what was accepted before is read.
  package static func judge(_ files: [Int], start: @escaping ([Int]) throws -> WorkerEnd) throws
    -> Supervised
  {
    var supervision = Supervision(start: start)
    do {
      return try supervision.judge(files)
    } catch let end as Ended {
      return end.supervised
    }
  }

  private init(start: @escaping ([Int]) throws -> WorkerEnd) { self.start = start }

  private struct Ended: Error { let supervised: Supervised }

  private mutating func judge(_ files: [Int]) throws -> Supervised {
    guard let death = try attempt(files) else { return .judged(files, quarantined: []) }
    // Only the control can tell a death of what was accepted before from one of these files.
    if files.isEmpty { return .died(death) }
    let known = files.filter(death.inFiles.contains)
    for file in known.isEmpty ? files : known {
      if let second = try attempt([file]) { try quarantine(file, second) }
    }
    let rest = remaining(files)
    if rest.isEmpty { return .judged([], quarantined: quarantined) }
    if try attempt(rest) == nil { return .judged(rest, quarantined: quarantined) }
    return try join(rest)
  }

  /// Joins files one by one that each live alone and not together.
  private mutating func join(_ files: [Int]) throws -> Supervised {
    var joined: [Int] = []
    var isLast = false
    for file in files {
      if let death = try attempt(joined + [file]) {
        try quarantine(file, death)
        isLast = false
      } else {
        joined.append(file)
        isLast = true
      }
    }
    // What the last worker has written must be of those that are left.
    if !joined.isEmpty, !isLast, let death = try attempt(joined) { return .died(death) }
    return .judged(joined, quarantined: quarantined)
  }

  private func remaining(_ files: [Int]) -> [Int] {
    files.filter { file in !quarantined.contains { $0.file == file } }
  }

  private mutating func quarantine(_ file: Int, _ death: WorkerDeath) throws {
    if !isSound, !death.inFiles.contains(file) {
      if let death = try attempt([]) { throw Ended(supervised: .died(death)) }
      isSound = true
    }
    quarantined.append(Quarantined(file: file, death: death))
  }

  /// - Returns: how the worker died; nil where it finished.
  private func attempt(_ files: [Int]) throws -> WorkerDeath? {
    switch try start(files) {
    case .finished: return nil
    case .died(let death): return death
    case .failed(let words): throw Ended(supervised: .failed(words: words))
    case .stopped: throw Ended(supervised: .stopped)
    }
  }
}
