/// What of a document that was read is not in the same document as it is written.
///
/// Scalars may differ: an equal value has one canonical form. Members and elements must not get lost.
struct DocumentComparison {
  /// The members that are not written.
  private(set) var kept = KeptPart()
  /// The steps to the value that is being compared.
  private var path: [JSONPath.Component] = []

  /// Compares a document with itself as it is written.
  ///
  /// Throws when something would be lost that cannot be kept, and for null members.
  init(read: JSONValue, written: JSONValue) throws(JSONError) {
    kept = try compare(read, written)
  }

  private mutating func compare(
    _ read: JSONValue, _ written: JSONValue
  ) throws(JSONError) -> KeptPart {
    switch (read, written) {
    case (.object(let read), .object(let written)):
      return try compare(read, written)
    case (.array(let read), .array(let written)):
      return try compare(read, written)
    default:
      guard read.isScalar || read.isEmptyContainer else {
        throw JSONError(.notKept, at: JSONPath(path))
      }
      return KeptPart()
    }
  }

  private mutating func compare(
    _ read: JSONObject, _ written: JSONObject
  ) throws(JSONError) -> KeptPart {
    var part = KeptPart()
    for member in read.members {
      path.append(.key(member.name))
      if let counterpart = written[member.name] {
        part.keep(
          try compare(member.value, counterpart), at: .key(member.name), readAt: .key(member.name))
      } else if member.value == .null {
        throw JSONError(.nullMember, at: JSONPath(path))
      } else {
        part.keep(member)
      }
      path.removeLast()
    }
    return part
  }

  private mutating func compare(
    _ read: [JSONValue], _ written: [JSONValue]
  ) throws(JSONError) -> KeptPart {
    var part = KeptPart()
    if let ids = ElementIdentity.identities(read), let places = Self.places(of: ids, in: written) {
      for (index, place) in places.enumerated() {
        part.keep(
          try compare(read[index], written[place], at: index), at: .id(ids[index]),
          readAt: .index(index))
      }
    } else if read.count == written.count {
      for index in read.indices {
        part.keep(
          try compare(read[index], written[index], at: index), at: .index(index),
          readAt: .index(index))
      }
    } else if !(read.allSatisfy(\.isScalar) && written.allSatisfy(\.isScalar)) {
      throw JSONError(.notKept, at: JSONPath(path))
    }
    return part
  }

  private mutating func compare(
    _ read: JSONValue, _ written: JSONValue, at index: Int
  ) throws(JSONError) -> KeptPart {
    path.append(.index(index))
    let part = try compare(read, written)
    path.removeLast()
    return part
  }

  /// The index of each element in another array that has elements with the same ids, or nil.
  private static func places(of ids: [String], in elements: [JSONValue]) -> [Int]? {
    guard let others = ElementIdentity.identities(elements), others.count == ids.count else {
      return nil
    }
    var places: [String: Int] = [:]
    for (index, id) in others.enumerated() { places[id] = index }
    var found: [Int] = []
    for id in ids {
      guard let place = places[id] else { return nil }
      found.append(place)
    }
    return found
  }
}
