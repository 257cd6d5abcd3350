/// The members of a JSON object, in the order in which they were read or added.
///
/// No two members have the same name. Names that Swift holds equal as text (canonical equivalence) count as the
/// same, because they could not be told apart in a Swift dictionary. Two objects are equal when they have equal
/// members in any order.
public struct JSONObject: Sendable {
  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name of the member.
    public let name: String
    /// The value of the member.
    public fileprivate(set) var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }

    /// Whether two members have the same name, scalar by scalar, and equal values.
    public static func == (left: Member, right: Member) -> Bool {
      JSONObject.isSame(left.name, right.name) && left.value == right.value
    }
  }

  /// The members in their order.
  public private(set) var members: [Member]
  /// Where each member is, kept when a search would be slower.
  private var places: [String: Int]?

  /// Up to this number of members a search is faster than a table.
  static let searchedMembers = 12

  /// Creates an empty object.
  public init() {
    members = []
    places = nil
  }

  /// Creates an object from its members.
  ///
  /// Throws ``JSONError/Reason/duplicateMember`` when a name occurs twice.
  public init(_ members: [Member]) throws(JSONError) {
    self.init()
    self.members.reserveCapacity(members.count)
    for member in members where !append(member) {
      throw JSONError(.duplicateMember, at: [.key(member.name)])
    }
  }

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of the member of a name, or nil when there is none.
  public subscript(name: String) -> JSONValue? {
    guard let place = place(of: name) else { return nil }
    return members[place].value
  }

  /// Returns the object with a member set: in its old place, or at the end when it is new.
  public func setting(_ name: String, to value: JSONValue) -> JSONObject {
    var copy = self
    copy.set(name, to: value)
    return copy
  }

  /// Returns the object without the member of a name.
  public func removing(_ name: String) -> JSONObject {
    guard let place = place(of: name) else { return self }
    var copy = JSONObject()
    for (index, member) in members.enumerated() where index != place { copy.append(member) }
    return copy
  }
}

extension JSONObject {
  /// Whether two names are the same, scalar by scalar.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }

  /// The index of the member whose name is equal as text.
  private func equivalentPlace(of name: String) -> Int? {
    if let places { return places[name] }
    return members.firstIndex { $0.name == name }
  }

  /// The index of the member of exactly this name.
  func place(of name: String) -> Int? {
    guard let place = equivalentPlace(of: name), Self.isSame(members[place].name, name) else {
      return nil
    }
    return place
  }

  /// Whether a member of this name could not be added.
  func hasMember(equivalentTo name: String) -> Bool {
    equivalentPlace(of: name) != nil
  }

  /// Adds a member at the end, or returns false when its name is taken.
  @discardableResult
  mutating func append(_ member: Member) -> Bool {
    if places == nil, members.count == Self.searchedMembers {
      var table: [String: Int] = [:]
      table.reserveCapacity(4 * Self.searchedMembers)
      for (index, member) in members.enumerated() { table[member.name] = index }
      places = table
    }
    guard equivalentPlace(of: member.name) == nil else { return false }
    places?[member.name] = members.count
    members.append(member)
    return true
  }

  /// Sets a member in its old place, or at the end when it is new.
  mutating func set(_ name: String, to value: JSONValue) {
    if let place = equivalentPlace(of: name) {
      members[place] = Member(name, value)
    } else {
      append(Member(name, value))
    }
  }

  /// Replaces the value at an index.
  mutating func replaceValue(at place: Int, with value: JSONValue) {
    members[place].value = value
  }
}

extension JSONObject: Hashable {
  /// Whether two objects have equal members, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    for (index, member) in left.members.enumerated() {
      if right.members[index] == member { continue }
      guard let place = right.place(of: member.name),
        right.members[place].value == member.value
      else { return false }
    }
    return true
  }

  /// Feeds the members into a hasher, independently of their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var memberHasher = hasher
      memberHasher.combine(member)
      sum &+= memberHasher.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension JSONObject: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind and the number of members: the content may be personal data and is not printed.
  public var description: String { "an object of \(count) members" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no value.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
