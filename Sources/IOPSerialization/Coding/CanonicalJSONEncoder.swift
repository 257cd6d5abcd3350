/// Encodes values as JSON in canonical form (RFC 8785).
///
/// Integers beyond ±(2^53 − 1), infinity and NaN are errors, as is a type that writes a member twice. Every error
/// is a ``JSONError`` with the path of the value.
public struct CanonicalJSONEncoder: Sendable {
  /// Values for the types that are encoded.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Creates an encoder.
  public init() {}

  /// Encodes a value as UTF-8 text; throws the first thing that cannot be written, with its path.
  public func encode(
    _ value: some Encodable, form: JSONWriter.Form = .canonical
  ) throws(JSONError) -> [UInt8] {
    try JSONWriter(form: form).write(encodeToValue(value))
  }

  /// Encodes a value as a tree; throws the first thing that cannot be written, with its path.
  public func encodeToValue(_ value: some Encodable) throws(JSONError) -> JSONValue {
    try encodeToValue(value, at: .root)
  }

  /// Encodes a value as a part of a document; errors have paths in the whole document.
  func encodeToValue(
    _ value: some Encodable, at path: JSONPath
  ) throws(JSONError) -> JSONValue {
    try TreeEncoder(at: .root(path), userInfo: userInfo).encode(value)
  }
}
