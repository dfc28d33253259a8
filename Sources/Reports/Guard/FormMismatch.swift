/// A form that is not as its approved blank: nothing is published, for the program contradicts itself (exit code 70).
package struct FormMismatch: Error, Sendable, Equatable {
  /// The form's file name.
  package let form: String
  package let sheet: String
  /// `D10`, or `A1:F1` where cells should be one.
  package let cell: String
  package let expected: String
  package let found: String
}
