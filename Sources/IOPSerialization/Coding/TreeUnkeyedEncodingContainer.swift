/// The encoder of the elements of an array.
struct TreeUnkeyedEncodingContainer: UnkeyedEncodingContainer {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  var count: Int { encoder.count }

  /// The place of the next element.
  var nextPlace: CodingPlace { encoder.place.element(count) }

  mutating func encodeNil() throws {
    encoder.add(.value(.null))
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    let nested = encoder.nested(at: nextPlace)
    encoder.add(.value(try nested.encode(value)))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    nestedEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    nestedEncoder().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    nestedEncoder()
  }

  private func nestedEncoder() -> TreeEncoder {
    let nested = encoder.nested(at: nextPlace)
    encoder.add(.pending(nested))
    return nested
  }
}
