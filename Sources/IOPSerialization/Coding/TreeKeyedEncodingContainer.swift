/// The encoder of the members of an object.
struct TreeKeyedEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  mutating func encodeNil(forKey key: Key) throws {
    try encoder.add(.value(.null), for: key)
  }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    let nested = encoder.nested(at: encoder.place.member(key))
    try encoder.add(.value(nested.encode(value)), for: key)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    nestedEncoder(key).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nestedEncoder(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    nestedEncoder(PlainKey.inherited)
  }

  mutating func superEncoder(forKey key: Key) -> any Encoder {
    nestedEncoder(key)
  }

  private func nestedEncoder(_ key: any CodingKey) -> TreeEncoder {
    let nested = encoder.nested(at: encoder.place.member(key))
    do {
      try encoder.add(.pending(nested), for: key)
    } catch {
      encoder.failures.record(error)
    }
    return nested
  }
}
