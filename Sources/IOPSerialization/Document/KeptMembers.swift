/// The members of a document that its content does not know, ready to be written again.
///
/// To see what was edited since the document was read, it is kept as it would have been written then. An object
/// whose `id` was changed is another object. An element without `id` is found again where it stood as long as
/// the array shows that it was not moved, and elsewhere when it is there unchanged and only once.
struct KeptMembers: Hashable, Sendable {
  /// What is kept, from the root of the document.
  let part: KeptPart
  /// The document as it was written right after it was read.
  let base: JSONValue

  /// Returns a document with the members in their places.
  ///
  /// Throws ``JSONError/Reason/lostPlace`` for the first member whose place is gone or taken.
  func restored(in document: JSONValue) throws(JSONError) -> JSONValue {
    try Self.restore(part, in: document, base: base, path: .root)
  }

  private static func restore(
    _ part: KeptPart, in current: JSONValue, base: JSONValue, path: JSONPath
  ) throws(JSONError) -> JSONValue {
    switch (current, base) {
    case (.object(let object), .object) where isSameObject(current, base):
      return .object(try restore(part, in: object, base: base, path: path))
    case (.array(let elements), .array(let baseElements)):
      return .array(try restore(part, in: elements, base: baseElements, path: path))
    default:
      try checkNothingLost(part, path: path)
      return current
    }
  }

  private static func restore(
    _ part: KeptPart, in current: JSONObject, base: JSONValue, path: JSONPath
  ) throws(JSONError) -> JSONObject {
    var object = current
    for entry in part.entries {
      switch entry {
      case .member(let member):
        guard !object.append(member) else { continue }
        guard member.value.isEmptyContainer else {
          throw JSONError(.lostPlace, at: path.appending(member.name))
        }
      case .inside(let step, let component, let inner):
        let innerPath = path.appending(component)
        guard case .key(let name) = step, let place = object.place(of: name),
          let innerBase = base[name]
        else {
          try checkNothingLost(inner, path: innerPath)
          continue
        }
        let value = object.members[place].value
        object.replaceValue(
          at: place, with: try restore(inner, in: value, base: innerBase, path: innerPath))
      }
    }
    return object
  }

  private static func restore(
    _ part: KeptPart, in current: [JSONValue], base: [JSONValue], path: JSONPath
  ) throws(JSONError) -> [JSONValue] {
    var elements = current
    let matching = ElementMatching(base: base, current: current)
    for case .inside(let step, let component, let inner) in part.entries {
      let innerPath = path.appending(component)
      let match =
        switch step {
        case .id(let id): matching.places(ofIdentity: id)
        case .index(let index): matching.places(ofIndex: index)
        case .key: ElementMatching.Places?.none
        }
      guard let match else {
        try checkNothingLost(inner, path: innerPath)
        continue
      }
      elements[match.current] = try restore(
        inner, in: elements[match.current], base: base[match.base], path: innerPath)
    }
    return elements
  }

  /// Throws unless everything kept in a part is empty.
  private static func checkNothingLost(_ part: KeptPart, path: JSONPath) throws(JSONError) {
    guard let lost = part.firstUnrecognized(from: path) else { return }
    throw JSONError(.lostPlace, at: lost)
  }

  /// Whether an object is the one that it was before, as far as its `id` tells.
  private static func isSameObject(_ current: JSONValue, _ base: JSONValue) -> Bool {
    guard let id = ElementIdentity.identity(base) else { return true }
    return ElementIdentity.identity(current) == id
  }
}
