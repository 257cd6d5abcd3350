/// A JSON number that keeps what was written.
///
/// An integer literal has neither fraction nor exponent and is exact at any length. Every other number keeps
/// its text: `72.50` stays `72.50` until it is written in canonical form. Two numbers are equal when they are
/// written the same, so `1`, `1.0` and `1e0` are three numbers. Every number fits a double, apart from its
/// last digits: what would become infinite, or zero without being zero, is not a number that can be made.
public struct JSONNumber: Hashable, Sendable {
  /// Integers of 64 bits are held as such, everything else (and `-0`) as its text.
  private enum Storage: Hashable, Sendable {
    case integer(Int64)
    case literal(String)
  }

  private let storage: Storage

  /// Creates a number from an integer, exactly.
  public init(_ value: some BinaryInteger) {
    if let integer = Int64(exactly: value) {
      storage = .integer(integer)
    } else {
      storage = .literal(String(value))
    }
  }

  /// Creates a number from a floating-point number, with the digits of ECMAScript.
  ///
  /// Negative zero becomes zero. Throws ``JSONError/Reason/notFinite`` for infinity and NaN.
  public init(_ value: Double) throws(JSONError) {
    guard value.isFinite else { throw JSONError(.notFinite, at: .root) }
    self.init(checkedLiteral: NumberText.ecmaScript(value.description))
  }

  /// Creates a number from a floating-point number of 32 bits, with its own shortest digits.
  ///
  /// Negative zero becomes zero. Throws ``JSONError/Reason/notFinite`` for infinity and NaN.
  public init(_ value: Float) throws(JSONError) {
    guard value.isFinite else { throw JSONError(.notFinite, at: .root) }
    self.init(checkedLiteral: NumberText.ecmaScript(value.description))
  }

  /// Creates a number from a literal that is known to be valid.
  init(checkedLiteral text: String) {
    if text != "-0", let integer = Int64(text) {
      storage = .integer(integer)
    } else {
      storage = .literal(text)
    }
  }

  /// Creates a number from the value of an integer literal other than `-0`.
  init(checkedInteger value: Int64) {
    storage = .integer(value)
  }

  /// The number as it was written.
  public var text: String {
    switch storage {
    case .integer(let value): String(value)
    case .literal(let text): text
    }
  }

  /// Whether the number is written without fraction and without exponent.
  public var isInteger: Bool {
    switch storage {
    case .integer: true
    case .literal(let text): NumberText.isIntegerLiteral(text)
    }
  }

  /// Returns the value of an integer literal, or nil when it is none or does not fit the type.
  public func integer<Value: FixedWidthInteger>(as type: Value.Type = Value.self) -> Value? {
    switch storage {
    case .integer(let value): Value(exactly: value)
    case .literal("-0"): 0
    case .literal(let text): NumberText.isIntegerLiteral(text) ? Value(text) : nil
    }
  }

  /// The nearest double.
  public var double: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .literal(let text): Double(text) ?? .nan
    }
  }

  /// Returns the number as a floating-point number, or nil when it is an integer that would lose digits.
  ///
  /// Fractions are rounded to the nearest value. An integer literal must be exact, or written with the very
  /// digits that the canonical form gives that value (`1e20` is written as `100000000000000000000`).
  func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
    as type: Value.Type = Value.self
  ) -> Value? {
    switch storage {
    case .integer(let integer):
      if let exact = Value(exactly: integer) { return exact }
      let nearest = Value(integer)
      return NumberText.ecmaScript(nearest.description) == text ? nearest : nil
    case .literal(let text):
      guard let value = Value(text), value.isFinite, value != 0 || double == 0 else { return nil }
      guard NumberText.isIntegerLiteral(text), text != "-0" else { return value }
      if NumberText.ecmaScript(value.description) == text { return value }
      return NumberText.exactInteger(Double(value)) == text ? value : nil
    }
  }

  /// The number in canonical form (RFC 8785, section 3.2.2.3), or nil for an integer that would change.
  ///
  /// Integers up to 2^53 − 1 are written as they are. A larger integer literal is written only when a reader
  /// that takes it for a double would write the same digits again.
  var canonicalText: String? {
    switch storage {
    case .integer(let value) where Self.safeIntegers.contains(value):
      return String(value)
    case .integer, .literal:
      let text = text
      let canonical = NumberText.ecmaScript(double.description)
      guard NumberText.isIntegerLiteral(text), text != "-0" else { return canonical }
      return canonical == text ? canonical : nil
    }
  }

  /// The integers that every reader of JSON holds exactly: ±(2^53 − 1), by RFC 7493, section 2.2.
  static let safeIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
}

extension JSONNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The words "a number": the value may be personal data and is not printed.
  public var description: String { "a number" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no value.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
