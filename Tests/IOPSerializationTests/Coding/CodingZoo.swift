import IOPModels

/// A type with members of every standard kind.
struct Scalars: Codable, Hashable {
  var bool = true
  var string = "text"
  var double = 72.5
  var float: Float = 0.1
  var int = -1
  var int8: Int8 = .min
  var int16: Int16 = .max
  var int32: Int32 = .min
  var int64: Int64 = -9_007_199_254_740_991
  var uint: UInt = 1
  var uint8: UInt8 = .max
  var uint16: UInt16 = .max
  var uint32: UInt32 = .max
  var uint64: UInt64 = 9_007_199_254_740_991
  var some: Int? = 5
  var none: Int?
}

/// A nested type with optional parts, arrays and dictionaries.
struct Nested: Codable, Hashable {
  struct Leaf: Codable, Hashable {
    var name: String
    var note: String?
  }

  enum Color: String, Codable, CodingKeyRepresentable { case red, green }

  var leaf = Leaf(name: "a", note: nil)
  var leaves = [Leaf(name: "b", note: "c"), Leaf(name: "d", note: nil)]
  var matrix = [[1, 2], [], [3]]
  var optionals: [Int?] = [1, nil, 3]
  var byName = ["x": 1, "y": 2]
  var byNumber = [1: "one", -2: "minus two"]
  var byColor: [Color: Int] = [.red: 1, .green: 2]
  var pairs: [Bool: Int] = [true: 1]
  var colors: Set<Color> = [.red]
}

/// A union, as Swift codes enumerations with payload.
enum Payload: Codable, Hashable {
  case empty
  case single(Int)
  case labelled(name: String, weight: Double?)
}

/// A class with a superclass, coded through `superEncoder` and `superDecoder`.
class Animal: Codable {
  var legs: Int

  init(legs: Int) { self.legs = legs }
}

final class Dog: Animal {
  var name: String

  private enum CodingKeys: String, CodingKey { case name, owner }

  init(legs: Int, name: String) {
    self.name = name
    super.init(legs: legs)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    _ = try Animal(from: container.superDecoder(forKey: .owner))
    try super.init(from: container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try Animal(legs: 2).encode(to: container.superEncoder(forKey: .owner))
    try super.encode(to: container.superEncoder())
  }
}

/// A type that uses every kind of nested container, and the super coders of arrays.
struct Containers: Codable, Hashable {
  enum CodingKeys: String, CodingKey { case object, list, index }

  var name = "a"
  var numbers = [1, 2]
  var words = ["x"]

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let object = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .object)
    name = try object.decode(String.self, forKey: .index)
    var list = try container.nestedUnkeyedContainer(forKey: .list)
    var inner = try list.nestedUnkeyedContainer()
    numbers = []
    while !inner.isAtEnd { numbers.append(try inner.decode(Int.self)) }
    let element = try list.nestedContainer(keyedBy: CodingKeys.self)
    guard element.allKeys == [.index], try element.decodeNil(forKey: .index) else {
      throw DecodingError.dataCorruptedError(
        forKey: .index, in: element, debugDescription: "must be null")
    }
    words = try [String](from: list.superDecoder())
    _ = try list.decodeNil()
    guard list.isAtEnd, list.count == 4 else { throw Rule.broken }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var list = container.nestedUnkeyedContainer(forKey: .list)
    var object = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .object)
    try object.encode(name, forKey: .index)
    var inner = list.nestedUnkeyedContainer()
    for number in numbers { try inner.encode(number) }
    var element = list.nestedContainer(keyedBy: CodingKeys.self)
    try element.encodeNil(forKey: .index)
    try words.encode(to: list.superEncoder())
    try list.encodeNil()
  }
}

/// A rule that is broken, as a library type throws it.
enum Rule: InvalidValue {
  case broken

  var description: String { "must not be broken" }
}

/// An error that is not an invalid value and echoes data.
struct Leak: Error, CustomStringConvertible {
  let data: String

  var description: String { "cannot use \(data)" }
}

/// A value that refuses everything, in one of several ways.
struct Refusing: Decodable {
  enum Way: String, Codable { case rule, leak, corrupted, corruptedRule, missing, member }
  enum CodingKeys: String, CodingKey { case inner }

  static let way = CodingUserInfoKey(rawValue: "way")

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    switch Way(rawValue: text) {
    case .rule: throw Rule.broken
    case .leak, nil: throw Leak(data: text)
    case .corrupted:
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "cannot use \(text)"))
    case .corruptedRule:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: text, underlyingError: Rule.broken))
    case .missing:
      throw DecodingError.keyNotFound(
        CodingKeys.inner, .init(codingPath: decoder.codingPath, debugDescription: text))
    case .member:
      throw DecodingError.valueNotFound(
        Int.self,
        .init(
          codingPath: decoder.codingPath + [CodingKeys.inner], debugDescription: text,
          underlyingError: Leak(data: text)))
    }
  }
}
