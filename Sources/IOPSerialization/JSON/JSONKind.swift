/// The kinds of JSON values.
public enum JSONKind: Hashable, Sendable, CaseIterable {
  /// The literal `null`.
  case null
  /// The literals `true` and `false`.
  case boolean
  /// A number of any form.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
}

extension JSONKind: CustomStringConvertible {
  /// The kind with its article, as an error message needs it.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
