import Batch
import Foundation
import SocialOrder
import Testing

@testable import Workspace

@Suite("Submissions")
struct SubmissionTests {
  @Test("What a sidecar says is read back as it was written")
  func roundTrip() throws {
    let submission = Submission(
      sequence: 7, run: "2026-07-06-0002", nameBytes: "612ff0", name: "a/\\xF0",
      sha256: String(repeating: "0f", count: 32), size: 12, arrivedAt: 1_783_296_000,
      receivedOn: "2026-07-03", fate: .quarantined, place: "quarantine/2026/0f0f-x",
      duplicateOf: nil, reason: Spoken(.init(kk: "к", ru: "р", en: "e")), judgement: nil)
    let written = try JSONEncoder().encode(submission)
    #expect(try JSONDecoder().decode(Submission.self, from: written) == submission)
  }
}
