/// A workbook that could not be written whole: the run cannot go on.
package struct WorkbookError: Error, Sendable, Equatable {
  /// Where it was to be written.
  package let path: String
  /// What the writer or the look at the finished file says, in English.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
