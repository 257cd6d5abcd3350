/// A place in a JSON document, from its root to one value.
///
/// A path prints as `$.patient.commitments[2].times`. Member names that are not plain identifiers print as
/// `[?]`, because an unexpected name in a document may be personal data. Compare ``components`` where the
/// exact place matters.
public struct JSONPath: Hashable, Sendable {
  /// The steps from the root, empty for the root itself.
  public private(set) var components: [Component]

  /// Creates a path from its steps.
  public init(_ components: [Component]) {
    self.components = components
  }

  /// The whole document.
  public static var root: JSONPath { JSONPath([]) }

  /// Returns the path of a member of the object at this path.
  public func appending(_ name: String) -> JSONPath {
    appending(.key(name))
  }

  /// Returns the path of an element of the array at this path.
  public func appending(_ index: Int) -> JSONPath {
    appending(.index(index))
  }

  /// Returns the path one step further.
  public func appending(_ component: Component) -> JSONPath {
    JSONPath(components + [component])
  }

  /// Returns the path that follows another path from here.
  public func appending(_ path: JSONPath) -> JSONPath {
    JSONPath(components + path.components)
  }
}

extension JSONPath {
  /// One step of a path: into a member of an object or an element of an array.
  public enum Component: Hashable, Sendable {
    /// The member of this name.
    case key(String)
    /// The element at this index, counted from zero.
    case index(Int)
  }
}

extension JSONPath.Component: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Creates a step into a member.
  public init(stringLiteral value: String) {
    self = .key(value)
  }

  /// Creates a step into an element.
  public init(integerLiteral value: Int) {
    self = .index(value)
  }
}

extension JSONPath: ExpressibleByArrayLiteral {
  /// Creates a path from its steps, as in `["patient", "commitments", 2]`.
  public init(arrayLiteral elements: Component...) {
    self.init(elements)
  }
}

extension JSONPath.Component: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The step as a part of a printed path, with `[?]` for a name that is not a plain identifier.
  public var description: String {
    switch self {
    case .index(let index): "[\(index)]"
    case .key(let name): Self.isPlainIdentifier(name) ? ".\(name)" : "[?]"
    }
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Whether a name is a letter followed by at most 39 letters, digits, hyphens and underscores.
  private static func isPlainIdentifier(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= 40 else { return false }
    return bytes.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}

extension JSONPath: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The path as text, with `[?]` for every name that is not a plain identifier.
  public var description: String {
    var text = "$"
    for component in components { text += component.description }
    return text
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
