extension TreeUnkeyedEncodingContainer {
  mutating func encode(_ value: Bool) throws {
    encoder.add(.value(.bool(value)))
  }

  mutating func encode(_ value: String) throws {
    encoder.add(.value(.string(value)))
  }

  mutating func encode(_ value: Double) throws {
    encoder.add(.value(try .floating(value, at: nextPlace)))
  }

  mutating func encode(_ value: Float) throws {
    encoder.add(.value(try .floating(value, at: nextPlace)))
  }

  mutating func encode(_ value: Int) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: Int8) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: Int16) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: Int32) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: Int64) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: UInt) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: UInt8) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: UInt16) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: UInt32) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  mutating func encode(_ value: UInt64) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: Int128) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func encode(_ value: UInt128) throws {
    encoder.add(.value(try .integer(value, at: nextPlace)))
  }
}
