internal import Rules
internal import SocialOrder

/// Gives the findings of a batch their weight, and puts them in the contract's order: by the bytes of their files' paths, then
/// as `Finding.precedes`.
struct Weighing {
  private let options: BatchOptions
  private let isSettled: [Bool]?
  private(set) var waiving: Waiving
  /// By file.
  private(set) var counts: [FindingCounts] = []
  /// How often each rule spoke; nothing where nobody asks.
  private(set) var spoke: [String: Int] = [:]

  /// - Parameter isSettled: by file, in a workspace; nil: no file was accepted before.
  init(_ options: BatchOptions, _ isSettled: [Bool]?) {
    self.options = options
    self.isSettled = isSettled
    waiving = Waiving(options.reference.waivers, asOf: options.asOf)
  }

  /// Takes the findings out of the readings, which hold none afterwards.
  mutating func weigh(_ readings: inout [FileReading]) -> FindingsOfFiles {
    var lists = readings.indices.map { file in
      var found = PackedSorter<Finding>(options.findings)
      swap(&found, &readings[file].findings)
      return weighed(found.sorted(), inFile: file)
    }
    counts = lists.map(\.counts)
    // Whether a waiver excuses anything is known when all has been weighed.
    let onWaivers = waiving.findings(file: readings.count).sorted(by: Finding.precedes)
    lists.append(weighed(PackedList(onWaivers), inFile: readings.count))
    let paths = readings.map(\.path) + [options.reference.waivers.file]
    return Self.joined(lists.map(\.list), paths)
  }

  /// Whether findings stay as they are found.
  private var weighsNothing: Bool {
    options.settings.severities.isEmpty && options.reference.waivers.waivers.isEmpty
  }

  private mutating func count(_ finding: Finding, _ counts: inout FindingCounts) {
    counts.add(finding)
    if options.watch != nil { spoke[finding.rule.code, default: 0] += 1 }
  }

  private mutating func weighed(_ found: PackedList<Finding>, inFile file: Int)
    -> (list: FindingList, counts: FindingCounts)
  {
    // What is found now in a file that was accepted before does not reject it any more.
    let isSoftened = isSettled.map { file < $0.count && $0[file] } ?? false
    var counts = FindingCounts()
    if weighsNothing, !isSoftened {
      for finding in found { count(finding, &counts) }
      return (found, counts)
    }
    var making = PackedListMaking<Finding>(options.findings)
    for finding in found {
      guard var weighed = options.settings.weighed(finding) else { continue }
      if isSoftened, weighed.severity == .error { weighed.severity = .warning }
      waiving.excuse(&weighed)
      count(weighed, &counts)
      making.append(weighed)
    }
    return (making.finish(), counts)
  }

  private static func joined(_ lists: [FindingList], _ paths: [String]) -> FindingsOfFiles {
    let order = paths.indices.sorted {
      paths[$0] == paths[$1]
        ? $0 < $1 : paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8)
    }
    var all = FindingList()
    var ranges = [Range<Int>](repeating: 0..<0, count: lists.count)
    for file in order {
      ranges[file] = all.count..<all.count + lists[file].count
      all.append(lists[file])
    }
    return FindingsOfFiles(all, ranges)
  }
}
