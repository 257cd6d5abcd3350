public import IOPModels

/// What a reader accepts at most, so that a hostile document cannot exhaust memory or stack.
public struct JSONLimits: Hashable, Sendable {
  /// The greatest number of bytes of a document.
  public let bytes: Int
  /// The greatest number of containers around a value, itself included when it is a container.
  public let depth: Int
  /// The greatest number of members of one object or elements of one array.
  public let membersPerContainer: Int
  /// The greatest number of values in a document, containers included.
  public let values: Int

  /// Creates limits; every one that is left out has its default.
  ///
  /// The defaults hold the record of a person many hundred times: 16 MiB, 64 levels, 262,144 members in one
  /// container, 1,048,576 values. Throws when a limit is not positive or the depth is above ``greatestDepth``.
  public init(
    bytes: Int = 16 << 20,
    depth: Int = 64,
    membersPerContainer: Int = 1 << 18,
    values: Int = 1 << 20
  ) throws(Invalid) {
    guard bytes > 0, depth > 0, membersPerContainer > 0, values > 0 else { throw .notPositive }
    guard depth <= Self.greatestDepth else { throw .tooDeep }
    self.init(
      uncheckedBytes: bytes, depth: depth, membersPerContainer: membersPerContainer,
      values: values)
  }

  private init(uncheckedBytes bytes: Int, depth: Int, membersPerContainer: Int, values: Int) {
    self.bytes = bytes
    self.depth = depth
    self.membersPerContainer = membersPerContainer
    self.values = values
  }

  /// The default limits: 16 MiB, 64 levels, 262,144 members in one container, 1,048,576 values.
  public static var standard: JSONLimits {
    JSONLimits(
      uncheckedBytes: 16 << 20, depth: 64, membersPerContainer: 1 << 18, values: 1 << 20)
  }

  /// The deepest nesting that may be asked for or written: 128 levels.
  ///
  /// Reading needs no stack, but writing a tree and releasing it take one frame per level. Decoding takes the
  /// frames of the decoded types as well: on a thread with a small stack, stay near the default depth.
  public static var greatestDepth: Int { 128 }
}

extension JSONLimits {
  /// Why limits cannot be made.
  public enum Invalid: InvalidValue, Hashable {
    /// A limit is zero or negative.
    case notPositive
    /// The depth is greater than ``JSONLimits/greatestDepth``.
    case tooDeep

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .notPositive: "every limit must be at least 1"
      case .tooDeep: "the depth must be at most \(JSONLimits.greatestDepth)"
      }
    }
  }
}
