internal import Files
internal import SocialOrder

/// Which program made the reports that were published last: its version, and its file's size and day, for a version may be
/// built more than once. Another one makes all reports of open periods anew, and takes nothing over.
struct ProgramMark {
  private let work: Folder
  private let text: [UInt8]?

  private static let file: PathBytes = "program"

  init(in work: Folder) {
    self.work = work
    text = FileStatus.ofProgram.map { own in
      let day = "\(own.modified.seconds).\(own.modified.nanoseconds)"
      return Array("\(Tool.version) \(own.size) \(day)\n".utf8)
    }
  }

  /// Whether this program made them. Where its own file cannot be looked at its version alone is believed, as it stands in
  /// what the reports are made of.
  var isOurs: Bool { text == nil || (try? work.read(Self.file, limit: 1 << 10)) == text }

  /// Notes it for the next run. One that is not noted makes that run slower, and changes nothing else.
  func note() { if let text { try? work.write(Self.file, text) } }
}
