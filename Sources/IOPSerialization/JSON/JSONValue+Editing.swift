extension JSONValue {
  /// Returns the tree with the value at a path set.
  ///
  /// The last step may name a new member of an object, or the index just after the end of an array. Throws
  /// ``JSONError/Reason/noSuchPlace`` when the place before it does not exist.
  public func setting(_ value: JSONValue, at path: JSONPath) throws(JSONError) -> JSONValue {
    try replacing(path.components[...], of: path) { _ in value }
  }

  /// Returns the tree without the member or element at a path.
  ///
  /// Throws ``JSONError/Reason/noSuchPlace`` when there is none, and for the root.
  public func removing(at path: JSONPath) throws(JSONError) -> JSONValue {
    guard self[path] != nil, !path.components.isEmpty else {
      throw JSONError(.noSuchPlace, at: path)
    }
    return try replacing(path.components[...], of: path) { _ in nil }
  }

  /// Rebuilds the values along a path with another value, or none, at its end.
  private func replacing(
    _ steps: ArraySlice<JSONPath.Component>, of path: JSONPath,
    with replacement: (JSONValue?) -> JSONValue?
  ) throws(JSONError) -> JSONValue {
    guard let step = steps.first else { return replacement(self) ?? .null }
    let rest = steps.dropFirst()
    var next: JSONValue?
    if rest.isEmpty {
      next = replacement(self[step])
    } else if let child = self[step] {
      next = try child.replacing(rest, of: path, with: replacement)
    } else {
      throw JSONError(.noSuchPlace, at: path)
    }
    switch (step, self) {
    case (.key(let name), .object(let object)):
      return .object(next.map { object.setting(name, to: $0) } ?? object.removing(name))
    case (.index(let index), .array(var elements)) where elements.indices.contains(index):
      elements.replaceSubrange(index...index, with: next.map { [$0] } ?? [])
      return .array(elements)
    case (.index(let index), .array(let elements)) where index == elements.count:
      return .array(elements + (next.map { [$0] } ?? []))
    default:
      throw JSONError(.noSuchPlace, at: path)
    }
  }
}
