import Files
import SocialOrder
import Synchronization
import Testing

@testable import Batch

/// What is found beyond what memory should hold lies in a file: all that comes of it is the same.
@Suite("Findings beside memory")
struct BesideMemoryTests {
  /// The file of the program, and how much went into it.
  private final class Taken: Overflow {
    private let file = OverflowFile { fatalError("\($0)") }
    private let taken = Mutex(0)

    var bytes: Int { taken.withLock { $0 } }

    func put(_ bytes: [UInt8]) -> Int? {
      taken.withLock { $0 += bytes.count }
      return file.put(bytes)
    }

    func bytes(at place: Int, count: Int) -> [UInt8] { file.bytes(at: place, count: count) }
  }

  @Test("They are the same, and stand in the same order", arguments: [1, 2], [false, true])
  func same(jobs: Int, keepsText: Bool) throws {
    let text = Array((PieceTests.header + PieceTests.lines.joined()).utf8)
    let sample = try PieceSample([text, text, Array(PieceTests.header.utf8)])
    var options = try sample.options(
      jobs: jobs, (first: 200, other: 128), keepsText: keepsText)
    let held = try sample.judged(options)
    let taken = Taken()
    options.findings = PackedStore(taken, room: 0)
    #expect(try sample.judged(options) == held)
    #expect(taken.bytes > 0)
    // Where nothing can be written, all stays in memory.
    options.findings = PackedStore(nil, room: 0)
    #expect(try sample.judged(options) == held)
  }
}
