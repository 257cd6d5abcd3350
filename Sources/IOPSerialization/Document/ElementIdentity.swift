/// How elements of arrays are told apart: by their member `id`.
enum ElementIdentity {
  /// The `id` of each element, or nil unless all elements are objects with different ids.
  static func identities(_ elements: [JSONValue]) -> [String]? {
    var identities: [String] = []
    var seen: Set<String> = []
    for element in elements {
      guard let id = identity(element), seen.insert(id).inserted else { return nil }
      identities.append(id)
    }
    return identities
  }

  /// The text of the member `id` of an object.
  static func identity(_ value: JSONValue) -> String? {
    guard case .string(let id) = value["id"] else { return nil }
    return id
  }
}
