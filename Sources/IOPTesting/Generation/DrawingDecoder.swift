/// A decoder that reads nothing: it answers every question for a part with a random one.
final class DrawingDecoder: Decoder {
  var draw: Draw
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ draw: Draw) { self.draw = draw }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Members<Key>(decoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    Elements(decoder: self, length: draw.number(in: draw.listLengths))
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

  private func integer<Number: FixedWidthInteger>() -> Number {
    Number(truncatingIfNeeded: draw.number(in: 0...30))
  }

  /// A part that is not of the domain, or else whatever the domain makes of it.
  func part<Part: Decodable>(_ type: Part.Type) throws -> Part {
    let plain: Any? =
      switch type {
      case is Bool.Type: draw.chance(percent: 50)
      case is String.Type: Invented.plain(&draw)
      case is Int.Type: integer() as Int
      case is Int8.Type: integer() as Int8
      case is Int16.Type: integer() as Int16
      case is Int32.Type: integer() as Int32
      case is Int64.Type: integer() as Int64
      case is UInt.Type: integer() as UInt
      case is UInt8.Type: integer() as UInt8
      case is UInt16.Type: integer() as UInt16
      case is UInt32.Type: integer() as UInt32
      case is UInt64.Type: integer() as UInt64
      case is Double.Type: Double(draw.number(in: 0...30))
      case is Float.Type: Float(draw.number(in: 0...30))
      default: nil
      }
    if let value = plain as? Part { return value }
    return try draw.value(type)
  }
}

extension DrawingDecoder {
  private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: DrawingDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { decoder.draw.chance(percent: decoder.draw.presence) }
    func decodeNil(forKey key: Key) -> Bool { false }
    func decode<Part: Decodable>(_ type: Part.Type, forKey key: Key) throws -> Part {
      try decoder.part(type)
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> { decoder.container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
      decoder.unkeyedContainer()
    }
    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder }
  }

  private struct Elements: UnkeyedDecodingContainer {
    let decoder: DrawingDecoder
    let length: Int
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { length }
    var isAtEnd: Bool { currentIndex >= length }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<Part: Decodable>(_ type: Part.Type) throws -> Part {
      currentIndex += 1
      return try decoder.part(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> {
      currentIndex += 1
      return decoder.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
      currentIndex += 1
      return decoder.unkeyedContainer()
    }
    mutating func superDecoder() -> any Decoder { decoder }
  }

  private struct Single: SingleValueDecodingContainer {
    let decoder: DrawingDecoder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<Part: Decodable>(_ type: Part.Type) throws -> Part { try decoder.part(type) }
  }
}
