public import IOPModels

/// The version of a document format, written as `1.0`.
///
/// A greater minor version adds members that older readers keep without knowing them. A greater major version
/// changes what is there, and older readers refuse it.
public struct DocumentVersion: Hashable, Sendable {
  /// The major version, 0 to 9999.
  public let major: Int
  /// The minor version, 0 to 9999.
  public let minor: Int

  /// Creates a version; throws ``Invalid/outOfBounds`` for numbers outside 0 to 9999.
  public init(major: Int, minor: Int) throws(Invalid) {
    guard (0...9999).contains(major), (0...9999).contains(minor) else { throw .outOfBounds }
    self.init(uncheckedMajor: major, minor: minor)
  }

  /// Creates a version from text such as `1.0`; throws ``Invalid`` for any other form.
  public init(_ text: String) throws(Invalid) {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .form }
    try self.init(major: Self.number(parts[0]), minor: Self.number(parts[1]))
  }

  init(uncheckedMajor major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Version 1.0, the first one of a format.
  public static var first: DocumentVersion { DocumentVersion(uncheckedMajor: 1, minor: 0) }

  /// The number that digits stand for, without leading zeros.
  private static func number(_ digits: Substring.UTF8View) throws(Invalid) -> Int {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .form }
    guard digits.count == 1 || digits.first != 0x30 else { throw .form }
    guard digits.count <= 4 else { throw .outOfBounds }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension DocumentVersion {
  /// Why a version cannot be made.
  public enum Invalid: InvalidValue, Hashable {
    /// The text is not two numbers with a point between them.
    case form
    /// A number is outside 0 to 9999.
    case outOfBounds

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .form: "a version is written as two numbers with a point between them, such as 1.0"
      case .outOfBounds: "the numbers of a version are 0 to 9999"
      }
    }
  }
}

extension DocumentVersion: Comparable {
  /// Whether a version is older than another one.
  public static func < (left: DocumentVersion, right: DocumentVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

extension DocumentVersion: CustomStringConvertible {
  /// The version as it is written in a document.
  public var description: String { "\(major).\(minor)" }
}

extension DocumentVersion: Codable {
  /// Decodes a version from a string such as `"1.0"`.
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes the version as a string such as `"1.0"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
