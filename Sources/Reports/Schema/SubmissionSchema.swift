package import SocialOrder

/// The XSD of an XML submission (formats.md, XML), made from the column tables.
///
/// Whatever the program accepts is valid by it. What a schema cannot say (check digits, days that do not exist, references,
/// the rules) it leaves to `check`.
package struct SubmissionSchema {
  private let reference: ReferenceData

  package init(_ reference: ReferenceData) { self.reference = reference }

  package var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"",
      "  xmlns=\"\(RecordKind.namespace)\" targetNamespace=\"\(RecordKind.namespace)\"",
      "  elementFormDefault=\"qualified\" attributeFormDefault=\"unqualified\">",
    ]
    lines += indented(submission)
    for kind in RecordKind.allCases { lines += indented(rows(kind)) }
    for type in types { lines += indented(simpleType(type)) }
    lines.append("</xs:schema>")
    return lines.joined(separator: "\n") + "\n"
  }

  private var submission: [String] {
    let kinds = RecordKind.allCases.map {
      "      <xs:element name=\"\($0.rawValue)\" type=\"\($0.rawValue)\"/>"
    }
    return ["<xs:element name=\"submission\">", "  <xs:complexType>"]
      + ["    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">"] + kinds + ["    </xs:choice>"]
      + [
        "    <xs:attribute name=\"administrator_bin\" type=\"\(SchemaType(.bin, .optional).name)\"/>",
        "    <xs:attribute name=\"period\" type=\"half-or-year\"/>",
        "  </xs:complexType>", "</xs:element>",
        "<xs:simpleType name=\"half-or-year\">",
        "  <xs:union memberTypes="
          + "\"\(SchemaType(.half, .optional).name) \(SchemaType(.year, .optional).name)\"/>",
        "</xs:simpleType>",
      ]
  }

  /// A kind's rows: each column at most once, in any order.
  private func rows(_ kind: RecordKind) -> [String] {
    ["<xs:complexType name=\"\(kind.rawValue)\">"] + indented(Self.annotation(kind.title)) + [
      "  <xs:sequence>", "    <xs:element name=\"row\" minOccurs=\"0\" maxOccurs=\"unbounded\">",
      "      <xs:complexType>", "        <xs:all>",
    ] + kind.columns.flatMap(element).map { "          " + $0 } + [
      "        </xs:all>", "      </xs:complexType>", "    </xs:element>", "  </xs:sequence>",
      "</xs:complexType>",
    ]
  }

  private func element(_ column: Column) -> [String] {
    let isAsked = SchemaType.isAsked(column)
    let occurs = isAsked ? "" : " minOccurs=\"0\""
    let type = SchemaType(column.type, isAsked ? .required : .optional).name
    return ["<xs:element name=\"\(column.name)\" type=\"\(type)\"\(occurs)>"]
      + indented(Self.annotation(column.labels)) + ["</xs:element>"]
  }

  /// The types that the columns use, and those of the attributes, each once.
  private var types: [SchemaType] {
    var seen: Set<String> = []
    let columns = RecordKind.allCases.flatMap(\.columns).map {
      SchemaType($0.type, SchemaType.isAsked($0) ? .required : .optional)
    }
    let attributes = [ColumnType.bin, .half, .year].map { SchemaType($0, .optional) }
    return (columns + attributes).filter { seen.insert($0.name).inserted }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func simpleType(_ type: SchemaType) -> [String] {
    let list = type.column.list.map { reference.codes($0).entries } ?? []
    // A list of several is a pattern: its codes have no elements of their own to be explained in.
    let codes: [String] =
      if case .codes = type.column {
        list.flatMap { Self.documentation($0.labels, of: $0.code) }
      } else { [] }
    return ["<xs:simpleType name=\"\(type.name)\">"]
      + indented(codes.isEmpty ? [] : Self.annotation(codes))
      + ["  <xs:restriction base=\"xs:token\">"] + type.facets(list).map { "    " + $0 }
      + ["  </xs:restriction>", "</xs:simpleType>"]
  }

  /// A text in the three languages, for people who read the schema.
  static func annotation(_ texts: Texts) -> [String] { annotation(documentation(texts, of: nil)) }

  private static func annotation(_ documentation: [String]) -> [String] {
    ["<xs:annotation>"] + documentation + ["</xs:annotation>"]
  }

  private static func documentation(_ texts: Texts, of code: String?) -> [String] {
    Language.allCases.map { language in
      let text = (code.map { "\($0): " } ?? "") + texts[language]
      return "  <xs:documentation xml:lang=\"\(language.rawValue)\">\(HTML.escaped(text))"
        + "</xs:documentation>"
    }
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }
}
