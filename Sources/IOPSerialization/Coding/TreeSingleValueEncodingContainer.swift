/// The encoder of a value as a whole.
struct TreeSingleValueEncodingContainer: SingleValueEncodingContainer {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  mutating func encodeNil() throws {
    try encoder.set(.null)
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    try encoder.set(encoder.nested(at: encoder.place).encode(value))
  }

  mutating func encode(_ value: Bool) throws {
    try encoder.set(.bool(value))
  }

  mutating func encode(_ value: String) throws {
    try encoder.set(.string(value))
  }

  mutating func encode(_ value: Double) throws {
    try encoder.set(.floating(value, at: encoder.place))
  }

  mutating func encode(_ value: Float) throws {
    try encoder.set(.floating(value, at: encoder.place))
  }

  mutating func encode(_ value: Int) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: Int8) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: Int16) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: Int32) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: Int64) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: UInt) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: UInt8) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: UInt16) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: UInt32) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  mutating func encode(_ value: UInt64) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: Int128) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: UInt128) throws {
    try encoder.set(.integer(value, at: encoder.place))
  }
}
