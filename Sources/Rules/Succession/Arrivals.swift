package import SocialOrder

/// What each file of a workspace submits, in the order in which the files came: who was first, and so whether a file is late.
package struct Arrivals {
  /// Records of one kind that a body filed for a period.
  struct Submission: Hashable {
    let kind: RecordKind
    let body: BodyPeriod
  }

  /// By file, in the order of their first records.
  private let submissions: [[Submission]]

  /// - Parameter facts: of each file by itself, in the batch's order; also those that others have superseded since.
  package init(_ facts: some Sequence<FactSet>) {
    submissions = facts.map { facts in
      var seen: Set<Submission> = []
      var submissions: [Submission] = []
      func note(_ facts: FactList<some Fact>, _ kind: RecordKind) {
        var last: BodyPeriod?
        for fact in facts where fact.bodyPeriod != last {
          last = fact.bodyPeriod
          let submission = Submission(kind: kind, body: fact.bodyPeriod)
          if seen.insert(submission).inserted { submissions.append(submission) }
        }
      }
      note(facts.projects, .projects)
      note(facts.visits, .monitoring)
      note(facts.scores, .scores)
      note(facts.remarks, .evaluationRemarks)
      return submissions
    }
  }

  /// The findings of `submission-late`, each file by its own day. What corrects or completes a file that was accepted is not
  /// late, nor is it said again where that one was late: the first has the say. A rejected file does not count as having come.
  /// - Parameters:
  ///   - received: by file; nil where nobody said.
  ///   - isAccepted: by file.
  package func judge(
    received: [CivilDate?], isAccepted: [Bool], _ context: RuleContext
  ) -> SetReport {
    var report = SetReport(context.store)
    var come: Set<Submission> = []
    for (file, submissions) in submissions.enumerated() {
      for submission in submissions where !come.contains(submission) {
        if let received = received[file] {
          SubmissionLate.judge(
            file, submission.kind, submission.body, received, mayHaveComeBefore: false, context,
            &report)
        }
        if isAccepted[file] { come.insert(submission) }
      }
    }
    return report
  }
}
