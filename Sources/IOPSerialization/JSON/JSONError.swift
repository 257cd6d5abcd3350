public import IOPModels

/// Why a JSON document was refused or could not be written, and where.
///
/// The description gives place and reason. It never repeats content of the document: neither values nor
/// member names that are not plain identifiers.
public struct JSONError: InvalidValue, PlacedError, Hashable {
  /// What is wrong.
  public let reason: Reason
  /// The innermost value that the reason is about.
  public let path: JSONPath
  /// Where in the text, when the text itself is wrong.
  public let position: JSONPosition?

  /// Creates an error from its parts.
  public init(_ reason: Reason, at path: JSONPath, position: JSONPosition? = nil) {
    self.reason = reason
    self.path = path
    self.position = position
  }

  /// Place and reason, without any content of the document.
  public var description: String {
    guard let position else { return "\(path): \(reason)" }
    return "\(path) (\(position)): \(reason)"
  }
}

extension JSONError: CustomDebugStringConvertible, CustomReflectable {
  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
