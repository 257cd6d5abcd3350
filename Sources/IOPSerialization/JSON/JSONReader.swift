/// Reads JSON strictly by RFC 8259, within limits.
///
/// Beyond the grammar, these are refused: bytes that are not UTF-8, a byte order mark, escaped halves of surrogate
/// pairs, two members of one object with the same name, and numbers that do not fit a double. Reading takes time
/// linear in the number of bytes, and no stack.
public struct JSONReader: Hashable, Sendable {
  /// What the reader accepts at most.
  public let limits: JSONLimits

  /// Creates a reader.
  public init(limits: JSONLimits = .standard) {
    self.limits = limits
  }

  /// Returns the value of a document.
  ///
  /// Throws the first thing that is wrong, with its path and position.
  public func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, limits: limits)
    return try parser.document()
  }

  /// Returns the value of a document.
  ///
  /// Throws the first thing that is wrong, with its path and position.
  public func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONError(.tooManyBytes(limit: limits.bytes), at: .root)
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return try read(copy)
  }
}
