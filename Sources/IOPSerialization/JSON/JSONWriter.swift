/// Writes JSON in one canonical form, or in a form for people to read.
///
/// The canonical form is that of RFC 8785 (JSON Canonicalization Scheme): equal values give equal bytes. Unlike
/// that scheme, the writer refuses to round: an integer that other readers would not hold exactly is an error.
public struct JSONWriter: Hashable, Sendable {
  /// How a value is laid out.
  public let form: Form

  /// Creates a writer.
  public init(form: Form = .canonical) {
    self.form = form
  }

  /// Returns a value as UTF-8 text.
  ///
  /// Throws ``JSONError/Reason/unsafeInteger`` for an integer literal beyond ±(2^53 − 1) whose digits a reader that
  /// takes numbers for doubles would change, and ``JSONError/Reason/tooDeep(limit:)`` beyond
  /// ``JSONLimits/greatestDepth``.
  public func write(_ value: JSONValue) throws(JSONError) -> [UInt8] {
    var printer = JSONPrinter()
    switch form {
    case .canonical:
      try printer.writeCanonical(value)
    case .readable:
      try printer.writeReadable(value)
      printer.bytes.append(0x0A)
    }
    return printer.bytes
  }
}

extension JSONWriter {
  /// The layouts of a document.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// RFC 8785: no space, members sorted by the UTF-16 code units of their names.
    case canonical
    /// The canonical order and scalars, indented by two spaces, with a line feed at the end.
    ///
    /// An array of scalars stands on one line when the line has at most 100 bytes.
    case readable
  }
}
