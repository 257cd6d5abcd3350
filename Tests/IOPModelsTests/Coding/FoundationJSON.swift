import Foundation

/// The models through Foundation's own coders, as an embedding app may use them.
enum FoundationJSON {
  /// The JSON text of a value, keys in order.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value that a JSON text stands for.
  static func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// The JSON text of a string.
  static func quoted(_ text: String) throws -> String {
    try FoundationJSON.text(of: text)
  }
}
