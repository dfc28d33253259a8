/// What a ministry may set of the workspace's running: how much a worker may take, how long things are kept, how often the inbox
/// is swept. None of it changes a figure.
package struct WorkspaceSettings: Sendable, Equatable {
  /// The processor time that a worker may use, in seconds.
  package var workerProcessor = 30 * 60
  /// The memory that a worker may take, in bytes.
  package var workerMemory = 4 << 30
  /// The largest file that a worker may write, in bytes.
  package var workerFile = 4 << 30
  /// How long a worker may take by the clock, in seconds.
  package var workerTime = 60 * 60
  /// How many run folders are kept; 0: all.
  package var keptRuns = 30
  /// How many days a rejected file is kept; 0: for ever.
  package var keptRejectedDays = 0
  /// How many days a quarantined file is kept; 0: for ever.
  package var keptQuarantineDays = 0
  /// How often `watch` looks at the inbox though nothing was told it, in seconds.
  package var sweep = 60

  package init() {}
}
