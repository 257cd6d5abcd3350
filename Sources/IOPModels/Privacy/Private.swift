/// A box around one value that is personal, such as a name or a sentence someone said.
///
/// On the wire it is the value itself. In memory it compares and hashes like the value. Printed, it is redacted; who
/// needs the value writes ``revealed``, which is easy to find in a review.
public struct Private<Value: Hashable & Sendable & Codable>: PersonalData, Hashable, Sendable {
  /// The value in the box.
  public let revealed: Value

  /// Puts a value into the box.
  ///
  /// - Parameter value: any value; the box has no rule of its own.
  public init(_ value: Value) {
    revealed = value
  }
}

/// A personal text: a name, a phone number, the person's own words.
public typealias PrivateText = Private<String>

extension Private: Codable {
  /// Decodes the bare value.
  ///
  /// - Throws: `DecodingError` with the place in the document. The text never holds the value: only the wording of
  ///   an ``InvalidValue`` passes, any other reason is withheld.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      revealed = try container.decode(Value.self)
    } catch let reason as any InvalidValue {
      throw DecodingError.refused(reason, at: container.codingPath)
    } catch let error as DecodingError {
      if case .dataCorrupted(let context) = error,
        let reason = context.underlyingError as? any InvalidValue
      {
        throw DecodingError.refused(reason, at: container.codingPath)
      }
      throw DecodingError.refused(PrivateDecodingFailure.unreadable, at: container.codingPath)
    }
  }

  /// Encodes the bare value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(revealed)
  }
}

extension Private: Comparable where Value: Comparable {
  /// Orders two boxes as their values are ordered.
  public static func < (lhs: Private, rhs: Private) -> Bool {
    lhs.revealed < rhs.revealed
  }
}

extension Private: ExpressibleByUnicodeScalarLiteral where Value == String {
  /// Puts a literal of one scalar into the box.
  public init(unicodeScalarLiteral value: String) {
    self.init(value)
  }
}

extension Private: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {
  /// Puts a literal of one character into the box.
  public init(extendedGraphemeClusterLiteral value: String) {
    self.init(value)
  }
}

extension Private: ExpressibleByStringLiteral where Value == String {
  /// Puts a string literal into the box.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// Why the content of a ``Private`` could not be read, without saying what was there.
enum PrivateDecodingFailure: InvalidValue {
  /// The content has another type, or broke a rule that may not be shown.
  case unreadable

  var description: String { "the personal value could not be read; its content is withheld" }
}
