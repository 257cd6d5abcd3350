import Foundation
import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

/// The laws that hold for every public type that is written to the wire, whatever it is.
protocol AnyLaw: Sendable, CustomTestStringConvertible {
  /// The name of the type as the sources spell it.
  var name: String { get }
  /// Whether the type never prints itself.
  var isPersonal: Bool { get }
  /// Canonical and exact: what is read is written, byte for byte.
  func checkCanonical() throws
  /// The same through the coders of Foundation.
  func checkFoundation() throws
  /// Equality, hashing and decoding agree.
  func checkHashable() throws
  /// No text of a value is printed or stands in an error; returns whether some text may be free and is printed.
  func checkCanary() throws -> Bool
  /// The golden file of a list of words is the list.
  func checkWords() throws
}

struct Law<Value: Codable & Hashable & Sendable>: AnyLaw {
  init(_ type: Value.Type) {}

  static var canary: String { "CANARY Rosalind" }

  var name: String {
    let full = String(reflecting: Value.self).split(separator: "<").first ?? ""
    return full.split(separator: ".").dropFirst().joined(separator: ".")
  }

  var testDescription: String { name }

  var isPersonal: Bool { Value.self is any PersonalData.Type }

  /// The samples of the golden file, the smallest first and the fullest last.
  func samples() throws -> [JSONValue] {
    let golden = try Golden.samples(of: name)
    try #require(!golden.isEmpty)
    return golden
  }

  private func value(_ sample: JSONValue) throws -> Value {
    try StrictJSONDecoder().decode(Value.self, from: sample)
  }

  func checkCanonical() throws {
    for sample in try samples() {
      let value = try value(sample)
      #expect(try CanonicalJSONEncoder().encodeToValue(value) == sample, "\(name)")
      let bytes = try CanonicalJSONEncoder().encode(value)
      #expect(try JSONWriter().write(sample) == bytes, "\(name)")
      let again: Value = try StrictJSONDecoder().decode(from: bytes)
      #expect(again == value, "\(name)")
      #expect(try CanonicalJSONEncoder().encode(again) == bytes, "\(name)")
    }
  }

  func checkFoundation() throws {
    for sample in try samples() {
      let value = try value(sample)
      let data = try JSONEncoder().encode([value])
      #expect(try JSONDecoder().decode([Value].self, from: data) == [value], "\(name)")
      #expect(try JSONReader().read([UInt8](data)) == .array([sample]), "\(name)")
      let golden = Data(try JSONWriter(form: .readable).write(.array([sample])))
      #expect(try JSONDecoder().decode([Value].self, from: golden) == [value], "\(name)")
    }
  }

  func checkHashable() throws {
    let samples = try samples()
    let first = try samples.map { try value($0) }
    let second = try samples.map { try value($0) }
    #expect(first == second, "\(name)")
    #expect(first.map(\.hashValue) == second.map(\.hashValue), "\(name)")
    #expect(Set(first + second).count == samples.count, "two samples are equal: \(name)")
    #expect(Dictionary(grouping: first + second) { $0 }.count == samples.count, "\(name)")
  }

  func checkCanary() throws -> Bool {
    var generator = SplitMix64(seed: 0xCA9A)
    var printsFreeText = false
    for sample in try samples() {
      var places = sample.leaves.filter { if case .string? = sample[$0] { true } else { false } }
      // The parts of a large sample are types with samples of their own.
      places.shuffle(using: &generator)
      for place in places.prefix(60 * TestScale.factor) {
        let marked = try sample.setting(.string(Self.canary), at: place)
        let value: Value
        do {
          value = try StrictJSONDecoder().decode(Value.self, from: marked)
        } catch {
          expectSilence(Printed.texts(ofError: error), at: place)
          // A rule of the whole object names the object, a rule of the text the text.
          #expect(place.components.starts(with: error.path.components), "\(name) \(place)")
          #expect(
            try foundationRefusal(of: marked, at: place) == error.path, "\(name) \(place)")
          continue
        }
        for form in Printed.wrapped(value) {
          let shows = Printed.texts(of: form).contains { $0.contains("CANARY") }
          if isPersonal {
            #expect(!shows, "\(name) \(place)")
          } else if shows {
            printsFreeText = true
          }
        }
      }
    }
    return printsFreeText
  }

  /// The place that Foundation's decoder names for the same refusal.
  private func foundationRefusal(of marked: JSONValue, at place: JSONPath) throws -> JSONPath? {
    let data = Data(try JSONWriter().write(.array([marked])))
    do {
      _ = try JSONDecoder().decode([Value].self, from: data)
      return nil
    } catch {
      expectSilence(Printed.texts(ofError: error), at: place)
      guard case .dataCorrupted(let context)? = error as? DecodingError else { return nil }
      return JSONPath(
        context.codingPath.dropFirst().map { step in
          step.intValue.map { .index($0) } ?? .key(step.stringValue)
        })
    }
  }

  private func expectSilence(_ texts: [String], at place: JSONPath) {
    for text in texts { #expect(!text.contains("CANARY"), "\(name) \(place)") }
  }

  func checkWords() throws {
    let golden = try samples().compactMap { sample -> String? in
      if case .string(let word) = sample { word } else { nil }
    }
    if let list = Value.self as? any ClosedVocabulary.Type {
      let words = Self.words(of: list)
      #expect(golden == words, "\(name)")
      let error = #expect(throws: JSONError.self) {
        try StrictJSONDecoder().decode([Value].self, from: .array([.string("CANARY")]))
      }
      #expect(error?.path == [0])
      let rule = "the word is one of: " + words.joined(separator: ", ")
      #expect(error?.reason == .refused(rule: rule))
      for word in words {
        for near in [word.uppercased(), word + " ", " " + word, word + "\u{0}", ""] {
          #expect(throws: JSONError.self, "\(name) \(near)") {
            try StrictJSONDecoder().decode(Value.self, from: .string(near))
          }
        }
      }
    } else if let list = Value.self as? any Vocabulary.Type {
      #expect(golden == Self.catalogue(of: list) + ["site-s-own-word"], "\(name)")
    }
  }

  private static func words<List: ClosedVocabulary>(of list: List.Type) -> [String] {
    List.allCases.map(\.rawValue)
  }

  private static func catalogue<List: Vocabulary>(of list: List.Type) -> [String] {
    List.catalogue.map(\.rawValue)
  }
}

/// The golden files: for each type an array of samples as they stand on the wire, and never rewritten by the encoder.
enum Golden {
  static var folder: URL {
    PublicTypes.package.appendingPathComponent("Tests/IOPSerializationTests/Laws/Golden")
  }

  /// The names of the types that have a golden file.
  static func names() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
  }

  /// The samples of a type.
  static func samples(of name: String) throws -> [JSONValue] {
    let file = folder.appendingPathComponent("\(name).json")
    let value = try JSONReader().read([UInt8](try Data(contentsOf: file)))
    guard case .array(let samples) = value else { return [] }
    return samples
  }
}

extension JSONValue {
  /// The places of all values that are neither arrays nor objects, in the order of the document.
  var leaves: [JSONPath] {
    switch self {
    case .array(let elements):
      elements.enumerated().flatMap { index, element in
        element.leaves.map { JSONPath([.index(index)]).appending($0) }
      }
    case .object(let object):
      object.members.flatMap { member in
        member.value.leaves.map { JSONPath([.key(member.name)]).appending($0) }
      }
    case .null, .bool, .number, .string: [.root]
    }
  }
}
