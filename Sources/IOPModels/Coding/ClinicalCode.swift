/// A code of one published code system, checked for its form when it is made.
///
/// The form is checked, the existence of the code in a release is not: that is asked of a table, such as ``ICD10CMTable``. On the
/// wire a code is its text; which system it belongs to is known from the property it stands in.
public protocol ClinicalCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Why a text is not a code of this system.
  associatedtype Invalid: InvalidValue

  /// The address by which health records name the code system.
  static var system: String { get }

  /// The code as it is published.
  var text: String { get }

  /// Checks the form of a code.
  ///
  /// - Parameter text: the code as it is published.
  /// - Throws: ``Invalid`` when it has not the form of a code of this system.
  init(_ text: String) throws(Invalid)
}

extension ClinicalCode {
  /// The code as it is published.
  public var description: String { text }

  /// Orders codes by their text, byte by byte.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text < rhs.text
  }

  /// Decodes the text of the code.
  ///
  /// - Throws: `DecodingError` when the value is not a string or the form is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Self(text) }
  }

  /// Encodes the text of the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
