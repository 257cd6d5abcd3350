// An absent list is an empty list, and an empty list is not written.
//
// Every type of IOPKit whose list may be empty without saying anything (no commitments, no sessions yet) is read and
// written through these two overloads, which the synthesised conformances pick up. Where "none" and "not asked" differ, the
// property is an optional list, and both stay apart on the wire: `[]` and no member.

extension KeyedDecodingContainer {
  package func decode<Element: Decodable>(
    _ type: [Element].Type, forKey key: Key
  ) throws -> [Element] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  package mutating func encode<Element: Encodable>(
    _ value: [Element], forKey key: Key
  ) throws {
    if value.isEmpty { return }
    try encodeIfPresent(value as [Element]?, forKey: key)
  }
}

// A list that says something when it is empty, such as a form that needs no element, is always written.

extension KeyedDecodingContainer {
  /// Decodes a list that has to stand there, if only empty.
  package func decodeStated<Element: Decodable>(
    _ type: [Element].Type, forKey key: Key
  ) throws -> [Element] {
    guard let list = try decodeIfPresent(type, forKey: key) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "the list is missing"))
    }
    return list
  }
}

extension Decoder {
  /// Runs a validating initialiser and says where a value was refused, without the value.
  package func refusing<Value>(_ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch {
      throw DecodingError.placing(error, at: codingPath)
    }
  }
}

extension Collection where Element: Comparable {
  /// Whether each element is below the next.
  package var ascends: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
