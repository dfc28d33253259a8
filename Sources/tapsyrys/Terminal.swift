internal import Files
internal import Glibc
internal import Reports
internal import SocialOrder

/// What the program is connected to, and the one place where it prints.
enum Terminal {
  /// Writes to standard output. A reader who has left (`| head`) is no failure of ours.
  static func output(_ text: String) throws(FilesError) { try output(Array(text.utf8)) }

  static func output(_ bytes: [UInt8]) throws(FilesError) {
    let code = write(bytes, to: STDOUT_FILENO)
    if code != 0, code != EPIPE { throw FilesError(.write, "stdout", code) }
  }

  /// Writes sentences to standard output, a paragraph each, in lines no wider than the terminal.
  static func say(_ paragraphs: String..., in language: Language) throws(FilesError) {
    let style = style(language, noColour: true)
    try output(paragraphs.map { style.wrapped($0, lead: "") + "\n" }.joined())
  }

  /// Says on standard error why the program ends as it does.
  static func error(_ text: String) {
    line(LogOptions.isJSON ? LogLines.object("error", text, [:]) : text)
  }

  /// Writes a line to standard error.
  static func line(_ text: String) {
    _ = write(Array((TextStyle.safe(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Puts a line of standard error in the place of the one before; an empty one clears it.
  static func status(_ text: String) {
    _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal on which a line can be written over.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Text on a terminal speaks the locale's language; anything else Kazakh.
  static var language: Language {
    guard outputIsTerminal else { return .kk }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty {
        return Language(rawValue: String(value.prefix(2))) ?? .kk
      }
    }
    return .kk
  }

  /// How text for people is to look.
  static func style(_ language: Language, noColour: Bool) -> TextStyle {
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let width = known ? Int(size.ws_col) : 100
    let plain = noColour || variable("NO_COLOR")?.isEmpty == false || variable("TERM") == "dumb"
    return TextStyle(
      language: language, width: min(width, 120), hasColour: outputIsTerminal && !plain)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Returns the system's code where something went wrong, else 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }
}
