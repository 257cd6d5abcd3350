/// The decoder of a value as a whole.
struct TreeSingleValueDecodingContainer: SingleValueDecodingContainer {
  let decoder: TreeDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.value == .null }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try decoder.decode(type)
  }

  func decode(_ type: Bool.Type) throws -> Bool {
    try decoder.value.boolean(at: decoder.place)
  }

  func decode(_ type: String.Type) throws -> String {
    try decoder.value.text(at: decoder.place)
  }

  func decode(_ type: Double.Type) throws -> Double {
    try decoder.value.floatingPoint(type, at: decoder.place)
  }

  func decode(_ type: Float.Type) throws -> Float {
    try decoder.value.floatingPoint(type, at: decoder.place)
  }

  func decode(_ type: Int.Type) throws -> Int {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: Int8.Type) throws -> Int8 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: Int16.Type) throws -> Int16 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: Int32.Type) throws -> Int32 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: Int64.Type) throws -> Int64 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: UInt.Type) throws -> UInt {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: UInt8.Type) throws -> UInt8 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: UInt16.Type) throws -> UInt16 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: UInt32.Type) throws -> UInt32 {
    try decoder.value.integer(type, at: decoder.place)
  }

  func decode(_ type: UInt64.Type) throws -> UInt64 {
    try decoder.value.integer(type, at: decoder.place)
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  func decode(_ type: Int128.Type) throws -> Int128 {
    try decoder.value.integer(type, at: decoder.place)
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  func decode(_ type: UInt128.Type) throws -> UInt128 {
    try decoder.value.integer(type, at: decoder.place)
  }
}
