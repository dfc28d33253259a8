package import SocialOrder

/// How a worker ended.
package enum WorkerEnd: Sendable, Equatable {
  /// It said that it was done.
  case finished
  case died(WorkerDeath)
  /// The machine failed it, as its exit code 3 says: no file is to blame.
  case failed(words: String)
  /// The run was to stop.
  case stopped
}

/// The death of a worker.
package struct WorkerDeath: Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    /// It was killed by a signal, by its number: a crash.
    case signal(Int32)
    /// It ended with an exit code without having said that it was done.
    case code(Int32)
    /// It took longer by the clock than it may.
    case time
    /// It used more of the processors' time than it may.
    case processor
    case memory
    /// It wrote a file larger than it may.
    case fileSize
  }

  package let cause: Cause
  /// The files that it was in.
  package let inFiles: [Int]
  /// The first lines of what it said on standard error.
  package let words: String

  package init(_ cause: Cause, inFiles: [Int], words: String) {
    self.cause = cause
    self.inFiles = inFiles
    self.words = words
  }

  /// Of the sentence that says so, in the program's words, with its places `{number}` and `{words}`.
  package var key: String {
    switch cause {
    case .signal: "worker.signal"
    case .code: "worker.exit"
    case .time: "worker.time"
    case .processor: "worker.processor"
    case .memory: "worker.memory"
    case .fileSize: "worker.fileSize"
    }
  }

  /// The setting that it went beyond; nil where it died of something else.
  package var setting: String? {
    switch cause {
    case .signal, .code: nil
    case .time: "worker.time"
    case .processor: "worker.cpu"
    case .memory: "worker.memory"
    case .fileSize: "worker.file"
    }
  }

  package var values: [String: String] {
    switch cause {
    case .signal(let number), .code(let number): ["number": "\(number)", "words": words]
    default: ["words": words]
    }
  }

  /// The sentence; a worker may have died without a word of its own, which leaves no space behind.
  package func text(_ phrases: Headings, _ language: Language) -> String {
    let text = phrases.text(key, language, values)
    return text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}
