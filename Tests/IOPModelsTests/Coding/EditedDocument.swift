import Foundation
import IOPModels
import Testing

/// A value as a document in which single members are changed, as a form or another program might send it.
struct EditedDocument {
  private let root: Any

  init(_ value: some Encodable) throws {
    root = try JSONSerialization.jsonObject(with: Data(try FoundationJSON.text(of: value).utf8))
  }

  /// The text with another value at a place; nil takes the member away. Steps are names, or numbers of elements.
  func text(_ path: [String], _ value: Any?) throws -> String {
    let edited = try Self.edited(root, path[...], value)
    let data = try JSONSerialization.data(withJSONObject: edited, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  private static func edited(_ tree: Any, _ path: ArraySlice<String>, _ value: Any?) throws -> Any {
    guard let step = path.first else { return try #require(value) }
    if var list = tree as? [Any] {
      let place = try #require(Int(step))
      if path.count == 1, value == nil {
        list.remove(at: place)
      } else if path.count == 1, place == list.count {
        list.append(try #require(value))
      } else {
        list[place] = try edited(list[place], path.dropFirst(), value)
      }
      return list
    }
    var object = try #require(tree as? [String: Any])
    if path.count == 1 {
      object[step] = value
    } else {
      object[step] = try edited(object[step] ?? [String: Any](), path.dropFirst(), value)
    }
    return object
  }

  /// The rule that refuses the document with another value at a place; nil when it is accepted.
  func refusal<Value: Decodable>(
    of type: Value.Type, _ path: String, _ value: Any?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (any InvalidValue)? {
    let steps = path.split(separator: "/").map(String.init)
    let found = DecodingRefusal(of: try text(steps, value), as: type)
    if let found {
      #expect(found.rule != nil, "\(found.texts)", sourceLocation: sourceLocation)
      #expect(!found.repeats("CANARY"), sourceLocation: sourceLocation)
    }
    return found?.rule
  }
}
