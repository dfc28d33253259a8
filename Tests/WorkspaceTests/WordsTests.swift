import Files
import SocialOrder
import Testing

@testable import Workspace

@Suite("What is said of files and workers")
struct WordsTests {
  static let causes: [WorkerDeath.Cause] = [
    .signal(6), .code(1), .time, .processor, .memory, .fileSize,
  ]

  static let keys =
    WhyLeft.allCases.map(\.key) + OddFile.Why.allCases.map(\.key)
    + causes.map { WorkerDeath($0, inFiles: [], words: "").key }
    + [TakingError.otherFileSystem("inbox").key]

  @Test("Each has its sentence in all languages", arguments: keys)
  func sentences(key: String) throws {
    let phrases = try Headings.phrases()
    let values = ["path": "P", "number": "6", "words": "W"]
    let sentences = Language.allCases.map { phrases.text(key, $0, values) }
    #expect(Set(sentences).count == Language.allCases.count)
    for sentence in sentences {
      #expect(sentence.count > 20, "\(sentence)")
      #expect(!sentence.contains("{") && !sentence.contains("‹"), "\(sentence)")
    }
  }

  @Test("A verdict has one name in all that is said of a workspace")
  func verdicts() throws {
    let phrases = try Headings.phrases()
    let all = ["night.totals", "night.trialTotals", "ledger.rebuild.done"]
    let names: [(keys: [String], kk: String, ru: String)] = [
      (
        all + [
          "night.rejected", "night.someRejected", "status.run.rejected", "status.file.rejected",
          "verify.sound", "verify.seen", "verify.fault.folder-missing", "verify.fault.page-missing",
        ], "қабылданба", "е ?принят"
      ),
      (
        all + [
          "night.quarantined", "status.run.quarantined", "status.file.quarantined", "verify.sound",
          "verify.seen",
        ], "оқылма", "е ?прочитан"
      ),
      (all + ["night.duplicate", "status.run.duplicates"], "қайталама", "повтор"),
    ]
    for (keys, kk, ru) in names {
      for key in keys {
        let texts = phrases[key]
        #expect(texts.kk.lowercased().contains(kk), "\(key): \(texts.kk)")
        let isNamed = texts.ru.lowercased().contains(try Regex(ru))
        #expect(isNamed, "\(key): \(texts.ru)")
      }
    }
  }

  @Test("A death says its number and the worker's own words")
  func death() throws {
    let death = WorkerDeath(.signal(11), inFiles: [1], words: "Fatal error: x")
    let sentence = try Headings.phrases().text(death.key, .en, death.values)
    #expect(sentence.contains("signal 11") && sentence.hasSuffix("Fatal error: x"))
  }
}
