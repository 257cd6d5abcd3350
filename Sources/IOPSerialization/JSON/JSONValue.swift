/// A JSON value as it was read: a tree in which nothing is lost.
///
/// Two values are equal when they mean the same in JSON: objects in any order of members, strings scalar by
/// scalar, numbers as they are written. Printing a value shows its kind only.
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// A number.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// Returns an integer as a JSON number.
  public static func integer(_ value: some BinaryInteger) -> JSONValue {
    .number(JSONNumber(value))
  }

  /// The kind of the value.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of the member of a name, or nil when this is no object or has no such member.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }

  /// The element at an index, or nil when this is no array or has no such element.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value at a path, or nil when there is none.
  public subscript(path: JSONPath) -> JSONValue? {
    var value = self
    for component in path.components {
      guard let next = value[component] else { return nil }
      value = next
    }
    return value
  }

  /// The value one step further, or nil when there is none.
  subscript(component: JSONPath.Component) -> JSONValue? {
    switch component {
    case .key(let name): self[name]
    case .index(let index): self[index]
    }
  }

  /// Whether the value is neither an array nor an object.
  var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }

  /// Whether the value is an array or object without members.
  var isEmptyContainer: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    case .null, .bool, .number, .string: false
    }
  }
}

extension JSONValue: Hashable {
  /// Whether two values mean the same in JSON.
  // A value holds values: taken into the comparison of lists of them, it would be unrolled level by level.
  @inline(never)
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): JSONObject.isSame(left, right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds the value into a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind of the value: the content may be personal data and is not printed.
  public var description: String { kind.description }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no value.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
