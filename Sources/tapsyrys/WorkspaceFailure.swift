internal import Files
internal import SocialOrder
internal import Workspace

/// Why a run of a workspace ends with a code that is not 0.
extension Failure {
  init(_ failure: RunFailure, _ words: Words) {
    switch failure {
    case .held(let path): self.init(Self.held, "ledger.held", ["path": path.text], words)
    case .stopped(let signal): self.init(128 + signal, "night.stopped", [:], words)
    case .machine(let said): self.init(Self.machine, "night.machine", ["words": said], words)
    case .worker(let death):
      self.init(
        Self.bug, "night.worker", ["reason": death.text(words.phrases, words.language)], words)
    case .limit(let setting, let value):
      self.init(Self.machine, "night.limit", ["setting": setting, "value": value], words)
    case .decision(let path):
      self.init(Self.machine, "night.decision", ["path": path.text], words)
    case .unfinished: self.init(Self.machine, "night.unfinished", [:], words)
    case .groundsChanged: self.init(Self.machine, "night.groundsChanged", [:], words)
    }
  }

  init(_ error: TakingError, _ words: Words) {
    self.init(Self.usage, error.key, ["path": error.path.text], words)
  }

  init(_ failure: Work.Failure, _ words: Words) {
    switch failure {
    case .noJob: self.init(Self.usage, "night.noJob", [:], words)
    case .groundsChanged: self.init(Self.machine, "night.groundsChanged", [:], words)
    }
  }
}
