internal import SocialOrder

extension IntakeFinding {
  /// An element, an instruction or text where it has no business.
  static func unexpected(_ name: String, in parent: String, line: Int) -> IntakeFinding {
    IntakeFinding(
      .xmlUnexpectedElement, line: line, value: name,
      arguments: ["element": .text(name), "parent": .text(parent)])
  }

  static func unexpectedAttribute(_ name: String, of element: String, line: Int) -> IntakeFinding {
    IntakeFinding(
      .xmlUnexpectedAttribute, line: line, value: name,
      arguments: ["attribute": .text(name), "element": .text(element)])
  }
}
