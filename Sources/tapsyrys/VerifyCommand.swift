internal import ArgumentParser
internal import Batch
internal import Files
internal import Reports
internal import SocialOrder
internal import Workspace

/// `verify`: proves a workspace, or one receipt with its file.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: HelpWords.text("verify.about"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @ArgumentParser.Argument(help: .words("verify.option.paths"))
  var paths: [String] = []

  @Option(name: .long, help: .words("verify.option.format"))
  var format = Format.text

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    if paths.count == 2 { return try verifyReceipt() }
    let workspace = PathBytes(paths.first ?? ".")
    let grounds = try place.load(in: workspace, groundOptions, withReference: false)
    let words = grounds.words
    guard paths.count < 2, try !workspace.isFile else {
      throw Failure(Failure.usage, "verify.usage", [:], words)
    }
    do {
      try place.check(workspace, words)
      // A run that is under way moves what is looked at here. Whoever may not write there may look all the same.
      let lock: FolderLock?
      do {
        lock = try place.lock(workspace, words)
      } catch is FilesError {
        lock = nil
      }
      defer { withExtendedLifetime(lock) {} }
      try verify(workspace, grounds)
    } catch {
      throw Failure(error, words)
    }
  }

  // MARK: A workspace

  private func verify(_ workspace: PathBytes, _ grounds: Grounds) throws {
    let words = grounds.words
    var ledger: Ledger?
    var failure: Failure?
    do {
      ledger = try Ledger.openIfThere(in: workspace)
    } catch {
      // Without it the archive can still be looked at by itself: it is what the ledger is made anew from.
      failure = Failure(error, words)
      if failure?.code == Failure.machine { throw error }
    }
    let proof = try Verification(workspace, ledger) { done, all in
      guard Terminal.errorIsTerminal, done.isMultiple(of: 100) else { return }
      Terminal.status(words.text("verify.progress", ["done": "\(done)", "all": "\(all)"]))
    }
    if Terminal.errorIsTerminal { Terminal.status("") }
    switch format {
    case .text: try Terminal.output(text(proof, words))
    case .json: try Terminal.output(json(proof, workspace, failure, grounds).text)
    }
    if let failure { throw failure }
    guard !proof.faults.isEmpty else { return }
    let isLedger = proof.faults.contains { $0.kind.isOfLedger }
    throw Failure(
      isLedger ? Failure.ledger : Failure.rejected,
      isLedger ? "verify.ledgerDiffers" : "verify.archiveDiffers",
      ["count": "\(proof.faults.count)"], words)
  }

  private func text(_ proof: Verification, _ words: Words) -> String {
    var lines = proof.faults.map { fault in
      let key = (what: words.text(fault.kind.key, [:]), help: words.text(fault.kind.helpKey, [:]))
      return "\(ArchiveNames.shown(fault.place)): \(key.what) \(key.help)"
    }
    lines.append(words.text(proof.faults.isEmpty ? "verify.sound" : "verify.seen", counts(proof)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(_ proof: Verification) -> [String: String] {
    [
      "accepted": "\(proof.files[.accepted] ?? 0)", "rejected": "\(proof.files[.rejected] ?? 0)",
      "quarantined": "\(proof.files[.quarantined] ?? 0)", "receipts": "\(proof.receipts)",
      "faults": "\(proof.faults.count)",
    ]
  }

  private func json(
    _ proof: Verification, _ workspace: PathBytes, _ failure: Failure?, _ grounds: Grounds
  ) -> JSON {
    let language = groundOptions.fileLanguage(grounds.settings)
    let words = Words(phrases: grounds.words.phrases, language: language)
    let faults = proof.faults.map { fault -> JSON in
      .object([
        ("path", .string(fault.place)), ("fault", .string(fault.kind.rawValue)),
        ("message", .string(words.text(fault.kind.key, [:]))),
        ("help", .string(words.text(fault.kind.helpKey, [:]))),
      ])
    }
    return .object([
      tool, ("workspace", .string(workspace.text)),
      ("sound", .bool(proof.faults.isEmpty && failure == nil)),
      ("ledger", failure.map { .string($0.message) } ?? .null),
      (
        "files",
        .object(
          [Fate.accepted, .rejected, .quarantined].map {
            ($0.rawValue, .number(proof.files[$0] ?? 0))
          })
      ), ("bytes", .number(proof.bytes)), ("receipts", .number(proof.receipts)),
      ("faults", .array(faults)),
    ])
  }

  private var tool: (String, JSON) {
    ("tool", .object([("name", .string(Tool.name)), ("version", .string(Tool.version))]))
  }

  // MARK: A receipt

  /// By the two files alone: a body checks what it was given, with no workspace and no network.
  private func verifyReceipt() throws {
    let grounds = try groundOptions.load()
    let words = grounds.words
    let check: ReceiptCheck
    do {
      let files = try paths.map { try InputFile.expand([PathBytes($0)]) }
      guard try paths.allSatisfy({ try PathBytes($0).isFile }) else {
        throw Failure(Failure.usage, "verify.usage", [:], words)
      }
      check = try ReceiptCheck(receipt: files[0][0], file: files[1][0])
    } catch let error as FilesError {
      throw Failure(opening: error, words)
    } catch {
      throw Failure(error, words)
    }
    let values = values(check, words)
    switch format {
    case .text:
      if check.fault == nil {
        try Terminal.say(words.text("verify.receipt.sound", values), in: words.language)
      }
    case .json: try Terminal.output(json(check).text)
    }
    if let fault = check.fault { throw Failure(Failure.rejected, fault.key, values, words) }
  }

  private func values(_ check: ReceiptCheck, _ words: Words) -> [String: String] {
    let submission = check.sidecar?.submission
    let breaches = submission?.judgement?.breaches ?? 0
    return [
      "receipt": paths[0], "file": paths[1], "sha256": check.sha256,
      "name": submission.map { ArchiveNames.shown($0.name) } ?? "–",
      "day": submission.flatMap { CivilDate(iso: $0.receivedOn) }.map { $0.text(words.language) }
        ?? "–",
      "sequence": submission.map { "\($0.sequence)" } ?? "–",
      "expected": submission?.sha256.map(ArchiveNames.shown) ?? "–",
      "records": "\(submission?.judgement?.records ?? 0)",
      "verdict": words.text(
        breaches > 0 ? "verify.receipt.breaches" : "verify.receipt.noBreaches",
        ["count": "\(breaches)"]),
    ]
  }

  private func json(_ check: ReceiptCheck) -> JSON {
    let submission = check.sidecar?.submission
    func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    func number(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }
    return .object([
      tool, ("sound", .bool(check.fault == nil)), ("fault", text(check.fault?.rawValue)),
      ("sha256", .string(check.sha256)), ("name", text(submission?.name)),
      ("received_on", text(submission?.receivedOn)), ("sequence", number(submission?.sequence)),
      ("verdict", text(submission?.fate.rawValue)),
      ("records", number(submission?.judgement?.records)),
      ("breaches", number(submission?.judgement?.breaches)),
      ("edition", text(submission?.judgement?.edition)),
      ("version", text(submission?.judgement?.version)), ("receipt", text(check.sidecar?.receipt)),
    ])
  }
}
