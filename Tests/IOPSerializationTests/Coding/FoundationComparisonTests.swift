import Foundation
import IOPSerialization
import IOPTesting
import Testing

@Suite("Comparison with Foundation's coders on valid documents")
struct FoundationComparisonTests {
  /// A tree of everything that a document can hold.
  indirect enum Anything: Codable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Anything])
    case object([String: Anything])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([Anything].self) {
        self = .array(value)
      } else {
        self = .object(try container.decode([String: Anything].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .null: try container.encodeNil()
      case .bool(let value): try container.encode(value)
      case .number(let value): try container.encode(value)
      case .string(let value): try container.encode(value)
      case .array(let value): try container.encode(value)
      case .object(let value): try container.encode(value)
      }
    }
  }

  @Test(
    "Any tree decodes to the same value and encodes to the same tree",
    arguments: [
      11, 12,
    ] as [UInt64])
  func trees(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for round in 0..<(60 * TestScale.factor) {
      let tree = try JSONValue.array([
        RandomTree.value(depth: 3, exponents: -30...9, using: &generator)
      ])
      let text = try write(tree)
      let ours = try decode(Anything.self, text)
      let theirs = try JSONDecoder().decode(Anything.self, from: Data(text.utf8))
      #expect(ours == theirs, "seed \(seed), round \(round)")
      #expect(try encode(ours) == text, "seed \(seed), round \(round)")
      let foreign = try JSONEncoder().encode(theirs)
      #expect(
        try write(JSONReader().read(Array(foreign))) == text, "seed \(seed), round \(round)")
    }
  }
}
