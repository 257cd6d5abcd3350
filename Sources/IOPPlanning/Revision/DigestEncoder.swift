/// A coder that writes nothing down: it takes all that a value writes, each with its place, into a digest.
struct DigestEncoder: Encoder {
  /// What the coders of one value share.
  final class Sink {
    var digest = StableDigest()
  }

  let sink: Sink
  /// The place within the value.
  private let place: String
  /// The members at the top that are left out.
  private let leftOut: Set<String>

  init(leavingOut members: Set<String> = []) {
    self.init(sink: Sink(), place: "", leftOut: members)
  }

  private init(sink: Sink, place: String, leftOut: Set<String> = []) {
    self.sink = sink
    self.place = place
    self.leftOut = leftOut
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(encoder: self) }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  private func inside(_ name: String) -> DigestEncoder {
    DigestEncoder(sink: sink, place: "\(place)/\(name)")
  }

  private func put(_ text: String) {
    sink.digest.add(place)
    sink.digest.add(text)
  }

  private func put(_ value: some Encodable) throws {
    switch value {
    case let text as String: put("\"\(text)")
    case let flag as Bool: put(flag ? "true" : "false")
    case let number as any BinaryInteger: put("\(number)")
    case let number as any BinaryFloatingPoint: put("\(number)")
    default: try value.encode(to: self)
    }
  }

  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: DigestEncoder
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { encoder.inside(key.stringValue).put("null") }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
      if encoder.leftOut.contains(key.stringValue) { return }
      try encoder.inside(key.stringValue).put(value)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
      keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
      encoder.inside(key.stringValue).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder.inside(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder.inside("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder.inside(key.stringValue) }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let encoder: DigestEncoder
    var count = 0
    var codingPath: [any CodingKey] { [] }

    private mutating func next() -> DigestEncoder {
      count += 1
      return encoder.inside("\(count)")
    }

    mutating func encodeNil() { next().put("null") }
    mutating func encode(_ value: some Encodable) throws { try next().put(value) }

    mutating func nestedContainer<NestedKey: CodingKey>(
      keyedBy keyType: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
      next().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      next().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { next() }
  }

  private struct Single: SingleValueEncodingContainer {
    let encoder: DigestEncoder
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { encoder.put("null") }
    mutating func encode(_ value: some Encodable) throws { try encoder.put(value) }
  }
}
