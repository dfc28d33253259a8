internal import SocialOrder

/// The container of old Office files: nothing in it is read, but what it is can be told by the names of its streams. A new
/// workbook behind a password comes in it too.
final class CompoundFile: FormatReader {
  private var isLocked = false
  /// The end of the last piece, in which a name may begin.
  private var tail: [UInt8] = []

  /// The stream that holds what a password locks, in the letters of the container's directory.
  private static let lockedStream = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }

  let isText = false
  let hasStopped = false
  let line = 1

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isLocked { return }
    let seam = tail + bytes.prefix(Self.lockedStream.count)
    isLocked = seam.withUnsafeBufferPointer(Self.holdsName) || Self.holdsName(bytes)
    tail = Array(bytes.suffix(Self.lockedStream.count - 1))
  }

  func finish() {}

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    let format =
      isLocked
      ? Texts(
        kk: "құпиясөзбен жабылған Excel (.xlsx)", ru: "Excel (.xlsx), закрытый паролем",
        en: "Excel (.xlsx) locked by a password")
      : Texts(kk: "ескі Excel (.xls)", ru: "старый Excel (.xls)", en: "old Excel (.xls)")
    summary.findings = [
      IntakeFinding(.formatUnsupported, arguments: ["format": .phrase(format)])
    ]
    return summary
  }

  private static func holdsName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let found = bytes.find(Int32(lockedStream[0]), from: start) {
      if bytes[found...].starts(with: lockedStream) { return true }
      start = found + 1
    }
    return false
  }
}
