package import Files
internal import Glibc

/// Waits until something may have arrived in the inbox: the system tells (inotify), and a sweep now and then finds what it
/// did not tell, as on a network disk. Between the two it sleeps.
package final class InboxWatch {
  package enum Event: Sendable, Equatable {
    case mayHaveArrived
    /// The run is to stop, by which signal.
    case stop(Int32)
  }

  private let inbox: Folder
  private let sweep: Duration
  private var notices: InboxNotices?
  private let clock = ContinuousClock()

  /// Nothing new for so long: an arrival is over.
  private static let quiet = Duration.milliseconds(300)
  /// Even where files keep arriving they are looked at after so long.
  private static let longestQuiet = Duration.seconds(2)

  /// - Parameters:
  ///   - workspace: the folder that holds `inbox/`.
  ///   - sweep: after so long something may always have arrived.
  ///   - isNotified: whether the system is asked to tell; where it cannot, the sweep does it all.
  package init(_ workspace: Folder, sweep: Duration = .seconds(30), isNotified: Bool = true)
    throws(FilesError)
  {
    inbox = try workspace.folder("inbox")
    self.sweep = sweep
    notices = isNotified ? InboxNotices(inbox) : nil
  }

  /// Whether arrivals are told at once, and not only found by the sweep.
  package var isNotified: Bool { notices != nil }

  /// - Parameters:
  ///   - least: after a run that failed, what it put back is no arrival, nor worth another run at once: so long is waited
  ///     whatever happens.
  ///   - most: a shorter sweep this time, where the last look left files that were still being written.
  package func wait(_ stop: StopFlag, least: Duration = .zero, most: Duration? = nil) -> Event {
    let start = clock.now
    if let signal = sleep(stop, until: start + least) { return .stop(signal) }
    let end = max(start + least, start + min(most ?? sweep, sweep))
    while clock.now < end {
      if let signal = sleep(stop, until: end, notices?.descriptor) { return .stop(signal) }
      if notices?.take() == true {
        if let signal = settle(stop) { return .stop(signal) }
        break
      }
    }
    refresh()
    return .mayHaveArrived
  }

  /// Files that arrive together are looked at together: waits until nothing has been told for a moment.
  private func settle(_ stop: StopFlag) -> Int32? {
    let latest = clock.now + Self.longestQuiet
    while clock.now < latest {
      let moment = min(clock.now + Self.quiet, latest)
      if let signal = sleep(stop, until: moment, notices?.descriptor) { return signal }
      if clock.now >= moment { break }
      _ = notices?.take()
    }
    return nil
  }

  /// A folder may have come; one that cannot be watched is left to the sweep.
  private func refresh() {
    if notices?.watch(inbox) == false { notices = nil }
  }

  /// Sleeps until a moment, or a descriptor has something to read, or the run is to stop.
  /// - Returns: the signal by which it is to stop.
  private func sleep(
    _ stop: StopFlag, until moment: ContinuousClock.Instant, _ descriptor: Int32? = nil
  ) -> Int32? {
    while true {
      if let signal = stop.signal { return signal }
      let left = (moment - clock.now).components
      if left.seconds < 0 || (left.seconds == 0 && left.attoseconds <= 0) { return nil }
      // Rounded up, so as not to turn round and round in the last millisecond.
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
      var polled = [
        pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
      if polled[1].revents != 0 { return stop.signal }
    }
  }
}
