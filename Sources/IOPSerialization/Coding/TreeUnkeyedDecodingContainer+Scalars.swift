extension TreeUnkeyedDecodingContainer {
  mutating func decode(_ type: Bool.Type) throws -> Bool {
    try advance { value, place throws(JSONError) in try value.boolean(at: place) }
  }

  mutating func decode(_ type: String.Type) throws -> String {
    try advance { value, place throws(JSONError) in try value.text(at: place) }
  }

  mutating func decode(_ type: Double.Type) throws -> Double {
    try advance { value, place throws(JSONError) in try value.floatingPoint(type, at: place) }
  }

  mutating func decode(_ type: Float.Type) throws -> Float {
    try advance { value, place throws(JSONError) in try value.floatingPoint(type, at: place) }
  }

  mutating func decode(_ type: Int.Type) throws -> Int {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: Int8.Type) throws -> Int8 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: Int16.Type) throws -> Int16 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: Int32.Type) throws -> Int32 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: Int64.Type) throws -> Int64 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: UInt.Type) throws -> UInt {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: UInt8.Type) throws -> UInt8 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: UInt16.Type) throws -> UInt16 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: UInt32.Type) throws -> UInt32 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  mutating func decode(_ type: UInt64.Type) throws -> UInt64 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func decode(_ type: Int128.Type) throws -> Int128 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }

  @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
  mutating func decode(_ type: UInt128.Type) throws -> UInt128 {
    try advance { value, place throws(JSONError) in try value.integer(type, at: place) }
  }
}
