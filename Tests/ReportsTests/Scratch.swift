import Foundation

@testable import Reports

/// A file name in a folder that is removed with it.
final class Scratch {
  let path: String
  private let folder: URL
  private let isKept: Bool

  /// - Parameter keepsAs: The name under which a reviewer finds the workbook, in the folder that
  ///   TAPSYRYS_KEEP_WORKBOOKS names.
  init(keepsAs name: String? = nil) throws {
    let manager = FileManager.default
    let kept = ProcessInfo.processInfo.environment["TAPSYRYS_KEEP_WORKBOOKS"]
    if let kept, name != nil {
      folder = URL(fileURLWithPath: kept)
      isKept = true
    } else {
      folder = manager.temporaryDirectory.appendingPathComponent("reports-\(UUID().uuidString)")
      isKept = false
    }
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent(name ?? "form.xlsx").path
  }

  deinit {
    if !isKept {
      try? FileManager.default.removeItem(at: folder)
    }
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  func part(_ name: String) throws -> String {
    String(decoding: try WorkbookParts(path: path).bytes(name), as: UTF8.self)
  }
  var sheet: String { get throws { try part("xl/worksheets/sheet1.xml") } }
  var strings: String { get throws { try part("xl/sharedStrings.xml") } }
}
