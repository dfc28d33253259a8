package import Batch

/// What a worker process is told to do: `.work/stage/job.json`.
package struct Job: Codable, Sendable {
  package enum Work: String, Codable, Sendable {
    /// Judges new files beside the accepted ones.
    case judge
    /// Makes the reports of periods from the accepted files.
    case report
  }

  package var work: Work
  /// The day by which to judge: `2026-07-06`.
  package var asOf: String
  /// How many files are read side by side.
  package var jobs: Int
  /// The language in which pages show first.
  package var language: String
  /// What settings and reference data were when the run began: a worker that finds others does not go on.
  package var grounds: String
  /// In the order in which they were taken; accepted ones first.
  package var files: [JobFile]
  /// The periods to report; none when judging.
  package var periods: [String] = []
  /// Whether the pages of rejected files are wanted.
  package var writesPages = true
  /// The ID of the run that was published last, whose documents are taken over where they come out the same.
  package var earlier: String?
}

/// A file for a worker.
package struct JobFile: Codable, Sendable {
  /// Bytes of its path relative to the workspace, hexadecimal.
  package var path: String
  /// Bytes of the path by which people know it, hexadecimal.
  package var shown: String
  /// `2026-07-03`.
  package var receivedOn: String
  /// The number under which a new one was taken; nil for an accepted one.
  package var number: Int?
  /// Hexadecimal.
  package var sha256: String
  /// The records of an accepted file that were withdrawn.
  package var withdrawn: [WithdrawnLine] = []

  /// A record that was taken out: the line on which it starts, and its sheet where the file has sheets.
  package struct WithdrawnLine: Codable, Sendable, Equatable {
    package var line: Int
    package var sheet: String?
  }
}

/// What a worker answers of a new file: `.work/stage/answers.json` holds a list of them.
package struct JobAnswer: Codable, Sendable {
  package var number: Int
  /// What it read; nil where it could not read all of it.
  package var sha256: String?
  package var isAccepted: Bool
  package var judgement: Judgement
}

/// By what a document of a report is known that a worker has made or taken over: `.work/stage/prints.json` holds a list of
/// them. Both are hashes, as `RunOutput` has them.
struct DocumentPrints: Codable {
  /// Relative to the run's folder.
  var path: String
  var madeOf: String?
  var drawn: String?
}
