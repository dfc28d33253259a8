internal import Batch
internal import Reports
internal import SocialOrder

/// The files that failed and were not put right since, each once.
struct FailedFiles {
  /// The latest first.
  private(set) var open: [FailedFile] = []
  /// How many more are of closed periods alone.
  private(set) var ofClosed = 0

  init(
    _ submissions: [Submission], _ pages: [Int: [FailedFile.Page]], _ keys: FiledKeys,
    _ reference: ReferenceData, lastRun: String?, asOf: CivilDate
  ) {
    let register = reference.administrators
    // From the last to the first: what came later puts right, or comes in place of, what came before.
    var accepted: [FailedFile.Part: [Submission]] = [:]
    var acceptedNames: Set<String> = []
    var places: [Attempt: Int] = [:]
    var contents: [String: Int] = [:]
    for submission in submissions.reversed() {
      let parts = Set(submission.parts(register).map { $0.0 })
      if submission.fate == .accepted {
        for part in parts { accepted[part, default: []].append(submission) }
        acceptedNames.insert(submission.nameBytes)
      }
      guard submission.fate == .rejected || submission.fate == .quarantined else { continue }
      let isClosed =
        !parts.isEmpty && submission.run != lastRun
        && parts.allSatisfy { reference.closedPeriods.closing(of: $0.period, on: asOf) != nil }
      // Of a closed period nothing can be put right: it is counted alone, and no file is read for that.
      let correction = Correction(
        submission, isClosed ? FiledKeys() : keys, register)
      let isPutRight =
        parts.isEmpty
        ? acceptedNames.contains(submission.nameBytes)
        : parts.allSatisfy { correction.isThere(of: $0, among: accepted[$0] ?? []) }
      if isPutRight { continue }
      let attempt = Attempt(name: submission.nameBytes, parts: parts)
      if let place = submission.sha256.flatMap({ contents[$0] }) ?? places[attempt] {
        open[place].attempts += 1
        continue
      }
      if isClosed {
        ofClosed += 1
        continue
      }
      places[attempt] = open.count
      if let sha256 = submission.sha256 { contents[sha256] = open.count }
      open.append(Self.file(submission, parts, pages[submission.sequence], asOf))
    }
  }

  /// The same file tried again: of the same name, about the same.
  private struct Attempt: Hashable {
    let name: String
    let parts: Set<FailedFile.Part>
  }

  private static func file(
    _ submission: Submission, _ parts: Set<FailedFile.Part>, _ pages: [FailedFile.Page]?,
    _ asOf: CivilDate
  ) -> FailedFile {
    let cause = submission.reason ?? submission.judgement?.firstCause
    return FailedFile(
      sequence: submission.sequence, name: submission.name, sha256: submission.sha256,
      isQuarantined: submission.fate == .quarantined,
      receivedOn: CivilDate(iso: submission.receivedOn) ?? asOf,
      errors: submission.judgement?.errors ?? 0,
      cause: cause.map { Texts(kk: $0.kk, ru: $0.ru, en: $0.en) } ?? Texts(same: ""),
      place: pages == nil ? nil : submission.place, pages: pages ?? [], parts: parts.sorted())
  }
}
