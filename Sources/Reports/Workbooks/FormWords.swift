internal import SocialOrder

/// A form's headings in one language, with the period filled in.
struct FormWords {
  /// The first part of the form's own keys: `annex4`.
  let form: String
  let period: Period
  let language: Language
  let reference: ReferenceData

  /// A heading of this form: `title` is `annex4.title`.
  func own(_ key: String) -> String { filled(reference.headings["\(form).\(key)"][language]) }

  /// A heading that the forms share: `subtotal` is `form.subtotal`.
  func shared(_ key: String) -> String { filled(reference.headings["form.\(key)"][language]) }

  /// The note at a cell whose text Excel cannot hold whole.
  var cutNote: String { reference.phrases["form.cut"][language] }

  /// `1-бағыт. …`, `Направление 1. …`.
  func heading(_ direction: Direction) -> String {
    Self.fill(
      shared("direction"),
      ["number": "\(direction.number)", "title": reference.title(direction)[language]])
  }

  func filled(_ text: String) -> String {
    Placeholders.fill(text) { name in
      switch name {
      case "year": "\(period.year)"
      case "half": period.half.map { "\($0)" } ?? ""
      default: nil
      }
    }
  }

  /// Sets values in the places `{name}` of a heading; what has no value stays as it is.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    Placeholders.fill(text) { values[$0] }
  }
}
