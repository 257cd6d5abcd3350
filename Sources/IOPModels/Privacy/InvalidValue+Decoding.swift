extension Decoder {
  /// Decodes one primitive and turns it into a checked value.
  ///
  /// A refused value becomes a `DecodingError.dataCorrupted` at the place in the document. Its text is the rule,
  /// and the rule itself is the underlying error, so that a decoder can tell it from errors that may echo input.
  ///
  /// - Parameter check: the validating initialiser of the value.
  /// - Returns: the checked value.
  /// - Throws: `DecodingError` when the primitive has another type or the rule refuses it.
  package func decodeChecked<Raw: Decodable, Value>(
    _ check: (Raw) throws -> Value
  ) throws -> Value {
    let container = try singleValueContainer()
    let raw = try container.decode(Raw.self)
    do {
      return try check(raw)
    } catch {
      throw DecodingError.placing(error, at: container.codingPath)
    }
  }
}

extension DecodingError {
  /// The error for a value that a validating initialiser refused, without the value.
  ///
  /// - Parameters:
  ///   - reason: the rule that was broken.
  ///   - path: the place in the document.
  /// - Returns: `dataCorrupted` with the rule as its text and as its underlying error.
  package static func refused(
    _ reason: any InvalidValue, at path: [any CodingKey]
  ) -> DecodingError {
    .dataCorrupted(
      Context(codingPath: path, debugDescription: reason.description, underlyingError: reason))
  }

  /// The error to throw for one that arose at a place: a broken rule gets the place, any other error stays what it is.
  ///
  /// One function for every type that decodes, so that what each of them needs for its errors is a call.
  @inline(never)
  package static func placing(_ error: any Error, at path: [any CodingKey]) -> any Error {
    if error is any PlacedError { return error }
    guard let reason = error as? any InvalidValue else { return error }
    return refused(reason, at: path)
  }
}

/// An error that says already where in a document it arose, so that nobody puts a coarser place over it.
package protocol PlacedError: Error {}
