internal import Synchronization

/// One line on a terminal that says how far long work has come. Of short work nothing is shown.
final class Progress: Sendable {
  private struct State {
    var files = (done: 0, of: 0)
    var bytes = (done: 0, of: 0)
    /// Of the documents, the one that is being written; nil before.
    var written: (document: Int, of: Int)?
    var shown = ""
    var next: ContinuousClock.Instant
  }

  private let words: Words
  private let state: Mutex<State>

  /// Work that ends sooner needs no progress.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  /// - Returns: nil where nobody would see it.
  init?(_ words: Words) {
    guard Terminal.errorIsTerminal, !LogOptions.isJSON else { return nil }
    self.words = words
    state = Mutex(State(next: .now + Self.patience))
  }

  func begin(files: Int, bytes: Int) {
    state.withLock {
      $0.files = (0, files)
      $0.bytes = (0, bytes)
    }
  }

  func advance(_ bytes: Int) {
    state.withLock {
      $0.bytes.done += bytes
      show(&$0)
    }
  }

  func endFile() {
    state.withLock {
      $0.files.done += 1
      show(&$0)
    }
  }

  func write(_ document: Int, of count: Int) {
    state.withLock {
      if $0.written == nil { $0.next = .now + Self.patience }
      $0.written = (document, count)
      show(&$0)
    }
  }

  /// Clears the line.
  func end() {
    state.withLock {
      if !$0.shown.isEmpty { Terminal.status("") }
      $0.shown = ""
      $0.next = .now + .seconds(1_000_000)
    }
  }

  private func show(_ state: inout State) {
    guard ContinuousClock.now >= state.next else { return }
    state.next = .now + Self.pause
    let text = text(state)
    guard text != state.shown else { return }
    state.shown = text
    Terminal.status(text)
  }

  private func text(_ state: State) -> String {
    if let written = state.written {
      return words.text("progress.writing", ["n": "\(written.document)", "of": "\(written.of)"])
    }
    let percent = state.bytes.of > 0 ? min(100, state.bytes.done * 100 / state.bytes.of) : 0
    return words.text(
      "progress.reading",
      ["percent": "\(percent)", "n": "\(state.files.done)", "of": "\(state.files.of)"])
  }
}
