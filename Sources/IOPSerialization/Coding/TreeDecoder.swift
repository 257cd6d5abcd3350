/// The decoder of one value of a tree.
final class TreeDecoder: Decoder {
  let value: JSONValue
  let place: CodingPlace
  let sendableUserInfo: [CodingUserInfoKey: any Sendable]
  /// What was wrong where the protocol of coders cannot throw.
  var failure: JSONError?

  init(_ value: JSONValue, at place: CodingPlace, userInfo: [CodingUserInfoKey: any Sendable]) {
    self.value = value
    self.place = place
    self.sendableUserInfo = userInfo
  }

  var codingPath: [any CodingKey] { place.codingPath }

  var userInfo: [CodingUserInfoKey: Any] { sendableUserInfo }

  /// Decodes the value as a type, by the code of the type.
  func decode<Value: Decodable>(_ type: Value.Type) throws(JSONError) -> Value {
    do {
      let decoded = try Value(from: self)
      if let failure { throw failure }
      return decoded
    } catch {
      throw JSONError(translating: error, at: place)
    }
  }

  /// The decoder of a value inside this one.
  func decoder(of value: JSONValue, at place: CodingPlace) -> TreeDecoder {
    TreeDecoder(value, at: place, userInfo: sendableUserInfo)
  }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = value else { throw mismatch(.object) }
    return KeyedDecodingContainer(TreeKeyedDecodingContainer<Key>(self, object))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = value else { throw mismatch(.array) }
    return TreeUnkeyedDecodingContainer(self, elements)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    TreeSingleValueDecodingContainer(decoder: self)
  }

  private func mismatch(_ expected: JSONKind) -> JSONError {
    JSONError(.wrongKind(expected: expected, found: value.kind), at: place.path)
  }
}
