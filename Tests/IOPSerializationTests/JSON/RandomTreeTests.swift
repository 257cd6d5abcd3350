import Foundation
import IOPSerialization
import IOPTesting
import Testing

@Suite("Random trees")
struct RandomTreeTests {
  @Test(
    "Any tree is written and read again with equal bytes and meaning",
    arguments: [
      1, 20_260_105, 8785,
    ] as [UInt64])
  func roundTrip(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<(200 * TestScale.factor) {
      let tree = try RandomTree.value(depth: 5, using: &generator)
      let canonical = try write(tree)
      let read = try read(canonical)
      #expect(read == tree, "seed \(seed), round \(round)")
      #expect(try write(read) == canonical, "seed \(seed), round \(round)")
      let readable = try write(tree, .readable)
      #expect(try IOPSerializationTests.read(readable) == tree, "seed \(seed), round \(round)")
      #expect(try write(IOPSerializationTests.read(readable)) == canonical)
    }
  }

  // Foundation writes whole numbers from 2^53 on with digits that a double does not determine.
  @Test("Another reader of JSON reads the same values", arguments: [2, 3] as [UInt64])
  func foundation(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<(100 * TestScale.factor) {
      let tree = try JSONValue.array([
        RandomTree.value(depth: 4, exponents: -30...9, using: &generator)
      ])
      let canonical = try write(tree)
      let object = try JSONSerialization.jsonObject(with: Data(canonical.utf8))
      let again = try JSONSerialization.data(
        withJSONObject: object, options: .withoutEscapingSlashes)
      let ours = try write(JSONReader().read(Array(again)))
      #expect(ours == canonical, "seed \(seed), round \(round)")
    }
  }

  @Test("Any double is written so that it is read as the same double")
  func doubles() throws {
    var generator = SplitMix64(seed: 754)
    for _ in 0..<(5000 * TestScale.factor) {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let text = try encode(value)
      #expect(try decode(Double.self, text) == value, "seed 754, \(text)")
      #expect(try write(read(text)) == text, "seed 754, \(text)")
      let single = Float(value)
      guard single.isFinite, single != 0 else { continue }
      #expect(try decode(Float.self, encode(single)) == single, "seed 754")
    }
  }
}

/// Makes trees in which every number is in its canonical form.
enum RandomTree {
  static func value(
    depth: Int, exponents: ClosedRange<Int> = -30...30, using generator: inout SplitMix64
  ) throws -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -1000...1000, using: &generator))
    case 3:
      return .integer(
        Int.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &generator))
    case 4:
      let digits = Double(Int.random(in: -1_000_000...1_000_000, using: &generator))
      let exponent = Int.random(in: exponents, using: &generator)
      return .number(try JSONNumber(digits * pow(10, Double(exponent))))
    case 5: return .string(text(using: &generator))
    case 6:
      var elements: [JSONValue] = []
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        elements.append(try value(depth: depth - 1, exponents: exponents, using: &generator))
      }
      return .array(elements)
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...16, using: &generator) {
        object = object.setting(
          text(using: &generator),
          to: try value(depth: depth - 1, exponents: exponents, using: &generator))
      }
      return .object(object)
    }
  }

  static func text(using generator: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let limit: UInt32 = [0x80, 0x80, 0x800, 0x10000, 0x110000][
        Int.random(in: 0...4, using: &generator)]
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
