/// The decoder of the elements of an array, one after the other.
struct TreeUnkeyedDecodingContainer: UnkeyedDecodingContainer {
  let decoder: TreeDecoder
  let elements: [JSONValue]
  private(set) var currentIndex = 0

  init(_ decoder: TreeDecoder, _ elements: [JSONValue]) {
    self.decoder = decoder
    self.elements = elements
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var count: Int? { elements.count }

  var isAtEnd: Bool { currentIndex >= elements.count }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else {
      throw JSONError(.tooFewElements, at: decoder.place.element(currentIndex).path)
    }
    guard elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let decoder = decoder
    return try advance { value, place throws(JSONError) in
      try decoder.decoder(of: value, at: place).decode(type)
    }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = decoder
    return try advance { value, place throws(JSONError) in
      decoder.decoder(of: value, at: place)
    }
  }

  /// Decodes the next element and moves on behind it, unless it is refused.
  mutating func advance<Value>(
    _ decode: (JSONValue, CodingPlace) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    let place = decoder.place.element(currentIndex)
    guard !isAtEnd else { throw JSONError(.tooFewElements, at: place.path) }
    let value = try decode(elements[currentIndex], place)
    currentIndex += 1
    return value
  }
}
