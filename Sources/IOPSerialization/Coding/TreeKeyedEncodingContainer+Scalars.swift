extension TreeKeyedEncodingContainer {
  mutating func encode(_ value: Bool, forKey key: Key) throws {
    try encoder.add(.value(.bool(value)), for: key)
  }

  mutating func encode(_ value: String, forKey key: Key) throws {
    try encoder.add(.value(.string(value)), for: key)
  }

  mutating func encode(_ value: Double, forKey key: Key) throws {
    try encoder.add(.value(.floating(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Float, forKey key: Key) throws {
    try encoder.add(.value(.floating(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Int, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Int8, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Int16, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Int32, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: Int64, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: UInt, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: UInt8, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: UInt16, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: UInt32, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  mutating func encode(_ value: UInt64, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: Int128, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: UInt128, forKey key: Key) throws {
    try encoder.add(.value(.integer(value, at: encoder.place.member(key))), for: key)
  }
}
