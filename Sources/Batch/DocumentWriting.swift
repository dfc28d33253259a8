internal import Files
internal import Reports
internal import SocialOrder

/// Writes the documents of a report, or takes those over that come out as they did before.
struct DocumentWriting {
  let folder: OutputFolder
  let period: Period
  let reference: ReferenceData
  /// What an earlier run published; nil where nobody compares, now or later.
  let earlier: EarlierReport?
  private let styles = StyleNames()

  init(folder: OutputFolder, period: Period, reference: ReferenceData, earlier: EarlierReport?) {
    self.folder = folder
    self.period = period
    self.reference = reference
    self.earlier = earlier
  }

  /// - Returns: the figures' places, and of a form what was drawn on it.
  /// - Throws: `FilesError`, `WorkbookError` or `FormMismatch`.
  func write(_ document: ReportDocument) throws -> (log: CellLog?, drawn: String?) {
    let name = document.name
    switch document.content {
    case .form(let form, let language, let write):
      let guarding = FormGuard(form, name: name, period, language, reference)
      return try self.write(name, guarding, write)
    case .workbook(let write):
      let log = CellLog(form: name)
      try folder.stage(name) { try write($0, log) }
      return (log, nil)
    case .text(let text):
      let bytes = Array(text().utf8)
      if earlier?.takeOver(name, bytes, to: folder) != true { try folder.stage(name, bytes) }
      return (nil, nil)
    }
  }

  /// A form is drawn without paper first where there is one to compare with.
  private func write(
    _ name: String, _ guarding: FormGuard, _ write: (_ path: String, _ log: CellLog) throws -> Void
  ) throws -> (log: CellLog?, drawn: String?) {
    guard let earlier else {
      let log = CellLog(form: name)
      try stage(name, guarding, log, write)
      return (log, nil)
    }
    if earlier.holds(form: name) {
      let (log, hash) = self.log(name, isWithoutPaper: true)
      try write("", log)
      if earlier.takeOver(name, drawn: hash.text, to: folder) { return (log, hash.text) }
    }
    let (log, hash) = self.log(name, isWithoutPaper: false)
    try stage(name, guarding, log, write)
    return (log, hash.text)
  }

  private func stage(
    _ name: String, _ guarding: FormGuard, _ log: CellLog,
    _ write: (_ path: String, _ log: CellLog) throws -> Void
  ) throws {
    try folder.stage(name) { path in
      try write(path, log)
      try guarding.check(path)
    }
  }

  private func log(_ name: String, isWithoutPaper: Bool) -> (CellLog, DrawnHash) {
    let hash = DrawnHash()
    let print = DrawingPrint(version: Tool.version, styles: styles) { hash.take($0) }
    return (CellLog(form: name, print: print, isWithoutPaper: isWithoutPaper), hash)
  }
}
