internal import CLibZip
internal import SocialOrder

/// The one owner of a libzip handle: an archive over bytes in memory, only read. No part of it is ever put on a disk.
final class ZipArchive {
  struct Entry {
    let name: String
    fileprivate let index: UInt64
    /// Bytes, as the directory gives them: unpacked and packed.
    let size: Int
    fileprivate let packed: Int
  }

  private let bytes: ByteStore
  private let handle: OpaquePointer
  /// By name in small letters: the parts of a workbook are named without regard to case.
  private var entries: [String: Entry] = [:]

  /// Opens an archive and measures it by its directory, before anything is unpacked.
  /// - Throws: `WorkbookProblem` where it is broken, locked or beyond a limit.
  init(_ bytes: ByteStore, limits: Limits) throws(WorkbookProblem) {
    self.bytes = bytes
    // Before libzip makes an entry of each.
    if let count = Self.announced(bytes), count > limits.workbookEntries {
      throw Self.tooMany(limits)
    }
    guard let handle = Self.open(bytes) else { throw .malformed(nil, Self.broken) }
    self.handle = handle
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.workbookEntries else { throw Self.tooMany(limits) }
    var packed = 0
    var unpacked = 0
    for index in 0..<UInt64(max(count, 0)) {
      let entry = try entry(index)
      packed += entry.packed
      unpacked += entry.size
      guard packed <= bytes.count, unpacked >= 0, unpacked <= limits.workbookUnpacked else {
        throw packed > bytes.count ? .malformed(entry.name, Self.overlap) : Self.tooBig(limits)
      }
      try Self.measure(entry.name, entry.size, entry.packed, limits)
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .malformed(entry.name, Self.twice)
      }
    }
    try Self.measure(nil, unpacked, bytes.count, limits)
  }

  deinit { zip_discard(handle) }

  subscript(name: String) -> Entry? { entries[name.lowercased()] }

  /// Unpacks an entry and hands it on in pieces. What is unpacked never exceeds what the directory said.
  func read(
    _ entry: Entry, _ take: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      throw .malformed(entry.name, Self.broken)
    }
    defer { zip_fclose(file) }
    let size = 64 << 10
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    defer { block.deallocate() }
    var total = 0
    while true {
      let count = Int(zip_fread(file, block, UInt64(size)))
      guard count >= 0 else { throw .malformed(entry.name, Self.broken) }
      if count == 0 { break }
      total += count
      guard total <= entry.size else { throw .malformed(entry.name, Self.lies) }
      try take(UnsafeBufferPointer(start: block, count: count))
    }
    guard total == entry.size else { throw .malformed(entry.name, Self.lies) }
  }

  // MARK: The directory

  private func entry(_ index: UInt64) throws(WorkbookProblem) -> Entry {
    var stat = zip_stat_t()
    guard zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_UTF_8), &stat) == 0, let text = stat.name,
      let size = Int(exactly: stat.size), let packed = Int(exactly: stat.comp_size)
    else { throw .malformed(nil, Self.broken) }
    let name = String(cString: text)
    guard stat.encryption_method == ZIP_EM_NONE else { throw .unsupported(Self.locked) }
    guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
      throw .malformed(name, Self.method)
    }
    // Nothing is ever written out under these names; no program that makes workbooks gives such ones.
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !steps.contains("..") else {
      throw .malformed(name, Self.badName)
    }
    return Entry(name: name, index: index, size: size, packed: packed)
  }

  /// - Throws: `WorkbookProblem` where so much is unpacked out of so little that it is no document.
  private static func measure(_ name: String?, _ size: Int, _ packed: Int, _ limits: Limits)
    throws(WorkbookProblem)
  {
    guard size > 1 << 20, size > max(packed, 1) * limits.workbookRatio else { return }
    let part = name.map { "\($0), " } ?? ""
    throw .tooLarge(
      Texts(
        kk: "\(part)қысу дәрежесі \(limits.workbookRatio):1 шегінен асады",
        ru: "\(part)степень сжатия выше предела \(limits.workbookRatio):1",
        en: "\(part)packed tighter than the limit of \(limits.workbookRatio):1"))
  }

  private static func tooMany(_ limits: Limits) -> WorkbookProblem {
    .tooLarge(
      Texts(
        kk: "ішіндегі бөліктер саны \(limits.workbookEntries) шегінен асады",
        ru: "частей внутри больше предела \(limits.workbookEntries)",
        en: "more parts inside than the limit of \(limits.workbookEntries)"))
  }

  private static func tooBig(_ limits: Limits) -> WorkbookProblem {
    let size = limits.workbookUnpacked >> 20
    return .tooLarge(
      Texts(
        kk: "ашқандағы көлемі \(size) МиБ шегінен асады",
        ru: "объем после распаковки больше предела \(size) МиБ",
        en: "larger unpacked than the limit of \(size) MiB"))
  }

  private static func open(_ bytes: ByteStore) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let all = bytes[0..<bytes.count]
    guard
      let source = zip_source_buffer_create(all.baseAddress, UInt64(all.count), 0, &error)
    else { return nil }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      return nil
    }
    return handle
  }

  /// How many entries the end of the directory announces: the largest number where a comment imitates it.
  private static func announced(_ bytes: ByteStore) -> Int? {
    let tail = bytes[max(0, bytes.count - 66_000)..<bytes.count]
    var most: Int?
    var start = 0
    while let found = tail.find(0x50, from: start) {
      start = found + 1
      guard found + 12 <= tail.count, tail[found + 1] == 0x4B, tail[found + 2] == 5,
        tail[found + 3] == 6
      else { continue }
      most = max(most ?? 0, Int(tail[found + 10]) | Int(tail[found + 11]) << 8)
    }
    return most
  }
}

extension ZipArchive {
  private static let broken = Texts(
    kk: "файл соңына дейін жетпеген немесе бүлінген", ru: "файл обрывается или поврежден",
    en: "the file breaks off or is damaged")
  private static let overlap = Texts(
    kk: "бөліктер бірінің үстіне бірі түскен", ru: "части накладываются друг на друга",
    en: "parts overlap")
  private static let twice = Texts(
    kk: "бұл бөлік екі рет берілген", ru: "эта часть дана дважды", en: "the part is given twice")
  private static let lies = Texts(
    kk: "бөліктің көлемі мазмұнға сай емес", ru: "размер части не соответствует указанному",
    en: "the part is not of the size that is given")
  private static let method = Texts(
    kk: "бөлік Excel қолданбайтын тәсілмен қысылған",
    ru: "часть сжата способом, которого Excel не применяет",
    en: "the part is packed in a way that Excel does not use")
  private static let badName = Texts(
    kk: "бөліктің мұндай аты болмайды", ru: "такого имени у части быть не может",
    en: "no part may have such a name")
  private static let locked = Texts(
    kk: "құпиясөзбен жабылған мұрағат", ru: "архив, закрытый паролем",
    en: "archive locked by a password")
}
