internal import Consolidation
internal import Rules
package import SocialOrder

extension Batch {
  /// Why much of a file is wrong at once: what text and pages show above the findings (`Cause`). Made when it is asked for.
  package var causes: [Cause] {
    Causes.find(
      outcome, records: records, projects: submissions.facts.projects, reference)
  }
}
