/// A fact that a decision needed and did not find, by name.
///
/// It holds no name of a person and no text that somebody wrote. With the record that it belongs to, it is health information.
public struct MissingFact: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// What is missing, in words that name no person.
  public var name: String
  /// Where it would stand in the record; nil when it has no fixed place.
  public var place: FactReference?

  /// Names a missing fact.
  public init(_ name: String, at place: FactReference? = nil) {
    self.name = name
    self.place = place
  }

  public var description: String { name }

  public static func < (left: Self, right: Self) -> Bool {
    if left.name != right.name { return left.name < right.name }
    guard let second = right.place else { return false }
    return left.place.map { $0 < second } ?? true
  }

  enum CodingKeys: String, CodingKey {
    case name = "name"
    case place = "place"
  }
}
