internal import Batch
internal import Files
internal import Glibc
package import SocialOrder

/// How a workspace is run.
package struct RunOptions {
  /// The day by which files are judged and reports are made.
  package let asOf: CivilDate
  /// Seconds since 1970, read by the command.
  package let now: Int64
  package let reference: ReferenceData
  package let settings: Settings
  /// The language of files: of pages the one that shows first.
  package let language: Language
  /// How many files are read side by side.
  package let jobs: Int
  package let limits: WorkerLimits
  /// How the worker is told where settings and reference data are.
  package let workerArguments: [String]
  /// Between two looks at the inbox.
  package let pause: () -> Void
  /// Raised by SIGTERM and SIGINT.
  package let stop: StopFlag

  package init(
    asOf: CivilDate, now: Int64, reference: ReferenceData, settings: Settings, language: Language,
    jobs: Int, limits: WorkerLimits, workerArguments: [String], pause: @escaping () -> Void,
    stop: StopFlag
  ) {
    self.asOf = asOf
    self.now = now
    self.reference = reference
    self.settings = settings
    self.language = language
    self.jobs = jobs
    self.limits = limits
    self.workerArguments = workerArguments
    self.pause = pause
    self.stop = stop
  }

  /// Why a run ends that was told to.
  var stopped: RunFailure { .stopped(stop.signal ?? SIGTERM) }

  /// What settings, reference data, the program and the Order's edition are: the same means the same judgement.
  var grounds: String { Grounds.fingerprint(reference, settings) }
}
