internal import Files
internal import Reports

/// What `reports/latest` shows, against the runs that made it.
struct ReportsCheck {
  private let workspace: PathBytes

  init(_ workspace: PathBytes) { self.workspace = workspace }

  /// - Parameter reports: those that the ledger knows of.
  func faults(expecting reports: [PeriodReport]) throws(FilesError) -> [Fault] {
    let link = workspace.appending(PathBytes("reports/latest"))
    guard try link.isTaken else {
      return reports.isEmpty ? [] : [Fault(.latestMissing, "reports/latest")]
    }
    guard let target = Moving.target(of: link)?.text, target.hasPrefix("../runs/"),
      case let id = String(target.dropFirst("../runs/".count)), RunRecord(id: id) != nil,
      try workspace.appending(PathBytes("runs/\(id)")).isFolder
    else { return [Fault(.latestBroken, "reports/latest")] }
    guard let document = try run(id) else { return [Fault(.runUnreadable, "runs/\(id)/run.json")] }
    return try faults(document, known: reports)
  }

  /// What a run left about itself; nil where it cannot be read, or is another's.
  private func run(_ id: String) throws(FilesError) -> RunDocument? {
    guard let bytes = try read("runs/\(id)/run.json"), let run = RunDocument.read(bytes),
      run.run.id == id
    else { return nil }
    return run
  }

  private func faults(_ document: RunDocument, known: [PeriodReport]) throws(FilesError) -> [Fault]
  {
    let folder = "runs/\(document.run.id)"
    var hashes: [String: String] = [:]
    for output in document.outputs { hashes[output.path] = output.sha256 }
    var places = Set(hashes.keys)
    // What a run made stands where it was made, and in the runs since in which it did not change.
    let periods = Set(document.reports.map(\.period) + known.map(\.period))
    for report in document.reports where report.run != document.run.id {
      for output in try run(report.run)?.outputs ?? []
      where output.path.hasPrefix(report.period + "/") {
        hashes[output.path] = output.sha256
        places.insert(output.path)
      }
    }
    for period in periods {
      places.formUnion(["\(period)/run.json", "\(period)/figures.json"])
      let text = try read("\(folder)/\(period)/run.json") ?? []
      let names = RunJSON.outputs(String(decoding: text, as: UTF8.self))
      places.formUnion(names.map { "\(period)/\($0)" })
    }
    var faults: [Fault] = []
    for place in places.sorted() {
      let path = "\(folder)/\(place)"
      guard let sha256 = try hash(path) else {
        faults.append(Fault(.outputMissing, path))
        continue
      }
      if let expected = hashes[place], expected != sha256 {
        faults.append(Fault(.outputChanged, path))
      }
    }
    return faults
  }

  /// Nil where no file is there. Links are followed: reports that did not change may be links to those of an earlier run.
  private func hash(_ path: String) throws(FilesError) -> String? {
    let path = workspace.appending(PathBytes(path))
    guard try path.isFile else { return nil }
    return try InputFile.expand([path])[0].read { _ in true }
  }

  private func read(_ path: String) throws(FilesError) -> [UInt8]? {
    let path = workspace.appending(PathBytes(path))
    guard try path.isFile else { return nil }
    return try InputFile.expand([path])[0].contents().bytes
  }
}
