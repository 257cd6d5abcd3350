/// The members of a part of a document that its content does not know, in the order in which they were read.
struct KeptPart: Hashable, Sendable {
  /// A member to keep, or a part further inside that has some.
  enum Entry: Hashable, Sendable {
    case member(JSONObject.Member)
    case inside(Step, JSONPath.Component, KeptPart)
  }

  /// How the part inside is found again.
  enum Step: Hashable, Sendable {
    /// As the member of this name.
    case key(String)
    /// As the element with this text as its `id`.
    case id(String)
    /// As the element at this index.
    case index(Int)
  }

  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Keeps a member.
  mutating func keep(_ member: JSONObject.Member) {
    entries.append(.member(member))
  }

  /// Keeps what a part further inside keeps.
  mutating func keep(_ part: KeptPart, at step: Step, readAt component: JSONPath.Component) {
    guard !part.isEmpty else { return }
    entries.append(.inside(step, component, part))
  }

  /// The places of the members that say something, seen from a path.
  ///
  /// An empty array or object is left out: it means the same as no member.
  func unrecognized(from path: JSONPath) -> [JSONPath] {
    entries.flatMap { entry -> [JSONPath] in
      switch entry {
      case .member(let member):
        member.value.isEmptyContainer ? [] : [path.appending(member.name)]
      case .inside(_, let component, let part):
        part.unrecognized(from: path.appending(component))
      }
    }
  }

  /// The first place of a member that says something, seen from a path.
  func firstUnrecognized(from path: JSONPath) -> JSONPath? {
    unrecognized(from: path).first
  }
}
