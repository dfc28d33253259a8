import Testing

@testable import Workspace

@Suite("Supervision")
struct SupervisionTests {
  /// Workers that die as a test has it, and how often one was started.
  final class Machine {
    private(set) var starts: [[Int]] = []
    let dies: ([Int]) -> [Int]?

    /// - Parameter dies: the files that it was in when it died; nil where it lives.
    init(dies: @escaping ([Int]) -> [Int]?) { self.dies = dies }

    func start(_ files: [Int]) -> WorkerEnd {
      starts.append(files)
      return dies(files).map { .died(WorkerDeath(.signal(6), inFiles: $0, words: "")) } ?? .finished
    }
  }

  /// The files judged, and those put away.
  private static func judge(_ files: [Int], _ machine: Machine) throws -> ([Int], [Int]) {
    guard
      case .judged(let judged, let quarantined) = try Supervision.judge(
        files, start: machine.start)
    else { return ([-1], [-1]) }
    return (judged, quarantined.map(\.file))
  }

  @Test("Where nothing dies there is one start, of all files")
  func calm() throws {
    let machine = Machine { _ in nil }
    #expect(try Self.judge([1, 2, 3], machine) == ([1, 2, 3], []))
    #expect(machine.starts == [[1, 2, 3]])
  }

  @Test("A file that kills twice is put away, and the others are judged together")
  func oneBad() throws {
    let machine = Machine { $0.contains(2) ? [2] : nil }
    #expect(try Self.judge([1, 2, 3], machine) == ([1, 3], [2]))
    #expect(machine.starts == [[1, 2, 3], [2], [1, 3]])
  }

  @Test("A file that was open when another one killed is not put away")
  func bystander() throws {
    let machine = Machine { $0.contains(2) ? $0.filter { $0 < 3 } : nil }
    #expect(try Self.judge([1, 2, 3], machine) == ([1, 3], [2]))
    #expect(machine.starts == [[1, 2, 3], [1], [2], [1, 3]])
  }

  @Test("A death that does not happen again puts nothing away")
  func once() throws {
    var deaths = 0
    let machine = Machine { _ in
      deaths += 1
      return deaths == 1 ? [1] : nil
    }
    #expect(try Self.judge([1, 2], machine) == ([1, 2], []))
  }

  @Test("Where nobody knows in which file it died each is tried alone, after a look without any")
  func unknown() throws {
    let machine = Machine { $0.contains(2) ? [] : nil }
    #expect(try Self.judge([1, 2, 3], machine) == ([1, 3], [2]))
    #expect(machine.starts == [[1, 2, 3], [1], [2], [], [3], [1, 3]])
  }

  @Test("Files without fault are not put away when the worker dies without them")
  func brokenMachine() throws {
    let machine = Machine { _ in [] }
    guard case .died = try Supervision.judge([1, 2], start: machine.start) else {
      Issue.record("the files were blamed")
      return
    }
    #expect(machine.starts == [[1, 2], [1], []])
    guard case .died = try Supervision.judge([], start: machine.start) else {
      Issue.record("an empty batch was judged")
      return
    }
  }

  @Test("Files that each live alone and not together are joined until one is too many")
  func together() throws {
    let machine = Machine { $0.count > 2 ? [] : nil }
    #expect(try Self.judge([1, 2, 3, 4], machine) == ([1, 2], [3, 4]))
    #expect(machine.starts.last == [1, 2])
    let pair = Machine { $0.contains(1) && $0.contains(3) ? [3] : nil }
    #expect(try Self.judge([1, 2, 3, 4], pair) == ([1, 2, 4], [3]))
    #expect(pair.starts.last == [1, 2, 4])
  }

  @Test("What the last worker wrote is of the files that are said to be judged, in few starts")
  func bounded() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let files = Array(1...Int.random(in: 1...6, using: &random))
      // Any deaths at all, remembered or not.
      let machine = Machine { files in
        Int.random(in: 0..<3) == 0 ? files.filter { _ in Bool.random() } : nil
      }
      let result = try Supervision.judge(files, start: machine.start)
      #expect(machine.starts.count <= 3 * files.count + 4)
      guard case .judged(let judged, let quarantined) = result else { continue }
      #expect((judged + quarantined.map(\.file)).sorted() == files)
      if !judged.isEmpty { #expect(machine.starts.last == judged) }
    }
  }

  @Test("A machine that fails, or a stop, ends it at once and blames no file")
  func ends() throws {
    #expect(try Supervision.judge([1]) { _ in .stopped } == .stopped)
    #expect(
      try Supervision.judge([1]) { _ in .failed(words: "no space") } == .failed(words: "no space"))
  }
}
