import Foundation
import IOPModels
import Testing

/// What decoding a text through Foundation's coder comes to, so that it can be held beside the initialiser.
struct DecodingRefusal {
  /// The names and places from the root to the refused value.
  let path: [String]
  /// The rule that was broken, when a rule of the library refused the value.
  let rule: (any InvalidValue)?
  /// Everything that a log could show of the error.
  let texts: [String]

  /// Decodes a text; nil when it was accepted.
  init?<Value: Decodable>(of text: String, as type: Value.Type) {
    do {
      _ = try FoundationJSON.read(text, as: type)
      return nil
    } catch {
      texts = RefusalTests.texts(of: error)
      switch error as? DecodingError {
      case .dataCorrupted(let context)?:
        path = context.codingPath.map(Self.step)
        rule = context.underlyingError as? any InvalidValue
      case .keyNotFound(let key, let context)?:
        path = (context.codingPath + [key]).map(Self.step)
        rule = nil
      case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
        path = context.codingPath.map(Self.step)
        rule = nil
      default:
        path = []
        rule = nil
      }
    }
  }

  private static func step(_ key: any CodingKey) -> String {
    key.intValue.map(String.init) ?? key.stringValue
  }

  /// Whether any text of the error repeats a piece of the refused value.
  func repeats(_ piece: String) -> Bool { texts.contains { $0.contains(piece) } }
}

/// The error of an initialiser that must refuse, or nil when it made a value.
func refusal<Value, Reason: Error>(_ make: () throws(Reason) -> Value) -> Reason? {
  do {
    _ = try make()
    return nil
  } catch {
    return error
  }
}
