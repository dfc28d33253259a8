internal import Reports
internal import SocialOrder
internal import Synchronization

/// The page of all findings of a batch, which the reports of several periods have in common: it is put together once for
/// those that would say the same.
final class FindingsPage: Sendable {
  private struct Made: Sendable {
    let kept: [Int: [KeptRecords]]
    let language: Language
    let text: String
  }

  private let last = Mutex<Made?>(nil)

  /// - Parameters:
  ///   - kept: by file, what the page says besides the findings.
  ///   - language: the one in which it shows first.
  ///   - make: puts it together.
  func text(
    _ kept: [Int: [KeptRecords]], _ language: Language, _ make: () -> String
  ) -> String {
    if let last = last.withLock({ $0 }), last.kept == kept, last.language == language {
      return last.text
    }
    let text = make()
    last.withLock { $0 = Made(kept: kept, language: language, text: text) }
    return text
  }
}
