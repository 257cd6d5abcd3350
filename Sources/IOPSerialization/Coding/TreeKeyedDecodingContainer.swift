/// The decoder of the members of an object.
struct TreeKeyedDecodingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: TreeDecoder
  let object: JSONObject

  init(_ decoder: TreeDecoder, _ object: JSONObject) {
    self.decoder = decoder
    self.object = object
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  /// The members that the key type knows.
  ///
  /// Two names that stand for one integer key (`7` and `07`) would overwrite each other in a dictionary: the next
  /// use of the decoder throws.
  var allKeys: [Key] {
    var keys: [Key] = []
    var hasUnusualInteger = false
    for member in object.members {
      guard let key = Key(stringValue: member.name) else { continue }
      if let integer = key.intValue, String(integer) != member.name, Int(member.name) == integer {
        hasUnusualInteger = true
      }
      keys.append(key)
    }
    if hasUnusualInteger, Set(keys.compactMap(\.intValue)).count < keys.count {
      decoder.failure = JSONError(.ambiguousIntegerKey, at: decoder.place.path)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    try value(key) == .null
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try nestedDecoder(key).decode(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try nestedDecoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try nestedDecoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    try nestedDecoder(PlainKey.inherited)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    try nestedDecoder(key)
  }

  private func nestedDecoder(_ key: any CodingKey) throws(JSONError) -> TreeDecoder {
    let value = try value(key)
    return decoder.decoder(of: value, at: decoder.place.member(key))
  }

  func value(_ key: any CodingKey) throws(JSONError) -> JSONValue {
    if let failure = decoder.failure { throw failure }
    guard let value = object[key.stringValue] else {
      throw JSONError(.missingMember, at: decoder.place.member(key).path)
    }
    return value
  }
}
