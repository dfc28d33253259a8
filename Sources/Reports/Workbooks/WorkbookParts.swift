internal import CLibZip

/// The parts of a finished workbook, read back.
///
/// The library gathers each part in a scratch file and does not notice when a full disk cuts one: it zips
/// what it finds and reports success. So whoever wrote a workbook looks before it is published.
final class WorkbookParts {
  private let path: String
  private let handle: OpaquePointer

  /// - Throws: `WorkbookError` where the file cannot be read.
  init(path: String) throws(WorkbookError) {
    self.path = path
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw WorkbookError(path: path, reason: String(cString: zip_error_strerror(&error)))
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  /// Looks whether every part ends with the closing tag of its root, and has the length and sum that the
  /// directory names.
  func checkWhole() throws(WorkbookError) {
    for index in 0..<UInt64(max(zip_get_num_entries(handle, 0), 0)) {
      var end: [UInt8] = []
      var start: [UInt8] = []
      try read(index) { block in
        if start.count < 256 { start += block.prefix(256) }
        end = (end + block.suffix(64)).suffix(64)
      }
      while let last = end.last, last <= 0x20 { end.removeLast() }
      guard let root = Self.root(start), end.ends(with: "</\(root)>") else {
        let name = zip_get_name(handle, index, 0).map { String(cString: $0) } ?? ""
        throw WorkbookError(path: path, reason: "\(name) is cut: no room for scratch files?")
      }
    }
  }

  /// One part's whole text, in UTF-8.
  func bytes(_ name: String) throws(WorkbookError) -> [UInt8] {
    let index = zip_name_locate(handle, name, 0)
    guard index >= 0 else { throw WorkbookError(path: path, reason: "no part \(name)") }
    var text: [UInt8] = []
    var status = zip_stat_t()
    if zip_stat_index(handle, UInt64(index), 0, &status) == 0 {
      // One that is larger than it says grows all the same.
      text.reserveCapacity(Int(clamping: status.size))
    }
    try read(UInt64(index)) { text += $0 }
    return text
  }

  /// Unpacks a part. At its end the library compares it with the directory.
  private func read(_ index: UInt64, _ take: (ArraySlice<UInt8>) -> Void) throws(WorkbookError) {
    guard let part = zip_fopen_index(handle, index, 0) else { throw notWhole }
    defer { zip_fclose(part) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Int(zip_fread(part, &block, UInt64(block.count))), count != 0 {
      guard count > 0 else { throw notWhole }
      take(block[..<count])
    }
  }

  private var notWhole: WorkbookError { WorkbookError(path: path, reason: "is not a whole zip") }

  /// The name of the first element.
  private static func root(_ start: [UInt8]) -> String? {
    let open = UInt8(ascii: "<")
    for index in start.indices.dropLast() where start[index] == open {
      if start[index + 1] == UInt8(ascii: "?") { continue }
      let name = start[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      return String(decoding: name, as: UTF8.self)
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
