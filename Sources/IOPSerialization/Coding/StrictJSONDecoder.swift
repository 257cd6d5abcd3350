/// Decodes values from JSON, strictly.
///
/// Integers are exact and never converted from fractions, booleans are no numbers, and every error is a
/// ``JSONError`` that names the innermost value that was refused. When the initialiser of a type throws an
/// `InvalidValue`, its description becomes the reason; the text of any other error is withheld.
///
/// Members that a type does not ask for are ignored, as `Codable` has it. ``VersionedDocument`` does not ignore them.
public struct StrictJSONDecoder: Sendable {
  /// What the reader accepts at most.
  public var limits: JSONLimits
  /// Values for the types that are decoded.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Creates a decoder.
  public init(limits: JSONLimits = .standard) {
    self.limits = limits
  }

  /// Reads a document and decodes a value from it; throws the first thing that is wrong, with its path.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: [UInt8]
  ) throws(JSONError) -> Value {
    try decode(type, from: JSONReader(limits: limits).read(bytes))
  }

  /// Decodes a value from a tree; throws the first thing that is wrong, with its path.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from value: JSONValue
  ) throws(JSONError) -> Value {
    try decode(type, from: value, at: .root)
  }

  /// Decodes a value from a part of a document; errors have paths in the whole document.
  func decode<Value: Decodable>(
    _ type: Value.Type, from value: JSONValue, at path: JSONPath
  ) throws(JSONError) -> Value {
    try TreeDecoder(value, at: .root(path), userInfo: userInfo).decode(type)
  }
}
