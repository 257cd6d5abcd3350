import Foundation
import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

/// The laws of a type, on random values of it.
protocol AnyDrawnLaw: Sendable, CustomTestStringConvertible {
  /// The name of the type as the sources spell it.
  var name: String { get }
  var type: Any.Type { get }
  /// Returns what random values break, apart from laws of order.
  func violations(seed: UInt64) throws -> [Violation]
  /// Returns the laws of order that random values break; none for a type without order.
  func orderViolations(seed: UInt64) throws -> [Violation]
}

struct DrawnLaw<Value: Codable & Hashable & Sendable>: AnyDrawnLaw {
  init(_ type: Value.Type) {}

  var name: String {
    let full = String(reflecting: Value.self).split(separator: "<").first ?? ""
    return full.split(separator: ".").dropFirst().joined(separator: ".")
  }

  var testDescription: String { name }
  var type: Any.Type { Value.self }

  private static var canary: String { "CANARY Rosalind" }

  private func values(_ count: Int, seed: UInt64) throws -> [Value] {
    var draw = Draw(seed: seed, canary: Self.canary)
    return try (0..<count).map { _ in try draw.value(Value.self) }
  }

  private static func text(_ value: Value) throws -> [String] {
    [String(decoding: try CanonicalJSONEncoder().encode(value), as: UTF8.self)]
  }

  func violations(seed: UInt64) throws -> [Violation] {
    let values = try values(4, seed: seed)
    // The same seed gives the same values, so that there are equal ones to compare.
    let again = try self.values(2, seed: seed)
    var found = HashableLaws.violations(among: values + again)
    if values.prefix(2) != again[...] { found.append(Violation("a seed gives one value")) }
    found += CodableLaws.violations(
      of: values, encode: { try CanonicalJSONEncoder().encode($0) },
      decode: { try StrictJSONDecoder().decode(Value.self, from: $0) })
    guard Value.self is any PersonalData.Type else { return found }
    let marked = try values.filter { try Self.text($0)[0].contains(Self.canary) }
    return found
      + RedactionLaws.violations(of: marked, canary: Self.canary, revealing: Self.text)
  }

  func orderViolations(seed: UInt64) throws -> [Violation] {
    func check<Ordered: Comparable>(_ type: Ordered.Type) throws -> [Violation] {
      ComparableLaws.violations(among: try values(6, seed: seed).compactMap { $0 as? Ordered })
    }
    guard let ordered = Value.self as? any Comparable.Type else { return [] }
    return try check(ordered)
  }
}

@Suite("Random values of every type on the wire")
struct DrawnTests {
  /// The list is the one of the golden files, which another test holds to the sources.
  @Test("Every public type that can be written is in the list of types that are drawn")
  func complete() throws {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    folder.deleteLastPathComponent()
    let golden = folder.appendingPathComponent("IOPSerializationTests/Laws/Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: golden.path)
    let written = Set(files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
    let drawn = DrawnTypes.all.map(\.name)
    #expect(Set(drawn).count == drawn.count)
    // A type that stands here and not in the list: add it to `DrawnTypes`.
    #expect(written.subtracting(drawn) == [])
    #expect(Set(drawn).subtracting(written) == [])
  }

  @Test(
    "A random value can be drawn, hashed, written and read, and keeps its texts",
    arguments: DrawnTypes.all)
  func laws(law: any AnyDrawnLaw) throws {
    // A whole record of random parts is large; the others are small.
    let seeds = law.name == "CareRecord" ? 2 : 8 * testScale
    for seed in 0..<UInt64(seeds) {
      // Where it says that the type never fits: let it conform to `Drawn` in IOPTesting.
      #expect(try law.violations(seed: seed) == [], "\(law.name) seed \(seed)")
    }
  }

  @Test("An ordered type has one order, which fits to its equality", arguments: DrawnTypes.all)
  func order(law: any AnyDrawnLaw) throws {
    var found: [Violation] = []
    for seed in 0..<UInt64(8) { found += try law.orderViolations(seed: seed) }
    #expect(found == [], "\(law.name)")
  }

  @Test("A random personal type carries the canary in its texts")
  func canary() throws {
    var draw = Draw(seed: 5, canary: "CANARY")
    draw.presence = 100
    draw.listLengths = 1...1
    let patient = try draw.value(Patient.self)
    #expect(patient.name.given.revealed.contains("CANARY"))
    #expect(patient.contacts.first?.value.revealed.contains("CANARY") == true)
    #expect(patient.strengths?.first?.revealed.contains("CANARY") == true)
  }

  @Test("Every word of every closed list is drawn")
  func words() throws {
    func check<List: ClosedVocabulary>(_ list: List.Type) throws {
      var draw = Draw(seed: 11)
      var drawn: Set<List> = []
      for _ in 0..<(60 * list.allCases.count) { drawn.insert(try draw.value(list)) }
      #expect(drawn.count == list.allCases.count)
    }
    for law in DrawnTypes.all {
      if let list = law.type as? any ClosedVocabulary.Type { try check(list) }
    }
  }
}
