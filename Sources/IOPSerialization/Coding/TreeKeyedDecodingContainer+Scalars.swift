extension TreeKeyedDecodingContainer {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try value(key).boolean(at: decoder.place.member(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try value(key).text(at: decoder.place.member(key))
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try value(key).floatingPoint(type, at: decoder.place.member(key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try value(key).floatingPoint(type, at: decoder.place.member(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 {
    try value(key).integer(type, at: decoder.place.member(key))
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 {
    try value(key).integer(type, at: decoder.place.member(key))
  }
}
