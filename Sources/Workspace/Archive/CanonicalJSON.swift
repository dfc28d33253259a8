internal import FoundationEssentials

/// A JSON document in the one form in which it is written and hashed: keys sorted by their bytes, no spaces, no escapes but
/// those that must be, one newline at the end. (In Python: `json.dumps(d, sort_keys=True, separators=(",", ":"),
/// ensure_ascii=False) + "\n"`.) Numbers are whole.
enum CanonicalJSON: Codable, Sendable, Equatable {
  case object([String: CanonicalJSON])
  case array([CanonicalJSON])
  case string(String)
  case number(Int64)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Int64.self) {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let items = try? container.decode([CanonicalJSON].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: CanonicalJSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let items): try container.encode(items)
    case .string(let string): try container.encode(string)
    case .number(let number): try container.encode(number)
    case .bool(let bool): try container.encode(bool)
    case .null: try container.encodeNil()
    }
  }

  /// The document of a value, as bytes.
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("values of ours hold nothing that JSON cannot")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Reads a document of ours; nil where it is none.
  static func value<T: Decodable>(_ type: T.Type, _ bytes: [UInt8]) -> T? {
    // A JSON document is UTF-8 without a byte order mark here; a decoder that guesses would take others too.
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try? decoder.decode(type, from: Data(bytes))
  }

  /// The members of an object.
  var members: [String: CanonicalJSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
